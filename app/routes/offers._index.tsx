import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import { MOST_COMPARED } from "#domain/catalogue/offer.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { COMPARING, choiceWithout, offerFilter, onlyOf, searched } from "../filters.ts";
import { findableOffers } from "../findable.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { NearestOffers, type NearOffersData } from "../nearest.server.ts";
import { FacetFields, OfferLineFields, ReadingFields } from "../parts.server.ts";
import { read } from "../reading.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chips } from "../ui/chips.tsx";
import { chosenOf } from "../ui/chosen.ts";
import { CompareForm } from "../ui/compare-form.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { offerGroups } from "../ui/facet-groups.ts";
import { FilterForm } from "../ui/filter-form.tsx";
import { listMeta, rootOf } from "../ui/meta.ts";
import { cursorOf, MoreLink } from "../ui/more-link.tsx";
import { Nearest } from "../ui/nearest.tsx";
import { OfferLine } from "../ui/offer-line.tsx";
import { Page } from "../ui/page.tsx";
import { sayIn, useSay } from "../ui/say.ts";
import { ElsewhereLink, SearchNotice } from "../ui/search-notice.tsx";
import { useViewer } from "../viewer.ts";

const PAGE = 50;
/** The graph counts what a search finds up to one more. */
const MOST_COUNTED = 1_000;
/** What says that one compares and what is ticked: no choice of what is listed. */

const Offers = gql(
  `
  query Offers($filter: OfferFilter, $search: String, $first: Int, $after: String, $language: Language) {
    offers(filter: $filter, search: $search, first: $first, after: $after) {
      totalCount
      nodes { ...OfferLineFields }
      pageInfo { hasNextPage endCursor }
    }
    offerFacets(filter: $filter, search: $search) { ...FacetFields }
    searchReading(search: $search, of: OFFERS) { ...ReadingFields }
  }
`,
  [OfferLineFields, FacetFields, ReadingFields],
);

const Ticked = gql(
  `
  query Ticked($ids: [ID!]!, $language: Language) {
    offersByIds(ids: $ids) { ...OfferLineFields }
  }
`,
  [OfferLineFields],
);

export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) => {
  const params = new URLSearchParams(location.search);
  const groups = data ? offerGroups(sayIn(rootOf(matches).language), data.offerFacets, params) : [];
  const chosen = chosenOf(params, groups).map(({ label }) => label);
  const words = [...chosen, ...[searched(params) ?? []].flat()];
  return listMeta(matches, "page.offers", { chosen: words, found: findableOffers(location.search) });
};

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const filter = offerFilter(params);
  const after = cursorOf(params);
  const language = languageOf(args.request);
  const asked = { filter, search: searched(params), language };
  const found = await read(args, Offers, { ...asked, first: PAGE, after });
  const isNone = found.offers.nodes.length === 0 && choiceWithout(params, ...COMPARING).size > 0;
  const nearest = isNone ? (await read(args, NearestOffers, asked)).nearestOffers : [];
  const ids = isComparing(params) ? [...new Set(params.getAll("id"))] : [];
  const asTicked = { ids: ids.slice(0, MOST_COMPARED), language };
  const ticked = ids.length === 0 ? [] : (await read(args, Ticked, asTicked)).offersByIds;
  return json({ ...found, nearest, ticked, more: ids.length > MOST_COMPARED });
}

export default function OffersPage() {
  const { offers, offerFacets, searchReading, nearest, ticked, more } = useLoaderData<typeof loader>();
  const say = useSay();
  const params = new URLSearchParams(useLocation().search);
  const choice = choiceWithout(params, ...COMPARING);
  const groups = offerGroups(say, offerFacets, params);
  const plans = (useViewer()?.memberships.length ?? 0) > 0;
  const comparing = isComparing(params) && (ticked.length > 0 || offers.nodes.length > 1);
  return (
    <Page
      title={say("offers.title")}
      lead={<p>{say("offers.lead")}</p>}
      acts={
        plans ? (
          <ButtonLink kind="warm" to={paths.newOffer}>
            {say("page.addOffer")}
          </ButtonLink>
        ) : (
          <ButtonLink kind="warm" to={paths.fit}>
            {say("fit.title")}
          </ButtonLink>
        )
      }
    >
      <FilterForm action={paths.offers} params={params} groups={groups} keep={["compare"]} />
      <Chips action={paths.offers} params={params} groups={groups} keep={COMPARING} />
      <SearchNotice reading={searchReading} isFound={offers.nodes.length > 0} />
      <p className="result-count">
        <Count count={offers.totalCount} isCapped={searchReading !== null} />{" "}
        <CompareLink params={params} count={offers.nodes.length} />
      </p>
      {offers.nodes.length === 0 ? <NothingThere params={params} nearest={nearest} /> : null}
      {comparing ? (
        <CompareForm ticked={ticked} offers={offers.nodes} more={more} />
      ) : (
        <ul>
          {offers.nodes.map((offer) => (
            <OfferLine key={offer.id} offer={offer} />
          ))}
        </ul>
      )}
      <MoreLink action={paths.offers} params={params} page={offers.pageInfo} ticked={comparing} />
      {offers.nodes.length === 0 ? null : (
        <p className="quiet below">
          {say("offers.download")}: <a href={withQuery(paths.offersCsv, choice)}>{say("offers.csv")}</a>,{" "}
          <a href={withQuery(paths.offersJson, choice)}>{say("offers.hsds")}</a>
        </p>
      )}
    </Page>
  );
}

function isComparing(params: URLSearchParams): boolean {
  return params.get("compare") === "yes";
}

/** Leads to the same list with something to tick, and back. */
function CompareLink({ params, count }: { params: URLSearchParams; count: number }) {
  const say = useSay();
  const others = choiceWithout(params, ...COMPARING);
  const comparing = isComparing(params);
  if (count < 2 && !comparing) return null;
  const to = new URLSearchParams(comparing ? others : [...others, ["compare", "yes"]]);
  return <a href={withQuery(paths.offers, to)}>{say(comparing ? "compare.stop" : "compare.choose")}</a>;
}

/** What a search finds is not counted to the end. */
function Count({ count, isCapped }: { count: number; isCapped: boolean }) {
  const say = useSay();
  return isCapped && count > MOST_COUNTED
    ? say("search.moreThan", { count: MOST_COUNTED })
    : say("offers.count", { count });
}

function NothingThere({ params, nearest }: { params: URLSearchParams; nearest: NearOffersData[] }) {
  const say = useSay();
  if (choiceWithout(params, ...COMPARING).size === 0) {
    return (
      <EmptyState title={say("offers.emptyBoard")} hint={say("offers.emptyBoardHint")}>
        <ButtonLink to={paths.newOffer}>{say("page.addOffer")}</ButtonLink>
        <ButtonLink to={paths.import}>{say("import.title")}</ButtonLink>
      </EmptyState>
    );
  }
  const [first, ...others] = nearest;
  return (
    <>
      <EmptyState title={say("agenda.empty")} hint={say("offers.emptyHint")}>
        <ElsewhereLink to={paths.agenda} params={params} say="search.inAgenda" />
        <ButtonLink to={paths.fit}>{say("fit.title")}</ButtonLink>
        <ButtonLink to={withQuery(paths.offers, onlyOf(params, COMPARING))}>{say("filter.clear")}</ButtonLink>
      </EmptyState>
      <Nearest action={paths.offers} params={params} first={first} others={others}>
        <ul>
          {first?.offers.map((offer) => (
            <OfferLine key={offer.id} offer={offer} />
          ))}
        </ul>
      </Nearest>
    </>
  );
}
