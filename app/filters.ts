import { DateTime } from "luxon";
import { ALIGNMENT_STATES } from "#domain/alignment/alignment.ts";
import { DAY_PARTS } from "#domain/calendar/day-part.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { WHENS, type When } from "#domain/calendar/when.ts";
import { HOME_ZONE } from "#domain/calendar/zone.ts";
import { FLAG_BANDS, FLAG_KINDS, FLAG_STATES } from "#domain/flag/flag.ts";
import { KINDS, type Kind, VIAS } from "#domain/history/line.ts";
import { VALUE_FORMS } from "#domain/network/value-form.ts";
import { POST_LANGUAGES } from "#domain/wording/languages.ts";

// The parameters of an address that choose what is listed, and what they mean to the graph.

/** Parameters that say where in a list one is. */
export const POSITION = ["after", "from"];
/** What falls away when the choice changes: also what was just done. */
const PASSING = [...POSITION, "did"];
/** Parameters that lay offers side by side. */
export const COMPARING = ["compare", "id"];

/** `?area=…&theme=…&audience=…&network=…&value=FREE&language=nl&online=yes&time=EVENING&q=…` as the agenda's filter. */
export function agendaFilter(params: URLSearchParams) {
  const online = params.get("online");
  return {
    areas: several(params, "area"),
    themes: several(params, "theme"),
    audiences: several(params, "audience"),
    networks: several(params, "network"),
    valueForms: known(params, "value", VALUE_FORMS),
    language: known(params, "language", POST_LANGUAGES)?.[0] ?? null,
    online: online === "yes" ? true : online === "no" ? false : null,
    search: searched(params),
    dayParts: known(params, "time", DAY_PARTS),
  };
}

/** The same and the days that are meant (`when=weekend`), which a feed does not have. */
export function agendaChoice(params: URLSearchParams) {
  return { ...agendaFilter(params), when: whenOf(params) };
}

/** `?when=tonight`: an evening that one has free, or null. */
export function whenOf(params: URLSearchParams): When | null {
  return known(params, "when", WHENS)?.[0] ?? null;
}

/** `?need=…&area=…&audience=…&network=…&value=FREE` as the filter of offers. */
export function offerFilter(params: URLSearchParams) {
  return {
    needs: several(params, "need"),
    areas: several(params, "area"),
    audiences: several(params, "audience"),
    networks: several(params, "network"),
    valueForms: known(params, "value", VALUE_FORMS),
  };
}

/**
 * `?kind=OVERLAP&band=CLASH&state=NEW&network=…&area=…&theme=…&since=2026-12-07&until=2026-12-13&certain=yes` as the
 * filter of flags; days of Amsterdam.
 */
export function flagFilter(params: URLSearchParams) {
  return {
    kinds: known(params, "kind", FLAG_KINDS),
    bands: known(params, "band", FLAG_BANDS),
    states: known(params, "state", FLAG_STATES),
    networks: several(params, "network"),
    areas: several(params, "area"),
    themes: several(params, "theme"),
    certain: params.get("certain") === "yes" ? true : null,
    ...days(params),
  };
}

/** `?state=TALKING&waiting=yes` as the filter of talks. */
export function alignmentFilter(params: URLSearchParams) {
  return { states: known(params, "state", ALIGNMENT_STATES), waiting: params.get("waiting") === "yes" };
}

/** Ages of a flag, in days since the board first saw it. */
export const AGES = { week: [0, 7], month: [7, 31], older: [31, null] } as const;
const AGE_NAMES = Object.keys(AGES) as (keyof typeof AGES)[];
export const ORDERS = ["URGENT", "NEWEST", "OLDEST", "DEADLINE"] as const;
export const SNOOZED = ["ONLY", "ALSO"] as const;

/** `?who=me&who=nobody&age=week&snoozed=ONLY` as the desk's own filter; `me` is the reader, `now` epoch milliseconds. */
export function careFilter(params: URLSearchParams, me: string, now: number) {
  const who = params.getAll("who").filter((value) => value !== "");
  const age = known(params, "age", AGE_NAMES)?.[0];
  const [least, most] = age === undefined ? [null, null] : AGES[age];
  // What is seen this very instant is of today too: there is no end at zero days.
  const ago = (days: number | null) => (days ? new Date(now - days * DAY).toISOString() : null);
  return {
    assignees: who.filter((value) => value !== "nobody").map((value) => (value === "me" ? me : value)),
    unassigned: who.includes("nobody"),
    snoozed: known(params, "snoozed", SNOOZED)?.[0] ?? null,
    seenFrom: ago(most),
    seenTo: ago(least),
  };
}

/** `?order=OLDEST` as the order of the desk. */
export function deskOrder(params: URLSearchParams) {
  return known(params, "order", ORDERS)?.[0] ?? "URGENT";
}

/** `?network=…&what=EVENT&how=page&since=2026-11-01&until=2026-11-30` as the filter of the log; days of Amsterdam. */
export function logFilter(params: URLSearchParams) {
  return {
    networks: several(params, "network"),
    kinds: known(params, "what", Object.keys(KINDS) as Kind[]),
    vias: known(params, "how", VIAS),
    ...days(params),
  };
}

/** From the first of the days up to and with the last. */
function days(params: URLSearchParams) {
  const [since, until] = [day(params, "since"), day(params, "until")];
  return { from: since?.toISO() ?? null, to: until?.plus({ days: 1 }).toISO() ?? null };
}

function day(params: URLSearchParams, name: string): DateTime<true> | null {
  const read = DateTime.fromISO(params.get(name) ?? "", { zone: HOME_ZONE });
  return read.isValid ? read.startOf("day") : null;
}

/** The text that is searched for, or null. */
export function searched(params: URLSearchParams): string | null {
  return params.get("q")?.trim().slice(0, 200) || null;
}

/** The same choice without its place in the list: for a feed of it, or a new choice. */
export function choiceOf(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...params].filter(([name, value]) => !PASSING.includes(name) && value !== ""));
}

/** How a list is shown, which a feed of the same choice has nothing to do with. */
export const SHOWN = ["view", "when", "paper"];

/** The choice alone, however it is shown. */
export function filterOf(params: URLSearchParams): URLSearchParams {
  return choiceWithout(params, ...SHOWN);
}

/** The choice without what some of its parameters say. */
export function choiceWithout(params: URLSearchParams, ...names: string[]): URLSearchParams {
  return new URLSearchParams([...choiceOf(params)].filter(([name]) => !names.includes(name)));
}

/** The parameter that chooses a part of a filter. */
const PARAMETERS = {
  NEEDS: "need",
  THEMES: "theme",
  AREAS: "area",
  AUDIENCES: "audience",
  NETWORKS: "network",
  VALUE_FORMS: "value",
  LANGUAGE: "language",
  ONLINE: "online",
  DAY_PARTS: "time",
  DAYS: "when",
} as const;

/** The same choice with other words to search for, or without one part of the filter. */
export function asking(
  params: URLSearchParams,
  { search, without }: { search: string | null; without: keyof typeof PARAMETERS | null },
): URLSearchParams {
  const left = without === null ? [] : without === "DAYS" ? ["when", "view"] : [PARAMETERS[without]];
  const asked = new URLSearchParams([...choiceOf(params)].filter(([name]) => !left.includes(name)));
  if (search !== null) asked.set("q", search);
  return asked;
}

/** Of all that an address says only these parameters. */
export function onlyOf(params: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...params].filter(([name]) => names.includes(name)));
}

/** The choice without one of its values. */
export function without(params: URLSearchParams, name: string, value: string): URLSearchParams {
  return new URLSearchParams([...choiceOf(params)].filter(([key, kept]) => key !== name || kept !== value));
}

function several(params: URLSearchParams, name: string): string[] | null {
  const values = params.getAll(name).filter((value) => value !== "");
  return values.length === 0 ? null : values;
}

function known<Value extends string>(params: URLSearchParams, name: string, all: readonly Value[]): Value[] | null {
  const values = all.filter((value) => params.getAll(name).includes(value));
  return values.length === 0 ? null : values;
}
