import { expect, test } from "vitest";
import { findableAgenda, findableEvent, findableNetworks, findableOffers, findableTool } from "#app/findable.ts";

test("a list is found whole and by one choice, whatever else its address says", () => {
  expect(findableAgenda("")).toBe("/");
  expect(findableAgenda("?area=&theme=geld&utm_source=mail")).toBe("/?theme=geld");
  expect(findableAgenda("?theme=geld", "/subscribe")).toBe("/subscribe?theme=geld");
  expect(findableAgenda("?language=xx&q=")).toBe("/");
  expect(findableOffers("?need=btw&did=sent&theme=geld")).toBe("/offers?need=btw");
  expect(findableOffers("?value=ANYTHING&area=zuidoost")).toBe("/offers?area=zuidoost");
  expect([findableNetworks(""), findableNetworks("?after=zuid")]).toEqual(["/networks", null]);
});

test("a list that is searched, leafed through, shown otherwise or narrowed twice is not to be found", () => {
  const otherwise = ["from=2026-12-01", "view=month", "after=x", "when=weekend", "q=btw", "theme=geld&theme=btw"];
  for (const search of [...otherwise, "theme=geld&online=no"]) expect(findableAgenda(`?${search}`), search).toBeNull();
  for (const search of ["after=x", "q=btw", "need=btw&value=FREE", "compare=yes", "id=a"]) {
    expect(findableOffers(`?${search}`), search).toBeNull();
  }
});

test("a date of a series is found by that date, and nothing else by one", () => {
  const span = { start: "2026-12-15T18:00:00.000Z", end: "2026-12-15T20:00:00.000Z" };
  const event = { id: "e", status: "CONFIRMED", recurrenceText: null };
  const weekly = { ...event, recurrenceText: "elke week" };
  expect(findableEvent({ event: weekly, span }, `?at=${span.start}&changed=1`)).toBe(
    `/events/e?at=${encodeURIComponent(span.start)}`,
  );
  for (const search of ["", "?at=2026-12-16T18:00:00Z", "?at=never"]) {
    expect(findableEvent({ event: weekly, span }, search), search).toBe("/events/e");
  }
  expect(findableEvent({ event, span }, `?at=${span.start}`)).toBe("/events/e");
  expect(findableEvent({ event: { ...event, status: "TENTATIVE" }, span }, "")).toBeNull();
});

test("what somebody answered to a page is nobody else's", () => {
  expect(findableTool("/fit", "?need=")).toBe("/fit");
  expect(findableTool("/fit", "?need=btw")).toBeNull();
});
