import { agendaFacts, eventsFound } from "#db/agenda-facts.ts";
import type { Search } from "#db/search.ts";
import { type Interval, MINUTE } from "#domain/calendar/interval.ts";
import { AHEAD } from "#domain/calendar/window.ts";
import { startOfDay } from "#domain/calendar/zone.ts";
import {
  AGENDA_FACETS,
  type AgendaFacts,
  type ChosenFacets,
  countFacets,
  type FacetCount,
  factsWithin,
} from "#domain/feed/agenda-facets.ts";
import { maySeeHolds } from "#domain/permission.ts";
import { AgendaFilterType } from "./agenda.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { kept } from "./kept.ts";
import { few, listCost } from "./paging.ts";
import { searched } from "./search.ts";
import { standing } from "./went.ts";

const FacetCountType = builder.objectRef<FacetCount>("AgendaFacetCount");
const AgendaFacetType = builder.enumType("AgendaFacet", { values: AGENDA_FACETS });
/** Areas, themes, audiences and networks together. */
const USUAL = 200;

export function defineAgendaFacets(): void {
  FacetCountType.implement({
    description: "how many events one choice would leave",
    fields: (t) => ({
      facet: t.expose("facet", { type: AgendaFacetType }),
      value: t.exposeID("value", { description: "an id, or a word of the filter; yes or no for ONLINE" }),
      count: t.exposeInt("count"),
    }),
  });
  builder.queryField("agendaFacets", (t) =>
    t.field({
      type: [FacetCountType],
      nullable: true,
      description:
        "of each choice that leaves anything, how many events it would leave beside the choices of other facets; null when there is too much to count",
      args: {
        from: t.arg({ type: "DateTime", required: true }),
        to: t.arg({ type: "DateTime", required: true }),
        filter: t.arg({ type: AgendaFilterType }),
      },
      complexity: () => listCost(USUAL),
      resolve: async (_, { from, to, filter }, context) => {
        const window = { start: from, end: to };
        const chosen = await chosenOf(context, filter);
        const search = (await searched(context, filter?.search, { of: "AGENDA" })) ?? null;
        const count = () => counted(context, { window, chosen, search });
        if (maySeeHolds(context.actor) || search !== null) return count();
        const key = JSON.stringify([window, chosen]);
        return kept(context, { kind: "facets", key, most: 200 }, count);
      },
    }),
  );
}

type Asked = typeof AgendaFilterType.$inferInput | null | undefined;

async function chosenOf(context: Context, filter: Asked): Promise<ChosenFacets> {
  if (!filter) return {};
  const { areas, themes, audiences, networks, valueForms, language, online, dayParts } = filter;
  const chosen: Record<string, readonly string[] | null | undefined> = {
    AREA: areas,
    THEME: themes,
    AUDIENCE: audiences,
    NETWORK: await standing(context, networks),
    VALUE_FORM: few(valueForms),
    LANGUAGE: language ? [language] : null,
    ONLINE: typeof online === "boolean" ? [online ? "yes" : "no"] : null,
    DAY_PART: few(dayParts),
  };
  return Object.fromEntries(Object.entries(chosen).filter(([, values]) => values && values.length > 0));
}

interface Counting {
  window: Interval;
  chosen: ChosenFacets;
  search: Search | null;
}

async function counted(context: Context, { window, chosen, search }: Counting): Promise<FacetCount[] | null> {
  const facts = await factsOf(context, window);
  if (facts === null) return null;
  const found = search === null ? null : await eventsFound(context.board.store.read, search);
  return countFacets(found ? facts.filter(({ event }) => found.has(event)) : facts, chosen);
}

/** The facts of a window: of those that are asked for all day long, what was gathered once. */
async function factsOf(context: Context, window: Interval): Promise<AgendaFacts[] | null> {
  const { actor, board, now } = context;
  const read = (whole: Interval) => agendaFacts(board.store.read, context, whole);
  const today = startOfDay(now);
  // A page that begins later looks as far ahead from there.
  const ahead = { start: today, end: today + 2 * AHEAD };
  if (window.start < ahead.start || window.end > ahead.end) return read(window);
  // Kinds of their own: who plans does not push out what all others read.
  const what = maySeeHolds(actor)
    ? { kind: "facts of who plans", key: planning(actor, now), most: 3 }
    : { kind: "facts", most: 1 };
  const all = await kept(context, what, () => read(ahead));
  return all && factsWithin(all, window);
}

/** Who plans sees holds that others do not, until they let go: so exactly that what is counted is at most a minute old. */
function planning(actor: Context["actor"], now: number): string {
  const own = actor?.memberships.map(({ network }) => network).sort() ?? [];
  return [Math.floor(now / MINUTE), ...own].join(" ");
}
