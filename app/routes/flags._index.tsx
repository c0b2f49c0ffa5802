import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import { isDate } from "#domain/calendar/day-input.ts";
import { FLAG_BANDS, FLAG_KINDS, FLAG_STATES } from "#domain/flag/flag.ts";
import { isCalm } from "#domain/flag/urgency.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { AREAS } from "#domain/place/areas.ts";
import type { Language } from "#domain/wording/languages.ts";
import { choiceOf, flagFilter } from "../filters.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { type FlagData, FlagFields } from "../parts.server.ts";
import { read } from "../reading.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chips } from "../ui/chips.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FilterForm, type FilterGroup } from "../ui/filter-form.tsx";
import { FlagSentence, partiesOf } from "../ui/flag-sentence.tsx";
import { metaOf } from "../ui/meta.ts";
import { MoreLink } from "../ui/more-link.tsx";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { choices, networkGroup, termChoices, themeChoices } from "../ui/taxonomy-groups.ts";
import { moment } from "../ui/time.ts";
import { useViewer } from "../viewer.ts";

const PAGE = 30;

const Flags = gql(
  `
  query Flags($filter: FlagFilter, $first: Int, $after: String, $language: Language) {
    networks { id name }
    flags(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes { ...FlagFields }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [FlagFields],
);

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "page.flags");

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const after = params.get("after");
  const language = languageOf(args.request);
  return json(await read(args, Flags, { filter: flagFilter(params), first: PAGE, after, language }));
}

export default function FlagsPage() {
  const { flags, networks } = useLoaderData<typeof loader>();
  const say = useSay();
  const params = new URLSearchParams(useLocation().search);
  const groups = flagGroups(say, useLanguage(), networks, params);
  const chosen = choiceOf(params).size > 0;
  const official = (useViewer()?.boardRoles.length ?? 0) > 0;
  return (
    <Page
      title={say("flags.title")}
      lead={
        <>
          <p>{say("flags.lead")}</p>
          <p className="links">
            <a href={paths.alignments}>{say("alignments.title")}</a>
            <a href={paths.overview}>{say("overview.title")}</a>
            <a href={paths.learning}>{say("lesson.title")}</a>
            <a href={paths.effect}>{say("effect.link")}</a>
            {official ? <a href={paths.desk}>{say("desk.fromFlags")}</a> : null}
          </p>
        </>
      }
    >
      <FilterForm action={paths.flags} params={params} groups={groups} search={false} keep={DAYS} />
      <Chips action={paths.flags} params={params} groups={groups} />
      <DaysChosen params={params} />
      <p className="result-count">{say("flags.count", { count: flags.totalCount })}</p>
      {flags.nodes.length === 0 ? (
        <EmptyState title={say("flags.empty")} hint={say(chosen ? "flags.emptyHint" : "flags.emptyBoardHint")}>
          <ButtonLink to={chosen ? paths.flags : paths.agenda}>
            {say(chosen ? "filter.clear" : "problem.home")}
          </ButtonLink>
        </EmptyState>
      ) : null}
      <Turns flags={flags.nodes} />
      <MoreLink action={paths.flags} params={params} page={flags.pageInfo} />
    </Page>
  );
}

/** Where the overview leads: the days of one of its cells, and only what nobody doubts. */
const DAYS = ["since", "until", "certain"];

/** Of which days the list is, with the way to all of them. */
function DaysChosen({ params }: { params: URLSearchParams }) {
  const say = useSay();
  const language = useLanguage();
  const chosen = DAYS.filter((name) => params.get(name));
  const [from, to] = ["since", "until"].map((name) => params.get(name));
  if (chosen.length === 0) return null;
  const all = new URLSearchParams([...params].filter(([name]) => !DAYS.includes(name)));
  const day = (date: string | null | undefined) =>
    isDate(date ?? "") ? moment(language, "date", `${date}T12:00:00Z`) : "…";
  return (
    <p>
      {say("flags.days", { from: day(from), to: day(to) })}{" "}
      <a href={withQuery(paths.flags, all)}>{say("flags.allDays")}</a>
    </p>
  );
}

const TURNS = ["waiting", "own", "others"] as const;

/** For a lead: what waits for her, what is open and hers, and the rest; for who is of no network one list. */
function Turns({ flags }: { flags: FlagData[] }) {
  const say = useSay();
  const own = new Set(useViewer()?.memberships.map(({ network }) => network.id));
  const isOwn = (networks: readonly { id: string }[]) => networks.some(({ id }) => own.has(id));
  const turnOf = (flag: FlagData): (typeof TURNS)[number] => {
    if (isOwn(flag.waitsFor)) return "waiting";
    return isOwn(partiesOf(flag)) && !isCalm(flag) ? "own" : "others";
  };
  const turns = TURNS.map((turn) => ({ turn, of: flags.filter((flag) => turnOf(flag) === turn) }));
  const told = turns.filter(({ of }) => of.length > 0);
  if (own.size === 0) return <FlagList flags={flags} level="h2" />;
  return told.map(({ turn, of }) => (
    <section key={turn} className="turn">
      <h2>{say(`flags.turn.${turn}`)}</h2>
      <FlagList flags={of} level="h3" />
    </section>
  ));
}

function FlagList({ flags, level }: { flags: FlagData[]; level: "h2" | "h3" }) {
  return (
    <ol>
      {flags.map((flag) => (
        <li key={flag.id}>
          <FlagSentence flag={flag} level={level} />
        </li>
      ))}
    </ol>
  );
}

type Say = ReturnType<typeof useSay>;
type Networks = readonly { id: string; name: string }[];

function flagGroups(say: Say, language: Language, networks: Networks, params: URLSearchParams): FilterGroup[] {
  return [
    {
      name: "band",
      legend: say("filter.band"),
      options: FLAG_BANDS.map((value) => ({ value, label: say(`band.${value}`) })),
    },
    {
      name: "kind",
      legend: say("filter.kind"),
      options: FLAG_KINDS.map((value) => ({ value, label: say(`flagKind.${value}`) })),
    },
    {
      name: "state",
      legend: say("filter.state"),
      options: FLAG_STATES.map((value) => ({ value, label: say(`flagState.${value}`) })),
    },
    networkGroup(say, choices(networks)),
    { name: "area", legend: say("filter.area"), options: termChoices(AREAS, language) },
    { name: "theme", legend: say("filter.theme"), options: themeChoices(language, params) },
  ];
}
