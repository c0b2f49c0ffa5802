import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { followAddresses } from "#domain/feed/calendar-addresses.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { languageName } from "#domain/wording/language-name.ts";
import { followShown } from "../forms/follow/follow-documents.ts";
import { MailSection } from "../forms/follow/mail-section.tsx";
import { postFollow } from "../forms/follow/post-follow.server.ts";
import { languageOf } from "../language.server.ts";
import { read } from "../reading.server.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Copied, FollowLinks } from "../ui/follow-links.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "follow.title", null);
const PRIVATE = { "cache-control": "no-store", "referrer-policy": "same-origin" };
export const headers = () => PRIVATE;

export async function loader(args: LoaderFunctionArgs) {
  const secret = args.params.secret ?? "";
  const { follow } = await read(args, followShown, { secret, language: languageOf(args.request) });
  const ways = follow && followAddresses(follow.calendar, follow.name);
  return json({ follow, ways, secret }, { status: follow === null ? 404 : 200, headers: PRIVATE });
}

export function action(args: ActionFunctionArgs) {
  return postFollow(args, args.params.secret ?? "");
}

/** The page of a link without an account: what it follows, where it goes, its mail, and the way to throw it away. */
export default function FollowPage() {
  const { follow, ways, secret } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const did = new URLSearchParams(useLocation().search).get("did");
  const say = useSay();
  const reader = useLanguage();
  if (!follow || !ways) return <Gone />;
  const { name, query, language, mail } = follow;
  const here = paths.follow(secret);
  const sections = [
    <section className="part" key="page">
      <h2>{say("follow.page")}</h2>
      <p>{say("follow.pageHint")}</p>
      <Copied name="page" label={say("follow.pageAddress")} value={follow.page} />
    </section>,
    <MailSection key="mail" mail={mail} here={here} ended={did === "ended"} answer={answer} />,
  ];
  return (
    <Page
      title={say("follow.title")}
      lead={
        <p>
          {say("follow.chosen", { name })} ({say("follow.language", { name: languageName(reader, language) })})
        </p>
      }
      acts={
        <ButtonLink kind="warm" to={withQuery(paths.chooseFollow(secret), new URLSearchParams(query))}>
          {say("follow.change")}
        </ButtonLink>
      }
      width="read"
    >
      {did === "made" ? <Notice kind="warm" title={say("follow.made")} live /> : null}
      {did === "changed" ? (
        <Notice kind="warm" title={say("follow.changed")} live>
          <p>{say("follow.changedHint")}</p>
        </Notice>
      ) : null}
      {did === "asked" ? sections.reverse() : sections}
      <section className="part">
        <h2>{say("follow.calendar")}</h2>
        <p>{say("follow.calendarHint")}</p>
        <FollowLinks address={follow.calendar} ways={ways} />
      </section>
      <Drop here={here} />
    </Page>
  );
}

function Drop({ here }: { here: string }) {
  const say = useSay();
  return (
    <details className="folded">
      <summary>{say("follow.drop")}</summary>
      <p>{say("follow.dropHint")}</p>
      <form method="post" action={here} className="acts">
        <input type="hidden" name="act" value="DROP" />
        <Button kind="grave">{say("follow.dropAct")}</Button>
      </form>
    </details>
  );
}

function Gone() {
  const say = useSay();
  return (
    <Page title={say("follow.gone")} width="read">
      <p>{say("follow.goneHint")}</p>
      <p className="acts">
        <ButtonLink kind="primary" to={`${paths.subscribe}#keep`}>
          {say("follow.goneAct")}
        </ButtonLink>
      </p>
    </Page>
  );
}
