import { agendaFacts, eventsFound } from "#db/agenda-facts.ts";
import type { Store } from "#db/store.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import {
  AGENDA_FACETS,
  type AgendaFacts,
  type ChosenFacets,
  countFacets,
  type FacetCount,
} from "#domain/feed/agenda-facets.ts";
import { AgendaFilterType } from "./agenda.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { few, listCost } from "./paging.ts";
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
        const facts = await factsOf(context, { start: from, end: to });
        if (facts === null) return null;
        const search = filter?.search?.trim();
        const found = search ? await eventsFound(context.board.store.read, search) : null;
        const events = found ? facts.filter(({ event }) => found.has(event)) : facts;
        return countFacets(events, await chosenOf(context, filter));
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

/** What was gathered for readers who are nobody in particular, by window: the same until something is written. */
interface Gathered {
  revision: string;
  facts: Map<string, AgendaFacts[] | null>;
}

const MOST_WINDOWS = 8;
const gathered = new WeakMap<Store, Gathered>();

async function factsOf(context: Context, window: Interval): Promise<AgendaFacts[] | null> {
  const { store } = context.board;
  // Who plans sees holds that others do not.
  if (context.actor !== null) return agendaFacts(store.read, context, window);
  const { facts } = await gatheredNow(store);
  const key = `${window.start} ${window.end}`;
  const known = facts.get(key);
  if (known !== undefined) return known;
  const read = await agendaFacts(store.read, context, window);
  if (facts.size >= MOST_WINDOWS) facts.delete(facts.keys().next().value ?? "");
  facts.set(key, read);
  return read;
}

async function gatheredNow(store: Store): Promise<Gathered> {
  const { number, changedAt } = await store.revision();
  const revision = `${number} ${changedAt}`;
  const last = gathered.get(store);
  const now = last?.revision === revision ? last : { revision, facts: new Map() };
  gathered.set(store, now);
  return now;
}
