import { expect, test } from "vitest";
import { seenEvent } from "#bin/judge/posts.ts";
import { SHIPPED_DAYS } from "#domain/calendar/dutch-days.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import { tryTime } from "#domain/flag/free-slot.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";

const draft = (audience: string[], name: string | null = null) => {
  const place = { name, neighbourhood: null, online: false };
  return seenEvent(
    { id: "x", network: "een", title: "Bijeenkomst", start: "2027-02-01T19:00:00+01:00", audience, place },
    LEXICON,
  );
};
const tried = (start: string, audience: string[] = ["ondernemers"]) => {
  const from = Date.parse(`${start}:00+01:00`);
  const { slot } = tryTime(draft(audience), [], { start: from, end: from + 2 * 3_600_000 }, SHIPPED_DAYS);
  return [slot.label, ...slot.reasons.map(({ code, params }) => [code, params.day].filter(Boolean).join(" "))];
};

test("a weekday evening without anything is good", () => {
  expect(tried("2027-03-16T19:30")).toEqual(["GOOD", "SLOT_FREE"]);
});

test("over the breaking of the fast is bad, an hour after sunset is not", () => {
  expect(tried("2027-02-16T17:00")).toEqual(["BAD", "SLOT_FREE", "SLOT_DAY ramadan-1448"]);
  expect(tried("2027-02-16T19:30")[0]).toBe("GOOD");
});

test("Friday prayer and Sunday morning are bad, a holiday of the schools is only acceptable", () => {
  expect(tried("2027-03-12T12:30")).toContain("SLOT_FRIDAY_PRAYER");
  expect(tried("2027-03-12T12:30")[0]).toBe("BAD");
  expect(tried("2027-03-14T10:30")).toEqual(["BAD", "SLOT_FREE", "SLOT_CHURCH_HOURS", "SLOT_WEEKEND"]);
  expect(tried("2027-02-25T20:30")[0]).toBe("ACCEPTABLE");
  expect(tried("2027-03-29T19:30")[0]).toBe("BAD");
});

test("shopkeepers stand in the shop by day, and kitchens serve on Friday evening", () => {
  expect(tried("2027-03-16T10:00", ["winkeliers"])).toContain("SLOT_AT_WORK");
  expect(tried("2027-03-16T10:00", ["zzp"])).toEqual(["GOOD", "SLOT_FREE", "SLOT_OFFICE_HOURS"]);
  expect(tried("2027-03-19T18:00", ["horeca"])).toContain("SLOT_AT_WORK");
});

test("builders and cooks have nobody who takes over, and on Saturday no stall holder has", () => {
  expect(tried("2027-03-16T10:00", ["winkeliers"])[0]).toBe("ACCEPTABLE");
  expect(tried("2027-03-13T10:00", ["winkeliers"])[0]).toBe("BAD");
  expect(tried("2027-03-16T10:00", ["bouw"])[0]).toBe("BAD");
});

test("young people are at school on a weekday, and not in the school holidays", () => {
  expect(tried("2027-03-16T10:00", ["jongeren"])).toContain("SLOT_SCHOOL_HOURS");
  expect(tried("2027-03-16T16:00", ["jongeren"])).not.toContain("SLOT_SCHOOL_HOURS");
  expect(tried("2027-02-24T10:00", ["jongeren"])).not.toContain("SLOT_SCHOOL_HOURS");
});

test("an evening on which several things ask a little of the same people is not as quiet as an empty one", () => {
  const about = (id: string, title: string, ...audience: string[]) =>
    seenEvent({ id, network: id, title, start: "2027-03-16T19:00:00+01:00", audience }, LEXICON);
  const tax = about("x", "Aangifte inkomstenbelasting", "zzp");
  const [site, drinks] = [about("y", "Website maken", "zzp", "beauty"), about("z", "Netwerkborrel", "zzp", "bouw")];
  const span = { start: Date.parse("2027-03-16T19:30:00+01:00"), end: Date.parse("2027-03-16T21:00:00+01:00") };
  const cost = (...around: SeenEvent[]) => tryTime(tax, around, span, SHIPPED_DAYS).cost;
  expect(cost()).toBe(0);
  expect(cost(site)).toBeGreaterThan(0);
  expect(cost(site, drinks)).toBeGreaterThan(cost(site));
  expect(tryTime(tax, [site, drinks], span, SHIPPED_DAYS).slot.label).toBe("GOOD");
});

test("a match and a concert on one evening are told both, and cost no more than one", () => {
  const halls = { kind: "STADIUM", from: "2027-03-16", to: "2027-03-16", source: "", written: 2026 } as const;
  const days = ["Ajax", "Concert"].map((nl) => ({ ...halls, id: nl, nl, en: nl }));
  const [start, end] = [19, 21].map((hour) => Date.parse(`2027-03-16T${hour}:00:00+01:00`));
  const around = draft(["ondernemers"], "Bijlmerplein");
  const { slot, cost } = tryTime(around, [], { start: start ?? 0, end: end ?? 0 }, days);
  expect(slot.reasons.filter(({ code }) => code === "SLOT_DAY").map(({ params }) => params.nl)).toEqual([
    "Ajax",
    "Concert",
  ]);
  expect(cost).toBe(0.9);
});

test("parents take and fetch children: before half past eight is late for them, and for nobody who opens a shop", () => {
  expect(tried("2027-03-16T08:00")[0]).toBe("ACCEPTABLE");
  expect(tried("2027-03-16T08:00", ["ouders"])[0]).toBe("BAD");
  expect(tried("2027-03-16T08:00", ["winkeliers"])[0]).toBe("GOOD");
  expect(tried("2027-03-16T14:30", ["vrouwen"])).toContain("SLOT_SCHOOL_RUN");
  expect(tried("2027-03-16T14:30", ["vrouwen"])[0]).toBe("BAD");
  expect(tried("2027-03-16T10:00", ["vrouwen"])[0]).toBe("GOOD");
  expect(tried("2027-02-25T14:30", ["vrouwen"])).not.toContain("SLOT_SCHOOL_RUN");
});

test("a breakfast is early by its nature, and no meal for who fasts", () => {
  const breakfast = (start: string, title: string) => {
    const from = Date.parse(`${start}:00+01:00`);
    const post = { id: "x", network: "een", title, start: new Date(from).toISOString(), audience: ["ondernemers"] };
    const seen = seenEvent({ ...post, place: null }, LEXICON);
    return tryTime(seen, [], { start: from, end: from + 90 * 60_000 }, SHIPPED_DAYS).slot.label;
  };
  expect(breakfast("2027-03-16T07:30", "Ondernemersontbijt")).toBe("GOOD");
  expect(breakfast("2027-03-16T07:30", "Vergadering")).not.toBe("GOOD");
  expect(breakfast("2027-02-16T07:30", "Ondernemersontbijt")).not.toBe("GOOD");
});

test("a feast keeps believers at home, and drinks after four are no office hours", () => {
  expect(tried("2027-03-26T19:30", ["kerkleden"])[0]).toBe("BAD");
  expect(tried("2027-03-16T16:30")).toEqual(["GOOD", "SLOT_FREE"]);
});

test("a trade is free when it is free: barbers on Monday, builders after four, couriers in the evening", () => {
  expect(tried("2027-03-15T14:00", ["beauty"])[0]).toBe("GOOD");
  expect(tried("2027-03-16T14:00", ["beauty"])[0]).toBe("BAD");
  expect(tried("2027-03-16T16:30", ["bouw"])[0]).toBe("GOOD");
  expect(tried("2027-03-16T14:00", ["koeriers"])).toContain("SLOT_AT_WORK");
});

const titled = (title: string, start: string, zone = "+01:00") => {
  const from = Date.parse(`${start}:00${zone}`);
  const draft = seenEvent(
    { id: "x", network: "een", title, start: new Date(from).toISOString(), place: null },
    LEXICON,
  );
  const { slot } = tryTime(draft, [], { start: from, end: from + 2 * 3_600_000 }, SHIPPED_DAYS);
  return [slot.label, ...slot.reasons.map(({ code }) => code)];
};

test("drinks are no morning thing, and a breakfast none for the evening", () => {
  expect(titled("Netwerkborrel", "2027-03-16T10:00")).toContain("SLOT_OTHER_PART_OF_DAY");
  expect(titled("Ondernemersontbijt", "2027-03-16T19:00")[0]).toBe("BAD");
  expect(titled("Lunch of borrel", "2027-03-16T12:30")).not.toContain("SLOT_OTHER_PART_OF_DAY");
});

test("what is for a day comes before it, and an iftar at sunset in Ramadan", () => {
  expect(titled("Cadeaus maken voor pakjesavond", "2026-12-07T19:00")).toContain("SLOT_DAY_IS_OVER");
  expect(titled("Cadeaus maken voor pakjesavond", "2026-12-01T19:00")[0]).toBe("GOOD");
  expect(titled("Iftar voor ondernemers", "2027-03-02T17:45")[0]).toBe("GOOD");
  expect(titled("Iftar voor ondernemers", "2027-03-02T20:30")[0]).toBe("BAD");
  expect(titled("Iftar voor ondernemers", "2027-03-16T18:00")[0]).toBe("BAD");
});

test("where children come along, their holiday and a Saturday are good, and school hours are not", () => {
  expect(titled("Koffie voor ondernemers en hun kinderen", "2027-02-24T10:00")[0]).toBe("GOOD");
  expect(titled("Koffie voor ondernemers en hun kinderen", "2027-03-13T10:00")[0]).toBe("GOOD");
  expect(titled("Koffie voor ondernemers en hun kinderen", "2027-03-16T10:00")).toContain("SLOT_SCHOOL_HOURS");
});

test("a market is held when the public is free", () => {
  expect(titled("Wintermarkt", "2026-12-12T11:00")[0]).toBe("GOOD");
  expect(titled("Overleg marktgeld", "2026-12-12T11:00")[0]).not.toBe("GOOD");
});
