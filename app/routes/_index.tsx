import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import { DAY } from "#domain/calendar/interval.ts";
import { HOME_ZONE, toInstant } from "#domain/calendar/zone.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { agendaFilter, choiceOf } from "../filters.ts";
import { gql } from "../gql.ts";
import { EventLineFields } from "../parts.server.ts";
import { read } from "../reading.server.ts";
import { AgendaList } from "../ui/agenda-list.tsx";
import { alternates } from "../ui/alternates.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chips } from "../ui/chips.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FilterForm } from "../ui/filter-form.tsx";
import { metaOf } from "../ui/meta.ts";
import { MonthLinks } from "../ui/month-links.tsx";
import { MoreLink } from "../ui/more-link.tsx";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { agendaGroups } from "../ui/taxonomy-groups.ts";
import { dayKey } from "../ui/time.ts";
import { useViewer } from "../viewer.ts";

const AHEAD = 548 * DAY;
const PAGE = 50;

const Agenda = gql(
  `
  query Agenda($from: DateTime!, $to: DateTime!, $filter: AgendaFilter, $first: Int, $after: String) {
    networks { id name }
    agenda(from: $from, to: $to, filter: $filter, first: $first, after: $after) {
      nodes { start end event { ...EventLineFields } }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [EventLineFields],
);

export const meta: MetaFunction = ({ matches, location }) => [
  ...metaOf(matches, "page.agenda"),
  ...alternates(location.search),
];

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const now = args.context.board.now();
  const from = fromDay(params.get("from"), now);
  const data = await read(args, Agenda, {
    from: new Date(from).toISOString(),
    to: new Date(from + AHEAD).toISOString(),
    filter: agendaFilter(params),
    first: PAGE,
    after: params.get("after"),
  });
  return json({ ...data, from, now });
}

export default function AgendaPage() {
  const data = useLoaderData<typeof loader>();
  const say = useSay();
  const params = new URLSearchParams(useLocation().search);
  const groups = agendaGroups(say, useLanguage(), data.networks, params);
  const { nodes, pageInfo } = data.agenda;
  return (
    <Page
      title={say("agenda.title")}
      lead={<p>{say("agenda.lead", { networks: data.networks.length })}</p>}
      acts={<AgendaActs params={params} />}
    >
      <FilterForm action={paths.agenda} params={params} groups={groups} />
      <Chips action={paths.agenda} params={params} groups={groups} />
      <MonthLinks params={params} now={data.now} />
      {nodes.length === 0 ? <NothingThere chosen={choiceOf(params).size > 0} /> : null}
      <AgendaList happenings={nodes} from={data.from} now={data.now} />
      {nodes.length > 0 && !pageInfo.hasNextPage ? <p className="more quiet">{say("agenda.upToHere")}</p> : null}
      <MoreLink action={paths.agenda} params={params} page={pageInfo} />
    </Page>
  );
}

function AgendaActs({ params }: { params: URLSearchParams }) {
  const say = useSay();
  const plans = (useViewer()?.memberships.length ?? 0) > 0;
  const file = withQuery(paths.subscribe, choiceOf(params));
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

function NothingThere({ chosen }: { chosen: boolean }) {
  const say = useSay();
  return chosen ? (
    <EmptyState title={say("agenda.empty")} hint={say("agenda.emptyHint")}>
      <ButtonLink to={paths.agenda}>{say("filter.clear")}</ButtonLink>
    </EmptyState>
  ) : (
    <EmptyState title={say("agenda.emptyBoard")} hint={say("agenda.emptyBoardHint")}>
      <ButtonLink to={paths.newEvent}>{say("page.addEvent")}</ButtonLink>
      <ButtonLink to={paths.import}>{say("page.import")}</ButtonLink>
    </EmptyState>
  );
}

/** The start of the day that is asked for; today when that is none or over. */
function fromDay(asked: string | null, now: number): number {
  const today = toInstant(dayKey(now), HOME_ZONE);
  const day = /^\d{4}-\d\d-\d\d$/.test(asked ?? "") ? Date.parse(`${asked}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(day) ? today : Math.max(today, toInstant(new Date(day).toISOString().slice(0, 10), HOME_ZONE));
}
