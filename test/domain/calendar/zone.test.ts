import fc from "fast-check";
import { IANAZone } from "luxon";
import { expect, test } from "vitest";
import { isZone, oddTime, offsetAt, startOfDay, toInstant, toWall, turnOf, zoneOf } from "#domain/calendar/zone.ts";

const AMSTERDAM = "Europe/Amsterdam";
const utc = (text: string) => Date.parse(text);

test("a time that the clock skips is read with the offset before the gap", () => {
  expect(toInstant("2026-03-29T02:30", AMSTERDAM)).toBe(utc("2026-03-29T01:30:00Z"));
  expect(toWall(toInstant("2027-03-28T02:30", AMSTERDAM), AMSTERDAM)).toBe("2027-03-28T03:30");
});

test("a time that comes twice is the first", () => {
  expect(toInstant("2026-10-25T02:30", AMSTERDAM)).toBe(utc("2026-10-25T00:30:00Z"));
});

test("wall times hold in summer, in winter and at midnight", () => {
  expect(toInstant("2026-07-01T19:00", AMSTERDAM)).toBe(utc("2026-07-01T17:00:00Z"));
  expect(toInstant("2026-12-01T19:00:30", AMSTERDAM)).toBe(utc("2026-12-01T18:00:30Z"));
  expect(toInstant("2026-12-01", AMSTERDAM)).toBe(utc("2026-11-30T23:00:00Z"));
  expect(toWall(utc("2026-12-01T18:00:30Z"), AMSTERDAM)).toBe("2026-12-01T19:00:30");
});

test("a text that is no wall time and a zone that does not exist are range errors", () => {
  for (const wall of ["2026-02-30T10:00", "2026-12-01T24:00", "1-12-2026", ""]) {
    expect(() => toInstant(wall, AMSTERDAM)).toThrow(RangeError);
  }
  expect(() => toInstant("2026-12-01T10:00", "Zuidoost")).toThrow(RangeError);
  expect(["Europe/Amsterdam", "UTC", "", "+01:00", "Europe/Bijlmer"].map(isZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("zone names of other programs are understood", () => {
  expect(zoneOf("W. Europe Standard Time")).toBe("Europe/Berlin");
  expect(zoneOf("Romance Standard Time")).toBe("Europe/Paris");
  expect(zoneOf("GMT Standard Time")).toBe("Europe/London");
  expect(zoneOf("Eastern Standard Time")).toBe("America/New_York");
  expect(zoneOf("/mozilla.org/20050126_1/Europe/Amsterdam")).toBe(AMSTERDAM);
  expect(zoneOf("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna")).toBe(AMSTERDAM);
  expect(zoneOf("(UTC-05:00) Eastern Time (US and Canada)")).toBe("America/New_York");
  expect(zoneOf("UTC+01")).toBe("Etc/GMT-1");
  expect(zoneOf("US-Eastern")).toBe("US/Eastern");
  expect(zoneOf("Customized Time Zone")).toBe(null);
  expect(zoneOf("")).toBe(null);
});

test("every minute of ten years goes to wall time and back, but for the hour that comes twice", () => {
  const zone = fc.constantFrom(
    AMSTERDAM,
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "UTC",
    "Africa/Casablanca",
  );
  const minute = fc.integer({ min: utc("2020-01-01") / 60_000, max: utc("2030-01-01") / 60_000 });
  fc.assert(
    fc.property(zone, minute, (name, at) => {
      const instant = at * 60_000;
      const back = toInstant(toWall(instant, name), name);
      expect(toWall(back, name)).toBe(toWall(instant, name));
      expect([0, 1_800_000, 3_600_000]).toContain(instant - back);
    }),
  );
});

test("a time in the night of a clock change is known to come twice, or never, with the instants that it can be", () => {
  const iso = (wall: string, zone = "Europe/Amsterdam") => {
    const odd = oddTime(wall, zone);
    return odd && [odd.kind, ...odd.instants.map((instant) => new Date(instant).toISOString().slice(0, 16))];
  };
  expect(iso("2026-10-25T02:30")).toEqual(["TWICE", "2026-10-25T00:30", "2026-10-25T01:30"]);
  expect(iso("2027-03-28T02:30")).toEqual(["NEVER", "2027-03-28T01:30", "2027-03-28T00:30"]);
  expect(iso("2026-10-25T01:59")).toBe(null);
  expect(iso("2026-10-25T03:00")).toBe(null);
  expect(iso("2027-03-28T03:00")).toBe(null);
  expect(iso("2027-03-27T19:00")).toBe(null);
  expect(iso("2026-10-25T02:30", "UTC")).toBe(null);
  for (const wall of ["2026-10-25T02:30", "2027-03-28T02:30"]) {
    expect(oddTime(wall, "Europe/Amsterdam")?.instants[0]).toBe(toInstant(wall, "Europe/Amsterdam"));
  }
  const turn = (instant: string) => turnOf(Date.parse(instant), "Europe/Amsterdam");
  expect(turn("2026-10-25T02:30+02:00")).toBe("FIRST");
  expect(turn("2026-10-25T02:30+01:00")).toBe("SECOND");
  expect([turn("2026-10-25T03:00+01:00"), turn("2027-03-28T03:30+02:00")]).toEqual([null, null]);
});

test("an offset is the zone's own up to the millisecond of a change and from it on", () => {
  const changes = [Date.UTC(2026, 9, 25, 1), Date.UTC(2027, 2, 28, 1), Date.UTC(1996, 2, 31, 1)];
  for (const change of changes) {
    for (const instant of [change - 1, change, change + 1, change - 3_600_000, change + 3_600_000]) {
      expect(offsetAt(instant, "Europe/Amsterdam")).toBe(IANAZone.create("Europe/Amsterdam").offset(instant) * 60_000);
    }
  }
  const zones = fc.constantFrom("Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu");
  fc.assert(
    fc.property(zones, fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) }), (zone, instant) => {
      expect(offsetAt(instant, zone)).toBe(IANAZone.create(zone).offset(instant) * 60_000);
    }),
    { numRuns: 500 },
  );
});

test("a day begins at the midnight of the board's zone, also when the clock changes in it", () => {
  expect(startOfDay(utc("2026-12-01T22:59:59Z"))).toBe(utc("2026-11-30T23:00:00Z"));
  expect(startOfDay(utc("2026-12-01T23:00:00Z"))).toBe(utc("2026-12-01T23:00:00Z"));
  expect(startOfDay(utc("2026-10-25T22:30:00Z"))).toBe(utc("2026-10-24T22:00:00Z"));
});
