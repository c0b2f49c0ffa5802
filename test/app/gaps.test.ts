import { expect, test } from "vitest";
import { newEventValues } from "#app/forms/event-form/event-values.server.ts";
import { newOfferValues } from "#app/forms/offer-form/offer-values.server.ts";
import { claimAddress, formOfGap } from "#app/overview/gap-address.ts";
import { gapOf } from "#app/overview/gap-choice.ts";
import { gapWords } from "#app/overview/gap-words.ts";

const NOW = Date.parse("2026-12-01T12:00:00+01:00");
const paramsOf = (address: string | null) => new URL(address ?? "", "http://localhost").searchParams;

test("an empty place of the matrix becomes an offer with its need, area and audience filled in", () => {
  const form = formOfGap({ need: "geld", area: "gein", audiences: ["zzp"] }, NOW);
  expect(form).toMatch(/^\/offers\/new\?/);
  expect(newOfferValues("n", "nl", paramsOf(form))).toMatchObject({
    ...{ network: "n", need: "geld", areas: ["gein"], audiences: ["zzp"], title: "" },
  });
});

test("an empty week becomes a hold on an evening in it", () => {
  const form = formOfGap({ area: "gein", week: "2026-12-07" }, NOW);
  const values = newEventValues("n", "nl", paramsOf(form));
  expect(values).toMatchObject({ status: "TENTATIVE", date: "2026-12-08", start: "19:00", end: "21:00", area: "gein" });
  expect(values).toMatchObject({ network: "n", timeZone: "Europe/Amsterdam", repeat: "NONE" });
  expect(newEventValues("n", "nl", paramsOf(formOfGap({ theme: "geld", week: "2026-12-07" }, NOW))).themes).toEqual([
    "geld",
  ]);
  expect(formOfGap({ area: "gein", week: "2026-11-23" }, NOW)).toBeNull();
});

test("an address fills in no more than a gap says: whose it is and how it was kept come from the board", () => {
  const params = new URLSearchParams("network=x&version=9&recurrence=FREQ&need=geld&need=btw");
  expect(newOfferValues("n", "nl", params)).toMatchObject({ network: "n", version: "", need: "geld" });
  expect(newEventValues("n", "nl", params)).toMatchObject({ network: "n", version: "", recurrence: "" });
});

test("who plans comes to the form in one tap, and who looks over it to a page that she can share", () => {
  const gap = { need: "geld", area: "gein" };
  expect(claimAddress(gap, { plans: true, now: NOW })).toBe("/offers/new?need=geld&areas=gein");
  const shared = claimAddress({ ...gap, audiences: ["zzp"] }, { plans: false, now: NOW });
  expect(shared).toBe("/overview/gap?need=geld&area=gein&audience=zzp");
  expect(gapOf(paramsOf(shared))).toMatchObject({ need: "geld", area: "gein", audiences: ["zzp"], week: undefined });
  expect(gapWords(gapOf(paramsOf(shared)), "nl")).toBe(
    "Niemand biedt nog ‘Geld en administratie’ in Gein voor Zzp'ers.",
  );
});

test("a gap of nowhere, or of a week that is none, is no gap", () => {
  for (const address of ["need=nergens&area=gein", "week=2026-13-40&area=gein", "area=gein", "week=2026-12-07"])
    expect(formOfGap(gapOf(new URLSearchParams(address)), NOW)).toBeNull();
});
