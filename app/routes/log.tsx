import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import { KINDS, type Kind, VIAS } from "#domain/history/line.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { choiceOf, logFilter } from "../filters.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { HistoryFields } from "../parts.server.ts";
import { read } from "../reading.server.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Chips } from "../ui/chips.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FilterForm, type FilterGroup } from "../ui/filter-form.tsx";
import { ChangeLine } from "../ui/history.tsx";
import { metaOf } from "../ui/meta.ts";
import { MoreLink } from "../ui/more-link.tsx";
import { NetworkBadge } from "../ui/network-badge.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";
import { choices, networkGroup } from "../ui/taxonomy-groups.ts";
import { WhoSees } from "../ui/who-sees.tsx";

const PAGE = 50;

const Log = gql(
  `
  query Log($filter: LogFilter, $first: Int, $after: String, $language: Language) {
    networks { id name }
    merged { id name }
    log(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes { ...HistoryFields kind item title network { slug name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [HistoryFields],
);

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "log.title");

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const asked = { filter: logFilter(params), first: PAGE, after: params.get("after") };
  return json(await read(args, Log, { ...asked, language: languageOf(args.request) }));
}

/** Everything that was changed on the board, for the municipality and the admin. */
export default function LogPage() {
  const { log, networks, merged } = useLoaderData<typeof loader>();
  const say = useSay();
  const params = new URLSearchParams(useLocation().search);
  const groups = logGroups(say, [...networks, ...merged]);
  const chosen = choiceOf(params);
  return (
    <Page title={say("log.title")} lead={<p>{say("log.lead")}</p>}>
      <WhoSees what="log" />
      <FilterForm action={paths.log} params={params} groups={groups} search={false}>
        <Days params={params} />
      </FilterForm>
      <Chips action={paths.log} params={params} groups={groups} />
      <p className="result-count">
        {say("log.count", { count: log.totalCount })}{" "}
        {log.totalCount === 0 ? null : <a href={withQuery(paths.logFile, chosen)}>{say("log.file")}</a>}
      </p>
      {log.nodes.length === 0 ? (
        <EmptyState
          title={say(chosen.size > 0 ? "log.empty" : "log.emptyBoard")}
          hint={say(chosen.size > 0 ? "log.emptyHint" : "log.emptyBoardHint")}
        >
          <ButtonLink to={chosen.size > 0 ? paths.log : paths.agenda}>
            {say(chosen.size > 0 ? "filter.clear" : "problem.home")}
          </ButtonLink>
        </EmptyState>
      ) : null}
      <ol className="log">
        {log.nodes.map((change) => (
          <li key={change.id}>
            <p className="log-item">
              {change.network === null ? null : <NetworkBadge network={change.network} link />}{" "}
              {change.network !== null && change.kind === "NETWORK" ? null : <Item {...change} />}
            </p>
            <ChangeLine
              change={change}
              text={say("log.line", { noun: change.noun, verb: change.verb, who: change.who })}
            />
          </li>
        ))}
      </ol>
      <MoreLink action={paths.log} params={params} page={log.pageInfo} />
    </Page>
  );
}

/** The days between which to look. */
function Days({ params }: { params: URLSearchParams }) {
  const say = useSay();
  return (
    <div className="filter-days">
      {(["since", "until"] as const).map((name) => (
        <label key={name}>
          {say(name === "since" ? "log.from" : "log.to")}
          <input type="date" name={name} defaultValue={params.get(name) ?? ""} />
        </label>
      ))}
      <Button>{say("filter.apply")}</Button>
    </div>
  );
}

/** What the line is about, with the way there when it has a page. */
function Item({ kind, item, title, noun }: { kind: Kind; item: string; title: string | null; noun: string }) {
  const path = PAGES[kind]?.(item);
  if (path === undefined) return title === null ? null : <b>{title}</b>;
  return <a href={path}>{title ?? noun}</a>;
}

const PAGES: Partial<Record<Kind, (id: string) => string>> = {
  EVENT: paths.event,
  OFFER: paths.offer,
  FLAG: paths.flag,
};

function logGroups(say: ReturnType<typeof useSay>, networks: readonly { id: string; name: string }[]): FilterGroup[] {
  return [
    {
      name: "what",
      legend: say("log.noun"),
      options: Object.entries(KINDS).map(([value, noun]) => ({ value, label: say(`history.noun.${noun}`) })),
    },
    {
      name: "how",
      legend: say("log.via"),
      options: VIAS.map((value) => ({ value, label: say(`history.via.${value}`) })),
    },
    networkGroup(say, choices(networks)),
  ];
}
