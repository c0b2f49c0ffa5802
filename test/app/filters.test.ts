import { expect, test } from "vitest";
import { agendaFilter, choiceOf, choiceWithout, flagFilter, offerFilter, searched, without } from "#app/filters.ts";

const of = (text: string) => new URLSearchParams(text);

test("an address without parameters filters nothing", () => {
  const nothing = [agendaFilter(of("")), offerFilter(of("")), flagFilter(of(""))].flatMap(Object.values);
  expect(nothing.every((value) => value === null)).toBe(true);
});

test("an address says what the agenda is filtered by", () => {
  const text =
    "area=a&area=b&theme=t&audience=u&network=n&value=FREE&value=PAID&language=en&online=no&time=EVENING&q=+btw+";
  expect(agendaFilter(of(text))).toEqual({
    areas: ["a", "b"],
    themes: ["t"],
    audiences: ["u"],
    networks: ["n"],
    valueForms: ["PAID", "FREE"],
    language: "en",
    online: false,
    search: "btw",
    dayParts: ["EVENING"],
  });
});

test("what the board has no word for is passed over", () => {
  expect(agendaFilter(of("value=GOLD&language=fr&online=maybe&area=&q=+")).valueForms).toBe(null);
  expect(flagFilter(of("kind=RUMOUR&band=CLASH&state=NEW"))).toMatchObject({
    kinds: null,
    bands: ["CLASH"],
    states: ["NEW"],
  });
  expect(searched(of(`q=${"a".repeat(300)}`))).toHaveLength(200);
});

test("another choice starts the list from its beginning", () => {
  expect(choiceOf(of("area=a&after=x&from=2026-12-01&language=")).toString()).toBe("area=a");
  expect(without(of("area=a&area=b&after=x"), "area", "a").toString()).toBe("area=b");
  expect(choiceWithout(of("area=a&view=month&when=week&area=b&after=x"), "view", "when").toString()).toBe(
    "area=a&area=b",
  );
});
