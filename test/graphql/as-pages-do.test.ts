import {
  type GraphQLObjectType,
  getNamedType,
  graphql,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
} from "graphql";
import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { edgesOfDay } from "#db/edges.ts";
import { DAY, MINUTE } from "#domain/calendar/interval.ts";
import { startOfDay } from "#domain/calendar/zone.ts";
import { isAsPagesDo } from "#graphql/answers.ts";
import { contextOf } from "#graphql/context.ts";
import { schema } from "#graphql/schema.ts";
import { anActor, anEventInput, NOW } from "../world.ts";
import { aFullBoard } from "./full-board.ts";

/** A file bears when it was written (a kept one too), and what is suggested is for who plans. */
const APART = ["calendarFile", "suggested"];

/** All else that can be asked of a type without saying more, so many levels deep. */
function everything(type: GraphQLObjectType, levels: number): string {
  const asked = Object.values(type.getFields()).flatMap(({ name, type, args }) => {
    const named = getNamedType(type);
    if (APART.includes(name) || args.some(isRequiredArgument)) return [];
    if (isLeafType(named)) return [name];
    return levels > 0 && isObjectType(named) ? [`${name} { ${everything(named, levels - 1)} }`] : [];
  });
  return asked.join(" ") || "__typename";
}

const of = (name: string, levels: number) => `{ ${everything(schema.getType(name) as GraphQLObjectType, levels)} }`;

/** Every query that is kept, with all of its answer. */
const QUESTIONS = `query ($e: ID!, $o: ID!) {
  agenda(first: 50, from: "2026-11-01T00:00:00Z", to: "2027-11-01T00:00:00Z") ${of("AgendaConnection", 3)}
  agendaDays(first: 9, from: "2026-12-01T00:00:00Z", to: "2026-12-31T00:00:00Z") ${of("AgendaDay", 2)}
  areas ${of("Area", 1)} audiences ${of("Audience", 1)} themes ${of("Theme", 1)}
  days(from: "2026-11-01", to: "2027-11-01") ${of("Day", 1)} networks ${of("Network", 2)}
  event(id: $e) ${of("Event", 2)} offer(id: $o) ${of("Offer", 2)} offers ${of("OfferConnection", 3)}
  offersByIds(ids: [$o]) ${of("Offer", 1)}
}`;

/** What nobody in particular sees at an instant. */
async function seen(board: Board, now: number, ids: object) {
  const contextValue = await contextOf({ ...board, now: () => now }, new Headers(), "page");
  return graphql({ schema, source: QUESTIONS, contextValue, variableValues: { ...ids } });
}

/** After so long something may have been long enough: undone no more, lapsed, silent. */
const AFTER = [0, 3 * DAY, 7 * DAY, 30 * DAY, 90 * DAY, 181 * DAY, 182 * DAY];

test("what the graph keeps for everybody changes with a write, the day or an edge of it, and with nothing else", async () => {
  const { board, network, ids } = await aFullBoard();
  const lead = await anActor(board, [network]);
  const about = { themes: ["btw"], area: "zuidoost" };
  const event = await publishEvent(board, lead, anEventInput(network, { ...about, title: "Dit" }));
  await publishEvent(board, lead, anEventInput(network, { ...about, title: "Later", ...at(NOW + 92 * DAY) }));
  const asked = { e: event.id, o: ids.o };
  for (const after of AFTER) {
    const [before, past] = [NOW + after - 5 * MINUTE, NOW + after + 5 * MINUTE];
    expect(await edgesBetween(board, before, past)).toEqual([]);
    const [first, then] = [await seen(board, before, asked), await seen(board, past, asked)];
    expect(then, `after ${after / DAY} days`).toEqual(first);
    expect(then).toMatchObject({ data: { event: { id: event.id }, offer: { id: ids.o } } });
    expect(then.errors).toBeUndefined();
  }
});

test("every query that is kept is looked at here", () => {
  expect(isAsPagesDo(parse(QUESTIONS), null)).toBe(true);
  const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
  const kept = queries.filter((name) => isAsPagesDo(parse(`{ ${name} }`), null));
  expect(kept.filter((name) => !new RegExp(`^ .*\\b${name}\\b[ (]`, "m").test(QUESTIONS))).toEqual([]);
  expect(isAsPagesDo(parse("mutation { event }"), null)).toBe(false);
});

const at = (start: number) => ({ start, end: start + 3_600_000 });

async function edgesBetween({ store }: Board, before: number, past: number): Promise<number[]> {
  const day = startOfDay(before);
  expect(startOfDay(past)).toBe(day);
  const edges = await edgesOfDay(store.read, { start: day, end: day + DAY });
  return edges.filter((edge) => edge > before && edge <= past);
}
