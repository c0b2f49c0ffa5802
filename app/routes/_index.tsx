import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import type { FacetCount } from "#domain/feed/agenda-facets.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { shownOf } from "../agenda-view.ts";
import { agendaFilter, choiceOf, choiceWithout, filterOf, searched } from "../filters.ts";
import { findableAgenda } from "../findable.ts";
import { gql } from "../gql.ts";
import { type NearAgendaData, NearestAgenda } from "../nearest.server.ts";
import { onPaper } from "../on-paper.server.ts";
import { EventLineFields, ReadingFields } from "../parts.server.ts";
import { read } from "../reading.server.ts";
import { AgendaList } from "../ui/agenda-list.tsx";
import { AgendaNothing } from "../ui/agenda-nothing.tsx";
import { agendaWords } from "../ui/agenda-words.ts";
import { alternates } from "../ui/alternates.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chips } from "../ui/chips.tsx";
import { DayStrip } from "../ui/day-strip.tsx";
import { FilterForm } from "../ui/filter-form.tsx";
import { listMeta, rootOf } from "../ui/meta.ts";
import { type AgendaDay, MonthHead, MonthTable } from "../ui/month-table.tsx";
import { MoreLink } from "../ui/more-link.tsx";
import { Page } from "../ui/page.tsx";
import { PaperHead } from "../ui/paper/paper-head.tsx";
import { agendaPreview } from "../ui/preview-meta.ts";
import { useLanguage, useSay } from "../ui/say.ts";
import { SearchNotice } from "../ui/search-notice.tsx";
import { ShareAgenda } from "../ui/share-agenda.tsx";
import { agendaGroups } from "../ui/taxonomy-groups.ts";
import { dayKey } from "../ui/time.ts";
import { ViewLinks } from "../ui/view-links.tsx";
import { WeekColumns } from "../ui/week-columns.tsx";
import { WhenLinks } from "../ui/when-links.tsx";
import { countOf, withCounts } from "../ui/with-counts.ts";
import { unsent } from "../unsent.server.ts";
import { useViewer } from "../viewer.ts";

const PAGE = 50;
/** So much of each day is shown of a month, and of a week. */
const EACH = { month: 3, week: 40 };

const Agenda = gql(
  `
  query Agenda($from: DateTime!, $to: DateTime!, $filter: AgendaFilter, $search: String, $first: Int, $after: String) {
    networks { id name }
    searchReading(search: $search, of: AGENDA) { ...ReadingFields }
    agenda(from: $from, to: $to, filter: $filter, first: $first, after: $after) {
      nodes { start end event { ...EventLineFields } }
      pageInfo { hasNextPage endCursor }
    }
    agendaFacets(from: $from, to: $to, filter: $filter) { facet value count }
  }
`,
  [EventLineFields, ReadingFields],
);

const AgendaDays = gql(
  `
  query AgendaDays($from: DateTime!, $to: DateTime!, $filter: AgendaFilter, $search: String, $first: Int!) {
    networks { id name }
    searchReading(search: $search, of: AGENDA) { ...ReadingFields }
    agendaDays(from: $from, to: $to, filter: $filter, first: $first) {
      date count
      first { start end event { ...EventLineFields } }
    }
    agendaFacets(from: $from, to: $to, filter: $filter) { facet value count }
  }
`,
  [EventLineFields, ReadingFields],
);

export const meta: MetaFunction<typeof loader> = ({ data, matches, location: { search } }) => {
  const networks = data?.networks ?? [];
  const chosen = agendaWords(rootOf(matches).language, search, networks);
  return [
    ...listMeta(matches, "page.agenda", { chosen, found: findableAgenda(search) }),
    ...alternates(search),
    ...agendaPreview(matches, search, networks),
  ];
};

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const now = args.context.board.now();
  const { window, ...shown } = shownOf(params, now);
  const within = { from: new Date(window.start).toISOString(), to: new Date(window.end).toISOString() };
  const filter = agendaFilter(params);
  const asked = { ...shown, now, start: window.start };
  const search = searched(params);
  const nothing = { agenda: null, days: null, nearest: [] as NearAgendaData[] };
  if (shown.view === "list") {
    const after = params.get("after");
    const found = await read(args, Agenda, { ...within, filter, search, first: PAGE, after });
    const isNone = found.agenda.nodes.length === 0 && choiceOf(params).size > 0;
    const nearest = isNone ? (await read(args, NearestAgenda, { ...within, filter })).nearestAgenda : [];
    return unsent({ ...nothing, ...asked, ...found, nearest, paper: onPaper(args, found.networks) });
  }
  const { agendaDays: days, ...found } = await read(args, AgendaDays, {
    ...within,
    filter,
    search,
    first: EACH[shown.view],
  });
  return unsent({ ...nothing, ...asked, ...found, days, paper: onPaper(args, found.networks) });
}

export default function AgendaPage() {
  const { networks, agendaFacets, view, from, now, days, agenda, searchReading, paper } =
    useLoaderData<typeof loader>();
  const say = useSay();
  const params = new URLSearchParams(useLocation().search);
  const groups = withCounts(agendaGroups(say, useLanguage(), networks, params), agendaFacets, params);
  return (
    <Page
      title={say("agenda.title")}
      lead={<p>{say("agenda.lead", { networks: networks.length })}</p>}
      acts={<AgendaActs params={params} />}
    >
      <PaperHead {...paper} now={now} />
      <FilterForm action={paths.agenda} params={params} groups={groups} keep={["view", "when", "from"]} />
      <Chips action={paths.agenda} params={params} groups={groups} />
      <WhenLinks params={params} now={now} />
      <ViewLinks params={params} view={view} from={from} />
      {view === "list" ? <DayStrip params={params} from={from ?? dayKey(now)} /> : null}
      <SearchNotice reading={searchReading} isFound={(agenda?.nodes ?? days ?? []).length > 0} />
      {view === "list" ? <FoundCount params={params} counts={agendaFacets} /> : null}
      {days === null ? <AsList params={params} /> : <AsDays params={params} days={days} />}
      <ShareAgenda params={params} chosen={paper.chosen} />
    </Page>
  );
}

function AsList({ params }: { params: URLSearchParams }) {
  const { agenda, start, now, nearest, paper } = useLoaderData<typeof loader>();
  const say = useSay();
  if (!agenda) return null;
  const { nodes, pageInfo } = agenda;
  const isWhole = !params.has("when");
  return (
    <>
      {nodes.length === 0 ? <AgendaNothing params={params} nearest={nearest} /> : null}
      <AgendaList happenings={nodes} from={start} now={now} />
      {nodes.length > 0 && !pageInfo.hasNextPage && isWhole ? (
        <p className="more quiet">{say("agenda.upToHere", { chosen: filterOf(params).size > 0 ? "yes" : "no" })}</p>
      ) : null}
      <MoreLink action={paths.agenda} params={params} page={pageInfo} />
      {pageInfo.hasNextPage ? <p className="on-paper">{say("paper.more", { site: paper.site })}</p> : null}
    </>
  );
}

function AsDays({ params, days }: { params: URLSearchParams; days: AgendaDay[] }) {
  const { weeks, month, view, now } = useLoaderData<typeof loader>();
  const say = useSay();
  const [week] = weeks;
  if (!week) return null;
  return (
    <>
      {view === "week" ? (
        <WeekColumns params={params} week={week} days={days} now={now} />
      ) : (
        <>
          <MonthHead params={params} month={month} now={now} />
          <MonthTable params={params} weeks={weeks} days={days} month={month} now={now} />
        </>
      )}
      {days.length === 0 ? (
        <p className="more quiet">
          {say("agenda.nothingHere", { chosen: filterOf(params).size > 0 ? "yes" : "no" })}{" "}
          {params.has("from") ? (
            <a href={withQuery(paths.agenda, choiceOf(params))}>{say("agenda.fromToday")}</a>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

/** How much the choice leaves, when there is one and the board counts. */
function FoundCount({ params, counts }: { params: URLSearchParams; counts: readonly FacetCount[] | null }) {
  const say = useSay();
  const filter = agendaFilter(params);
  const isChosen = Object.values(filter).some((part) => part !== null);
  const count = counts !== null && isChosen ? countOf(counts, filter.language) : 0;
  return count === 0 ? null : <p className="result-count">{say("agenda.found", { count })}</p>;
}

function AgendaActs({ params }: { params: URLSearchParams }) {
  const say = useSay();
  const plans = (useViewer()?.memberships.length ?? 0) > 0;
  const file = withQuery(paths.subscribe, choiceWithout(params, "view"));
  return (
    <>
      {plans ? (
        <ButtonLink kind="warm" to={paths.newEvent}>
          {say("page.addEvent")}
        </ButtonLink>
      ) : null}
      <ButtonLink kind={plans ? "plain" : "warm"} to={file}>
        {say("agenda.subscribe")}
      </ButtonLink>
    </>
  );
}
