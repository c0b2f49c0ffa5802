import fc from "fast-check";
import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { setJoinedTo } from "#db/joins.ts";
import { DAY_PARTS } from "#domain/calendar/day-part.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { VALUE_FORMS } from "#domain/network/value-form.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../world.ts";
import { ask } from "./asking.ts";

const WINDOW = { from: new Date(NOW).toISOString(), to: new Date(NOW + 90 * DAY).toISOString() };
const ASKED = "$from: DateTime!, $to: DateTime!, $filter: AgendaFilter";
const FACETS = `query (${ASKED}) { agendaFacets(from: $from, to: $to, filter: $filter) { facet value count } }`;
const LIST = `query (${ASKED}) { agenda(from: $from, to: $to, filter: $filter, first: 100) { nodes { event { id } } } }`;

interface Counted {
  facet: keyof typeof FIELDS;
  value: string;
  count: number;
}

/** How the filter calls a facet, and how it takes one value of it. */
const FIELDS = {
  AREA: (value: string) => ({ areas: [value] }),
  THEME: (value: string) => ({ themes: [value] }),
  AUDIENCE: (value: string) => ({ audiences: [value] }),
  NETWORK: (value: string) => ({ networks: [value] }),
  VALUE_FORM: (value: string) => ({ valueForms: [value] }),
  LANGUAGE: (value: string) => ({ language: value }),
  ONLINE: (value: string) => ({ online: value === "yes" }),
  DAY_PART: (value: string) => ({ dayParts: [value] }),
};

/** A board with forty events of three networks, series, evenings, whole days and one event that two of them list. */
async function aFullBoard() {
  const board = await aBoard();
  const networks = [await aNetwork(board, "a"), await aNetwork(board, "b"), await aNetwork(board, "c")];
  const lead = await anActor(board, networks);
  const ids: string[] = [];
  const pick = <Item>(items: readonly Item[], at: number) => items[at % items.length] as Item;
  for (let at = 0; at < 40; at++) {
    const start = NOW + DAY + at * 19 * 3_600_000;
    const input = anEventInput(pick(networks, at), {
      title: pick(["Btw voor starters", "Koffie", "Inloop belasting"], at),
      start,
      end: start + 3_600_000,
      area: pick(["gein", "zuidoost", null, "nieuw-west"], at),
      themes: pick([["btw"], ["geld"], [], ["boekhouden", "btw"]], at),
      audiences: pick([["starters"], [], ["zzp"]], at),
      valueForms: pick([["FREE"], ["PAID", "FREE"], []], at),
      language: pick(["nl", "en"] as const, at),
      online: at % 5 === 0,
      recurrence: at % 7 === 0 ? "RRULE:FREQ=DAILY;COUNT=3" : null,
    });
    ids.push((await publishEvent(board, lead, input)).id);
  }
  await board.store.write.transaction().execute((tx) => setJoinedTo(tx, ids[1] ?? "", ids[0] ?? null));
  return { board, networks: networks.map(({ id }) => id) };
}

test("each choice tells how many events the agenda would then show", { timeout: 60_000 }, async () => {
  const { board, networks } = await aFullBoard();
  const choice = fc.record(
    {
      areas: fc.constantFrom(["gein"], ["zuidoost"], ["amsterdam", "gein"], ["nowhere"], []),
      themes: fc.constantFrom(["geld"], ["btw"]),
      audiences: fc.constantFrom(["starters"], ["ondernemers"]),
      networks: fc.subarray(networks, { minLength: 1 }),
      valueForms: fc.subarray([...VALUE_FORMS], { minLength: 1, maxLength: 3 }),
      language: fc.constantFrom("nl", "en"),
      online: fc.boolean(),
      dayParts: fc.subarray([...DAY_PARTS], { minLength: 1 }),
      search: fc.constantFrom("btw", "koffie", "niets"),
    },
    { requiredKeys: [] },
  );
  const shown = async (filter: object) => {
    const { agenda } = (await ask(board, null, LIST, { ...WINDOW, filter })) as {
      agenda: { nodes: { event: { id: string } }[] };
    };
    return new Set(agenda.nodes.map(({ event }) => event.id)).size;
  };
  await fc.assert(
    fc.asyncProperty(choice, fc.nat(), async (filter, at) => {
      const answer = await ask(board, null, FACETS, { ...WINDOW, filter });
      const { agendaFacets: counted } = answer as { agendaFacets: Counted[] };
      const one = counted[at % Math.max(1, counted.length)];
      if (one) expect([one, await shown({ ...filter, ...FIELDS[one.facet](one.value) })]).toEqual([one, one.count]);
      // What is not listed would leave nothing.
      for (const part of DAY_PARTS) {
        if (counted.some(({ facet, value }) => facet === "DAY_PART" && value === part)) continue;
        expect(await shown({ ...filter, dayParts: [part] })).toBe(0);
      }
    }),
    { numRuns: 40 },
  );
});

test("a write is counted at once, and a hold only for who plans", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "a");
  const lead = await anActor(board, [network]);
  const languages = async (actor: typeof lead | null) => {
    const { agendaFacets } = (await ask(board, actor, FACETS, WINDOW)) as { agendaFacets: Counted[] };
    return agendaFacets.filter(({ facet }) => facet === "LANGUAGE").map(({ value, count }) => [value, count]);
  };
  expect(await languages(null)).toEqual([]);
  await publishEvent(board, lead, anEventInput(network));
  expect(await languages(null)).toEqual([["nl", 1]]);
  await publishEvent(board, lead, anEventInput(network, { title: "Optie", status: "TENTATIVE" }));
  expect(await languages(null)).toEqual([["nl", 1]]);
  expect(await languages(lead)).toEqual([["nl", 2]]);
});
