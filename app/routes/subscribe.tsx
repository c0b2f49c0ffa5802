import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { boardName, choiceName } from "#domain/feed/agenda-choice.ts";
import { followAddresses } from "#domain/feed/calendar-addresses.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { withoutShape } from "../embed/shape.ts";
import { siteCode } from "../embed/site-code.server.ts";
import { SiteSection } from "../embed/site-section.tsx";
import { agendaChoice, agendaFilter, filterOf } from "../filters.ts";
import { findableAgenda } from "../findable.ts";
import { KeepSection } from "../forms/follow/keep-section.tsx";
import { postMake } from "../forms/follow/post-follow.server.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { read } from "../reading.server.ts";
import { FollowLinks } from "../ui/follow-links.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { PaperSection } from "../ui/paper/paper-section.tsx";
import { useSay } from "../ui/say.ts";

const Subscribe = gql(`
  query Subscribe { networks { id name } demonstration { __typename } }
`);

export const meta: MetaFunction = ({ matches, location }) =>
  metaOf(matches, "subscribe.title", findableAgenda(location.search, paths.subscribe));

export async function loader(args: LoaderFunctionArgs) {
  const { networks, demonstration } = await read(args, Subscribe, {});
  const { searchParams } = new URL(args.request.url);
  const params = withoutShape(filterOf(searchParams));
  const language = languageOf(args.request);
  const board = boardName(language, demonstration !== null);
  const name = choiceName(agendaFilter(params), { language, board, networks });
  // The program that follows has no language of its own.
  params.set("in", language);
  const { baseUrl } = args.context.board;
  const address = baseUrl + withQuery(paths.agendaFile, params);
  const named = choiceName(agendaChoice(searchParams), { language, board, networks });
  const site = siteCode(baseUrl, { params: searchParams, name: named, language });
  return json({ name, address, site, ways: followAddresses(address, name) });
}

/** Keeps the choice under a link of one's own. */
export function action(args: ActionFunctionArgs) {
  return postMake(args);
}

/** How to follow the agenda of a choice, in which programs, and how soon they show a change. */
export default function SubscribePage() {
  const { name, address, site, ways } = useLoaderData<typeof loader>();
  const say = useSay();
  const answer = useActionData<typeof action>() ?? null;
  const params = new URLSearchParams(useLocation().search);
  const choice = withoutShape(filterOf(params));
  return (
    <Page
      title={say("subscribe.title")}
      kicker={<a href={withQuery(paths.agenda, choice)}>{say("page.agenda")}</a>}
      lead={<p>{say("subscribe.lead")}</p>}
      width="read"
    >
      {params.get("did") === "dropped" ? <Notice kind="warm" title={say("follow.dropped")} live /> : null}
      <p>
        <strong>{say("subscribe.chosen", { name })}</strong>{" "}
        <a href={withQuery(paths.agenda, choice)}>{say("subscribe.change")}</a>
      </p>
      <section className="part">
        <h2>{say("subscribe.follow")}</h2>
        <p>{say("subscribe.followHint")}</p>
        <FollowLinks address={address} ways={ways} />
        <HowSoon />
      </section>
      <KeepSection choice={choice} answer={answer} />
      <section className="part">
        <h2>{say("subscribe.once")}</h2>
        <p>{say("subscribe.onceHint")}</p>
        <p>
          <a href={withQuery(paths.agendaFile, choice)} download="samenbord.ics">
            {say("subscribe.download")}
          </a>
        </p>
      </section>
      <PaperSection choice={choice} />
      <section className="part">
        <h2>{say("subscribe.own")}</h2>
        <p>{say("subscribe.ownHint")}</p>
        <p>
          <a href={paths.account}>{say("subscribe.ownAct")}</a>
        </p>
      </section>
      <SiteSection code={site} choice={choice} />
      <section className="part">
        <h2>{say("subscribe.other")}</h2>
        <ul className="ways">
          <li>
            <a href={withQuery(paths.agendaAtom, choice)}>{say("subscribe.atom")}</a>
          </li>
          <li>
            <a href={withQuery(paths.agendaJson, choice)}>{say("subscribe.json")}</a>
          </li>
          <li>
            <a href={withQuery(paths.agendaJsonLd, choice)}>{say("subscribe.jsonLd")}</a>
          </li>
        </ul>
      </section>
    </Page>
  );
}

function HowSoon() {
  const say = useSay();
  return (
    <Notice title={say("subscribe.slow")}>
      <ul className="soon">
        <li>{say("subscribe.slowApple")}</li>
        <li>{say("subscribe.slowOutlook")}</li>
        <li>{say("subscribe.slowGoogle")}</li>
      </ul>
      <p>{say("subscribe.slowAdvice")}</p>
    </Notice>
  );
}
