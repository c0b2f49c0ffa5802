import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import { ALIGNMENT_STATES } from "#domain/alignment/alignment.ts";
import { paths } from "#domain/paths.ts";
import { alignmentFilter, choiceOf } from "../filters.ts";
import { signedIn } from "../forms/signed-in.server.ts";
import { gql } from "../gql.ts";
import { read } from "../reading.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chips } from "../ui/chips.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FilterForm, type FilterGroup } from "../ui/filter-form.tsx";
import { named } from "../ui/flag-sentence.tsx";
import { metaOf } from "../ui/meta.ts";
import { MoreLink } from "../ui/more-link.tsx";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { moment } from "../ui/time.ts";

const PAGE = 30;

const Alignments = gql(`
  query Alignments($filter: AlignmentFilter, $first: Int, $after: String) {
    alignments(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes {
        id state openedAt
        parties { network { id name } }
        events { id title }
        offers { id title }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "alignments.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  const params = new URL(args.request.url).searchParams;
  return json(
    await read(args, Alignments, { filter: alignmentFilter(params), first: PAGE, after: params.get("after") }),
  );
}

export default function AlignmentsPage() {
  const { alignments } = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  const params = new URLSearchParams(useLocation().search);
  const groups = talkGroups(say);
  return (
    <Page
      kicker={<a href={paths.flags}>{say("page.flags")}</a>}
      title={say("alignments.title")}
      lead={<p>{say("alignments.lead")}</p>}
    >
      <FilterForm action={paths.alignments} params={params} groups={groups} search={false} />
      <Chips action={paths.alignments} params={params} groups={groups} />
      <p className="result-count">{say("alignments.count", { count: alignments.totalCount })}</p>
      {alignments.nodes.length === 0 ? <Nothing filtered={choiceOf(params).size > 0} /> : null}
      <ul className="talks">
        {alignments.nodes.map(({ id, state, openedAt, parties, events, offers }) => (
          <li key={id}>
            <h2>
              <a href={paths.alignment(id)}>{[...events, ...offers].map(({ title }) => title).join(" · ")}</a>
            </h2>
            <p className="quiet">
              {say("alignments.parties", {
                networks: named(
                  parties.map(({ network }) => network),
                  language,
                ),
              })}
              , {moment(language, "day", openedAt)}: <strong>{say(`alignmentState.${state}`)}</strong>
            </p>
          </li>
        ))}
      </ul>
      <MoreLink action={paths.alignments} params={params} page={alignments.pageInfo} />
    </Page>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const say = useSay();
  if (!filtered)
    return (
      <EmptyState title={say("alignments.empty")} hint={say("alignments.emptyHint")}>
        <ButtonLink to={paths.flags}>{say("alignments.toFlags")}</ButtonLink>
      </EmptyState>
    );
  return (
    <EmptyState title={say("alignments.nothing")} hint={say("desk.emptyHint")}>
      <ButtonLink to={paths.alignments}>{say("filter.clear")}</ButtonLink>
    </EmptyState>
  );
}

function talkGroups(say: ReturnType<typeof useSay>): FilterGroup[] {
  return [
    {
      name: "state",
      legend: say("filter.state"),
      options: ALIGNMENT_STATES.map((value) => ({ value, label: say(`alignmentState.${value}`) })),
    },
    {
      name: "waiting",
      legend: say("alignments.waiting"),
      options: [{ value: "yes", label: say("alignments.waiting.yes") }],
    },
  ];
}
