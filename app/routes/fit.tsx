import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import { paths, withQuery } from "#domain/paths.ts";
import { findableTool } from "../findable.ts";
import { FitForm } from "../forms/fit-form.tsx";
import { gql, type ResultOf } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { EventLineFields, OfferLineFields } from "../parts.server.ts";
import { read } from "../reading.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { EventLine } from "../ui/event-line.tsx";
import { metaOf } from "../ui/meta.ts";
import { NetworkBadge } from "../ui/network-badge.tsx";
import { Notice } from "../ui/notice.tsx";
import { OfferLine } from "../ui/offer-line.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

const Fit = gql(
  `
  query Fit($need: ID, $area: ID, $audience: ID, $language: Language) {
    fit(need: $need, area: $area, audience: $audience) {
      offers { reasons(language: $language) offer { ...OfferLineFields } }
      networks { count network { slug name forWhom } next { start end event { ...EventLineFields } } }
    }
  }
`,
  [OfferLineFields, EventLineFields],
);
type Found = ResultOf<typeof Fit>["fit"];

export const meta: MetaFunction = ({ matches, location }) =>
  metaOf(matches, "fit.title", findableTool(paths.fit, location.search));

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const asked = { need: params.get("need"), area: params.get("area"), audience: params.get("audience") };
  const answers = Object.values(asked);
  if (!answers.some(Boolean)) {
    return json({ asked, found: null, isSent: answers.some((value) => value !== null) });
  }
  const { fit } = await read(args, Fit, { ...asked, language: languageOf(args.request) });
  return json({ asked, found: fit, isSent: true });
}

/** "Wat past bij mij?": three questions, no account, and nothing is kept. */
export default function FitPage() {
  const { asked, found, isSent } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say("fit.title")} lead={<p>{say("fit.lead")}</p>} width="read">
      <FitForm asked={asked} again={found !== null} />
      {found ? <Answer found={found} /> : null}
      {isSent && found === null ? (
        <div id="answer">
          <Notice kind="attention" title={say("fit.answerOne")} />
        </div>
      ) : null}
    </Page>
  );
}

function Answer({ found: { offers, networks } }: { found: Found }) {
  const say = useSay();
  const chosen = new URLSearchParams(useLocation().search);
  // What reaches her from a wider area is found without hers.
  const rest = new URLSearchParams(chosen.getAll("need").map((value) => ["need", value]));
  if (offers.length === 0 && networks.length === 0)
    return (
      <EmptyState title={say("fit.nothing")} hint={say("fit.nothingHint")}>
        <ButtonLink to={paths.offers}>{say("fit.all")}</ButtonLink>
        <ButtonLink to={paths.networks}>{say("page.networks")}</ButtonLink>
      </EmptyState>
    );
  return (
    <div id="answer">
      {offers.length === 0 ? null : (
        <section className="part">
          <h2>{say("fit.offers")}</h2>
          {offers.map(({ offer, reasons }) => (
            <div key={offer.id} className="fit-one">
              <ul>
                <OfferLine offer={offer} />
              </ul>
              <ul className="fit-why" aria-label={say("fit.why")}>
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </div>
          ))}
          <p>
            <a href={withQuery(paths.offers, rest)}>{say("fit.more")}</a>
          </p>
        </section>
      )}
      {networks.length === 0 ? null : (
        <section className="part">
          <h2>{say("fit.networks", { count: networks.length })}</h2>
          {networks.map(({ network, count, next }) => (
            <div key={network.slug} className="fit-one">
              <h3>
                <a href={paths.network(network.slug)}>
                  <NetworkBadge network={network} />
                </a>
              </h3>
              <ul className="fit-why" aria-label={say("fit.why")}>
                <li>{say("fit.count", { count })}</li>
                {network.forWhom ? <li>{say("fit.forWhom", { who: network.forWhom })}</li> : null}
              </ul>
              {next ? (
                <ul aria-label={say("fit.next")}>
                  <EventLine event={next.event} span={next} withDay />
                </ul>
              ) : null}
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
