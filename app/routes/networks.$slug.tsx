import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { DAY } from "#domain/calendar/interval.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { postEvening } from "../forms/evening/post-evening.server.ts";
import { formOf } from "../forms/form-of.server.ts";
import { postWish } from "../forms/wish/post-wish.server.ts";
import { gql, type ResultOf } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { CorrectionFields, EventLineFields, FeedFields, OfferLineFields } from "../parts.server.ts";
import { found, read } from "../reading.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EventLine } from "../ui/event-line.tsx";
import { HostingsAsked } from "../ui/hosting-list.tsx";
import { LapsedHolds } from "../ui/lapsed-holds.tsx";
import { Cell } from "../ui/mark.tsx";
import { metaOf } from "../ui/meta.ts";
import { NetworkActs, NetworkDone, Unadopted } from "../ui/network-acts.tsx";
import { hueClasses } from "../ui/network-badge.tsx";
import { NetworkEvenings } from "../ui/network-evenings.tsx";
import { NetworkFreshness } from "../ui/network-freshness.tsx";
import { MergeAsked, MergedFrom } from "../ui/network-merges.tsx";
import { NetworkPrivate } from "../ui/network-private.tsx";
import { NetworkProfile } from "../ui/network-profile.tsx";
import { NetworkWishes } from "../ui/network-wishes.tsx";
import { OfferLine } from "../ui/offer-line.tsx";
import { OpenCorrections } from "../ui/open-corrections.tsx";
import { Page } from "../ui/page.tsx";
import { networkPreview } from "../ui/preview-meta.ts";
import { useSay } from "../ui/say.ts";

const OneNetwork = gql(
  `
  query OneNetwork($slug: String!, $language: Language) {
    network(slug: $slug) {
      id slug name purpose forWhom howToJoin url valueForms fundingUntil adopted manageable mayMerge silentSince fundingEnding
      unconfirmedOffers { id title confirmedAt }
      mergedFrom { id name }
      merges { id state askedFor { id name } }
      areas { id name(language: $language) }
      imports { id kind at undoneAt counts { new changed refused } }
      feeds { ...FeedFields }
      corrections { ...CorrectionFields }
      lapsedHolds { id title start holdUntil }
      wishes { other { id slug name } reason }
      wishedBy { network { id slug name } reason }
      wishable { id name }
      evenings { id text(language: $language) reason }
      hostings { state event { id title language start network { id slug name } } }
    }
  }
`,
  [FeedFields, CorrectionFields],
);
const ItsPosts = gql(
  `
  query ItsPosts($networks: [ID!], $from: DateTime!, $to: DateTime!, $language: Language) {
    agenda(from: $from, to: $to, filter: { networks: $networks }, first: 8) {
      nodes { start end event { recurrence ...EventLineFields posts { end network { id } ...EventLineFields } } }
    }
    offers(filter: { networks: $networks }, first: 8) { nodes { ...OfferLineFields } }
  }
`,
  [EventLineFields, OfferLineFields],
);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return metaOf(matches, "problem.404");
  const { name, slug } = data.network;
  return [...metaOf(matches, { text: name }, paths.network(slug)), ...networkPreview(matches, data.network)];
};

export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.request);
  const network = found((await read(args, OneNetwork, { slug: args.params.slug ?? "", language })).network);
  const now = args.context.board.now();
  const [from, to] = [now, now + 548 * DAY].map((instant) => new Date(instant).toISOString());
  const posts = await read(args, ItsPosts, { networks: [network.id], from: from ?? "", to: to ?? "", language });
  return json({ network, ...posts });
}

const EVENINGS = new Set(["CLAIM", "RELEASE"]);

export async function action(args: ActionFunctionArgs) {
  const form = await formOf(args.request);
  if (EVENINGS.has(String(form.get("act")))) {
    const evening = await postEvening(args, form);
    return evening instanceof Response ? evening : json({ evening, wish: undefined }, { status: 422 });
  }
  const wish = await postWish(args, form);
  return wish instanceof Response ? wish : json({ wish, evening: undefined }, { status: 422 });
}

export default function NetworkPage() {
  const { network, agenda, offers } = useLoaderData<typeof loader>();
  const say = useSay();
  const search = new URLSearchParams(useLocation().search);
  const refused = useActionData<typeof action>();
  return (
    <Page
      kicker={<a href={paths.networks}>{say("page.networks")}</a>}
      title={
        <span className="network-name">
          <Cell className={hueClasses(network.slug)} />
          {network.name}
        </span>
      }
      lead={
        <>
          <p>{network.purpose ?? say("network.silent")}</p>
          <MergedFrom networks={network.mergedFrom} />
        </>
      }
      acts={<NetworkActs network={network} />}
    >
      <Unadopted network={network} />
      <MergeAsked network={network} />
      <NetworkDone network={network} done={search.get("done")} />
      <NetworkFreshness network={network} />
      <OpenCorrections corrections={network.corrections} next={paths.network(network.slug)} />
      <div className="split">
        <div>
          <Coming network={network} happenings={agenda.nodes} />
          <Offers network={network} offers={offers.nodes} />
        </div>
        <div>
          <NetworkProfile network={network} />
          <HostingsAsked network={network} hostings={network.hostings} />
          <LapsedHolds holds={network.lapsedHolds} />
          <NetworkWishes network={network} done={search.get("wish")} refused={refused?.wish} />
          <NetworkEvenings network={network} done={search.get("evening")} refused={refused?.evening} />
          <NetworkPrivate network={network} />
        </div>
      </div>
    </Page>
  );
}

type One = NonNullable<ResultOf<typeof OneNetwork>["network"]>;

function Coming({ network, happenings }: { network: One; happenings: ResultOf<typeof ItsPosts>["agenda"]["nodes"] }) {
  const say = useSay();
  return (
    <section>
      <h2>{say("network.coming")}</h2>
      {happenings.length === 0 ? <p className="quiet">{say("network.noComing")}</p> : null}
      <ol className="dated">
        {happenings.map((happening) => (
          <EventLine key={happening.event.id + happening.start} {...asPostedBy(network.id, happening)} withDay />
        ))}
      </ol>
      {happenings.length < 8 ? null : (
        <p className="more">
          <ButtonLink to={withQuery(paths.agenda, { network: network.id })}>
            {say("network.allComing", { network: network.name })}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

type Happening = ResultOf<typeof ItsPosts>["agenda"]["nodes"][number];

/** A happening as the network itself posted it, where the agenda shows it under another's post. */
function asPostedBy(network: string, { event, start, end }: Happening) {
  const own = event.posts.find((post) => post.network.id === network);
  if (!own || own.id === event.id) return { event, span: { start, end } };
  // Of a series each post has the same happenings.
  return { event: own, span: event.recurrence === null ? { start: own.start, end: own.end } : { start, end } };
}

function Offers({ network, offers }: { network: One; offers: ResultOf<typeof ItsPosts>["offers"]["nodes"] }) {
  const say = useSay();
  return (
    <section>
      <h2>{say("network.offers")}</h2>
      {offers.length === 0 ? <p className="quiet">{say("network.noOffers")}</p> : null}
      <ul>
        {offers.map((offer) => (
          <OfferLine key={offer.id} offer={offer} />
        ))}
      </ul>
      {offers.length < 8 ? null : (
        <p className="more">
          <ButtonLink to={withQuery(paths.offers, { network: network.id })}>
            {say("network.allOffers", { network: network.name })}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
