import { expect, test } from "vitest";
import { comingOf, isNews, type Present, type ToldBefore } from "#domain/notice/coming.ts";

const DAY = 86_400_000;
const [TUESDAY, THURSDAY, NEXT] = [1 * DAY, 3 * DAY, 8 * DAY];

function listed(facts: Partial<Present>): Present {
  const nothing = { networks: ["Zuid"], allDay: false, place: null, area: null, online: false };
  const single = { recurring: false, instead: null, off: false, listed: true };
  const { event = "a", starts = [TUESDAY] } = facts;
  return { event, family: event, title: "Een avond", starts, standing: starts, ...nothing, ...single, ...facts };
}

/** What the next letter says, when the one before said this. */
function after(before: readonly ToldBefore[], present: readonly Present[], now = 0) {
  const families = new Map(present.map(({ event, family }) => [event, family]));
  const told = before.map((one) => ({ ...one, family: families.get(one.event) ?? one.event }));
  const letter = comingOf(present, told, now);
  const news = letter.coming.map((one) => [one.event, one.news, one.was ?? one.starts[0]]);
  return { ...letter, news, any: isNews(letter.coming) };
}

const first = (...present: Present[]) => after([], present).told;

test("what was told before is nothing new, and a letter of that alone says nothing", () => {
  const { news, any } = after(first(listed({})), [listed({})]);
  expect([news, any]).toEqual([[["a", "KNOWN", TUESDAY]], false]);
  const more = after(first(listed({})), [listed({}), listed({ event: "b", starts: [THURSDAY] })]);
  expect(more.news).toEqual([
    ["a", "KNOWN", TUESDAY],
    ["b", "NEW", THURSDAY],
  ]);
  expect(more.any).toBe(true);
});

test("what moved says when it was, once, also when it moved out of the time of the letter", () => {
  const moved = after(first(listed({})), [listed({ starts: [THURSDAY] })]);
  expect(moved.news).toEqual([["a", "MOVED", TUESDAY]]);
  expect(after(moved.told, [listed({ starts: [THURSDAY] })]).any).toBe(false);
  const away = after(first(listed({})), [listed({ starts: [90 * DAY], listed: false })]);
  expect(away.news).toEqual([["a", "MOVED", TUESDAY]]);
  expect(after(away.told, [listed({ starts: [90 * DAY], listed: false })]).coming).toEqual([]);
});

test("what would have been by now and moved is said to have moved; of what has been nothing is said", () => {
  expect(after(first(listed({})), [listed({ starts: [THURSDAY] })], TUESDAY + 1).news).toEqual([
    ["a", "MOVED", TUESDAY],
  ]);
  expect(after(first(listed({})), [], TUESDAY + 1).coming).toEqual([]);
});

test("what is off is said once, and what goes on after all is new again", () => {
  const off = after(first(listed({})), [listed({ off: true })]);
  expect(off.news).toEqual([["a", "CANCELLED", TUESDAY]]);
  const again = after(off.told, [listed({ off: true })]);
  expect(again.coming).toEqual([]);
  expect(after(again.told, [listed({})]).news).toEqual([["a", "NEW", TUESDAY]]);
});

test("what is not on the board any more is said once by the name that it had", () => {
  const gone = after(first(listed({ title: "Borrel" })), []);
  expect(gone.coming).toMatchObject([{ news: "GONE", title: "Borrel", starts: [TUESDAY] }]);
  expect(after(gone.told, []).coming).toEqual([]);
});

test("of what only fell out of the choice nothing is said, also when it comes back", () => {
  const out = after(first(listed({})), [listed({ listed: false })]);
  expect(out.coming).toEqual([]);
  expect(after(out.told, [listed({})]).any).toBe(false);
});

test("a series that goes on is nothing new; a happening of it that moved or does not come is", () => {
  const series = { family: "s", recurring: true };
  const before = first(listed({ ...series, starts: [TUESDAY, NEXT] }));
  expect(after(before, [listed({ ...series, starts: [NEXT, NEXT + 7 * DAY, TUESDAY] })]).any).toBe(false);
  const apart = { event: "b", family: "s", starts: [NEXT + DAY], instead: NEXT };
  const moved = after(before, [listed({ ...series, starts: [TUESDAY] }), listed(apart)]);
  expect(moved.news).toEqual([
    ["a", "KNOWN", TUESDAY],
    ["b", "MOVED", NEXT],
  ]);
  const skipped = after(before, [listed({ ...series, starts: [TUESDAY] })]);
  expect(skipped.news).toEqual([
    ["a", "KNOWN", TUESDAY],
    ["a", "GONE", NEXT],
  ]);
  const renamed = [listed({ ...series, starts: [TUESDAY] }), listed({ ...apart, starts: [NEXT] })];
  expect(after(before, renamed).news).toEqual([
    ["a", "KNOWN", TUESDAY],
    ["b", "KNOWN", NEXT],
  ]);
});
