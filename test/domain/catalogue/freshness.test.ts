import { expect, test } from "vitest";
import {
  byFunder,
  confirmedSince,
  fundingHorizon,
  isFundingEnding,
  isUnconfirmed,
  silentBefore,
} from "#domain/catalogue/freshness.ts";

const NOW = Date.parse("2026-12-01T12:00:00+01:00");
const at = (text: string) => Date.parse(text);

test("an offer is unconfirmed from the day on which its word is half a year old, not from an hour of it", () => {
  expect(confirmedSince(NOW)).toBe(at("2026-06-01T00:00:00+02:00"));
  const offered = (confirmedAt: string) => ({ status: "OFFERED" as const, confirmedAt: at(confirmedAt) });
  expect(isUnconfirmed(offered("2026-05-31T23:59:00+02:00"), NOW)).toBe(true);
  expect(isUnconfirmed(offered("2026-06-01T00:00:00+02:00"), NOW)).toBe(false);
  expect(isUnconfirmed({ ...offered("2026-01-01T00:00:00+01:00"), status: "WITHDRAWN" }, NOW)).toBe(false);
});

test("funding is told of half a year before it ends, and after it did", () => {
  expect(fundingHorizon(NOW)).toBe("2027-06-01");
  expect(fundingHorizon(at("2026-08-31T12:00:00+02:00"))).toBe("2027-02-28");
  const ending = (fundingUntil: string | null) => isFundingEnding({ fundingUntil }, NOW);
  expect(["2027-06-02", "2027-06-01", "2026-01-01", null].map(ending)).toEqual([false, true, true, false]);
});

test("a network is silent after ninety days", () => {
  expect(silentBefore(NOW)).toBe(at("2026-09-02T00:00:00+02:00") + 3_600_000);
});

test("subsidised duplicates stand under their funder, first who pays for both sides", () => {
  const funded = [
    { flag: "1", offer: "a", funder: "Fonds Zuid" },
    { flag: "2", offer: "b", funder: "Gemeente Amsterdam" },
    { flag: "2", offer: "c", funder: " gemeente amsterdam" },
    { flag: "3", offer: "d", funder: "Fonds Zuid" },
    { flag: "4", offer: "e", funder: "Fonds Noord" },
  ];
  expect(byFunder(funded)).toEqual([
    { funder: "Gemeente Amsterdam", flags: ["2"], twice: 1 },
    { funder: "Fonds Zuid", flags: ["1", "3"], twice: 0 },
    { funder: "Fonds Noord", flags: ["4"], twice: 0 },
  ]);
});
