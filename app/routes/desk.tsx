import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { FLAG_BANDS, FLAG_KINDS, FLAG_STATES } from "#domain/flag/flag.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { AREAS } from "#domain/place/areas.ts";
import type { Language } from "#domain/wording/languages.ts";
import { AGES, careFilter, choiceOf, deskOrder, flagFilter, ORDERS, SNOOZED } from "../filters.ts";
import { DeedTold } from "../forms/desk/deed-told.tsx";
import { DESK_LABELS } from "../forms/desk/desk-acts.tsx";
import { DeskColumns as Columns } from "../forms/desk/desk-columns.tsx";
import { type DeskColumnData, DeskColumns, DeskFrame, DeskList } from "../forms/desk/desk-documents.ts";
import { DeskForm } from "../forms/desk/desk-form.tsx";
import { DeskRow } from "../forms/desk/desk-row.tsx";
import { postDesk } from "../forms/desk/post-desk.server.ts";
import { snoozeDays } from "../forms/desk/snooze-days.ts";
import { FormFaults } from "../forms/form-faults.tsx";
import { signedIn } from "../forms/signed-in.server.ts";
import { languageOf } from "../language.server.ts";
import { read } from "../reading.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chips } from "../ui/chips.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FilterForm, type FilterGroup } from "../ui/filter-form.tsx";
import { metaOf } from "../ui/meta.ts";
import { MoreLink } from "../ui/more-link.tsx";
import { News } from "../ui/news.tsx";
import { Page } from "../ui/page.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { choices, networkGroup, termChoices, themeChoices } from "../ui/taxonomy-groups.ts";
import { WhoSees } from "../ui/who-sees.tsx";

const PAGE = 30;
const CARDS = 8;

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "desk.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await signedIn(args);
  const params = new URL(args.request.url).searchParams;
  const [language, now] = [languageOf(args.request), Date.now()];
  const choice = {
    filter: flagFilter(params),
    care: careFilter(params, person.id, now),
    order: deskOrder(params),
    language,
  };
  const list = isColumns(params) ? null : { ...choice, first: PAGE, after: params.get("after") };
  const [frame, desk, columns] = await Promise.all([
    read(args, DeskFrame, { did: params.get("did") ?? "", language }),
    list && read(args, DeskList, list),
    list ? null : read(args, DeskColumns, { ...choice, first: CARDS }),
  ]);
  const shown = { list: desk?.desk ?? null, columns: columns?.deskColumns ?? null };
  const revision = (desk ?? columns)?.revision ?? 0;
  return json({ ...frame, ...shown, revision, me: person.id, now, days: snoozeDays(now) });
}

export async function action(args: ActionFunctionArgs) {
  const answer = await postDesk(args, paths.desk);
  return answer instanceof Response ? answer : json(answer, { status: 422 });
}

function isColumns(params: URLSearchParams): boolean {
  return params.get("view") === "columns";
}

export default function DeskPage() {
  const { list, columns, revision, deed, networks, colleagues, viewer, me, now, days } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const say = useSay();
  const params = choiceOf(new URLSearchParams(useLocation().search));
  const groups = deskGroups(say, useLanguage(), { networks, colleagues, me, params });
  const here = withQuery(paths.desk, params);
  const row = { chosen: answer?.chosen ?? [], me, now };
  return (
    <Page
      kicker={<a href={paths.flags}>{say("page.flags")}</a>}
      title={say("desk.title")}
      lead={
        <>
          <p>{say("desk.lead")}</p>
          <WhoSees what="desk" />
        </>
      }
    >
      {deed && !answer ? (
        <div className="desk-told">
          <DeedTold deed={deed} action={here} />
        </div>
      ) : null}
      <FormFaults faults={answer?.faults ?? []} problem={answer?.problem ?? null} labels={DESK_LABELS} />
      <FilterForm action={paths.desk} params={params} groups={groups} search={false} keep={["order", "view"]} />
      <Chips action={paths.desk} params={params} groups={groups} />
      <div className="desk-bar">
        <p>{say("desk.count", { count: list?.totalCount ?? countOf(columns, params) })}</p>
        <Views params={params} />
      </div>
      <Orders params={params} />
      <News of={{ stream: "board", read: revision }} told="desk.news" here={here} />
      {(list?.nodes.length ?? countOf(columns, params)) === 0 ? (
        <Nothing filtered={groups.some(({ name }) => params.has(name))} />
      ) : (
        <DeskForm
          action={here}
          colleagues={colleagues}
          days={days}
          answers={viewer?.boardRoles.includes("OFFICER") ?? false}
          typed={answer?.typed ?? {}}
          faults={answer?.faults ?? []}
        >
          {columns ? <Columns columns={columns} params={params} {...row} /> : null}
          {list ? (
            <ol className="desk-list">
              {list.nodes.map((flag) => (
                <DeskRow key={flag.id} flag={flag} {...row} />
              ))}
            </ol>
          ) : null}
        </DeskForm>
      )}
      {list ? <MoreLink action={paths.desk} params={params} page={list.pageInfo} /> : null}
    </Page>
  );
}

/** As many as the list has: what is over counts only where it is asked for. */
function countOf(columns: readonly DeskColumnData[] | null, params: URLSearchParams): number {
  const counted = columns?.filter(({ state }) => state !== "STALE" || params.has("state")) ?? [];
  return counted.reduce((sum, { totalCount }) => sum + totalCount, 0);
}

function Nothing({ filtered }: { filtered: boolean }) {
  const say = useSay();
  return (
    <EmptyState
      title={say(filtered ? "desk.empty" : "desk.emptyBoard")}
      hint={say(filtered ? "desk.emptyHint" : "desk.emptyBoardHint")}
    >
      <ButtonLink to={filtered ? paths.desk : paths.agenda}>
        {say(filtered ? "filter.clear" : "problem.home")}
      </ButtonLink>
    </EmptyState>
  );
}

const VIEWS = ["list", "columns"] as const;

/** The same as a list or as columns. */
function Views({ params }: { params: URLSearchParams }) {
  const say = useSay();
  const chosen = isColumns(params) ? "columns" : "list";
  return (
    <nav className="desk-orders" aria-label={say("desk.view")}>
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <a
              href={withQuery(paths.desk, withParam(params, "view", view))}
              aria-current={view === chosen ? "true" : undefined}
            >
              {say(`desk.view.${view}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function withParam(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(params);
  next.set(name, value);
  return next;
}

/** The orders of the list, each an address with the same choice. */
function Orders({ params }: { params: URLSearchParams }) {
  const say = useSay();
  const chosen = deskOrder(params);
  return (
    <nav className="desk-orders" aria-label={say("desk.order")}>
      <ul>
        {ORDERS.map((order) => (
          <li key={order}>
            <a
              href={withQuery(paths.desk, withParam(params, "order", order))}
              aria-current={order === chosen ? "true" : undefined}
            >
              {say(`desk.order.${order}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Known {
  networks: readonly { id: string; name: string }[];
  colleagues: readonly { id: string; name: string }[];
  me: string;
  params: URLSearchParams;
}

function deskGroups(
  say: ReturnType<typeof useSay>,
  language: Language,
  { networks, colleagues, me, params }: Known,
): FilterGroup[] {
  const radio = { type: "radio" as const };
  const any = { value: "", label: say("filter.any") };
  return [
    {
      name: "band",
      legend: say("filter.band"),
      options: FLAG_BANDS.map((value) => ({ value, label: say(`band.${value}`) })),
    },
    {
      name: "state",
      legend: say("filter.state"),
      options: FLAG_STATES.map((value) => ({ value, label: say(`desk.state.${value}`) })),
    },
    {
      name: "who",
      legend: say("desk.filter.who"),
      options: [
        { value: "me", label: say("desk.filter.me") },
        { value: "nobody", label: say("desk.filter.nobody") },
        ...colleagues.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    {
      ...{ name: "age", legend: say("desk.filter.age"), ...radio },
      options: [
        any,
        ...Object.keys(AGES).map((value) => ({ value, label: say(`desk.age.${value as keyof typeof AGES}`) })),
      ],
    },
    {
      ...{ name: "snoozed", legend: say("desk.filter.snoozed"), ...radio },
      options: [
        { value: "", label: say("desk.filter.snoozed.WITHOUT") },
        ...SNOOZED.map((value) => ({ value, label: say(`desk.filter.snoozed.${value}`) })),
      ],
    },
    {
      name: "kind",
      legend: say("filter.kind"),
      options: FLAG_KINDS.map((value) => ({ value, label: say(`flagKind.${value}`) })),
    },
    networkGroup(say, choices(networks)),
    { name: "area", legend: say("filter.area"), options: termChoices(AREAS, language) },
    { name: "theme", legend: say("filter.theme"), options: themeChoices(language, params) },
  ];
}
