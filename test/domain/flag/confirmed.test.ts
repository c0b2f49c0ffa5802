import { expect, test } from "vitest";
import type { OfferPost } from "#domain/catalogue/offer.ts";
import { duplicateOffer } from "#domain/flag/duplicate-offer.ts";
import { reasonText } from "#domain/flag/reason-text.ts";
import { readOffer } from "#domain/likeness/read-post.ts";

function seen(id: string, post: Partial<OfferPost>) {
  const facets = { need: null, form: null, areas: [], audiences: [], valueForms: [], price: null, schedule: null };
  const whole: OfferPost = {
    id,
    network: id,
    title: "",
    description: "",
    language: "en",
    url: null,
    ...facets,
    ...post,
  };
  return { post: whole, reading: readOffer(whole) };
}

const said = (a: Partial<OfferPost>, b: Partial<OfferPost>) => duplicateOffer(seen("a", a), seen("b", b));
const picked = (post: Partial<OfferPost>): Partial<OfferPost> => ({
  need: "boekhouden",
  form: "ADVICE",
  audiences: ["ondernemers"],
  ...post,
});

test("two offers of which the texts say nothing are the same service when both leads picked the same", () => {
  expect(said({ title: "On Tuesdays" }, { title: "Come by" }).band).toBe(null);
  expect(said(picked({ title: "On Tuesdays" }), picked({ title: "Come by" })).band).toBe("CLASH");
});

test("what two leads picked differently keeps offers apart that read alike", () => {
  const title = "Bookkeeping help for entrepreneurs";
  expect(said(picked({ title }), picked({ title })).band).toBe("CLASH");
  for (const other of [{ need: "btw" }, { form: "TRAINING" as const }, { audiences: ["vrouwen"] }]) {
    const evidence = said(picked({ title: "On Tuesdays" }), picked({ title: "Come by", ...other }));
    const reason = evidence.reasons.find(({ code }) => code.startsWith("OTHER_CONFIRMED_"));
    expect(evidence.band).not.toBe("CLASH");
    for (const language of ["nl", "en"] as const)
      expect(reasonText(reason ?? { code: "", params: {} }, language)).not.toBe("");
  }
});

test("what one lead alone picked says no more than what was read", () => {
  const codes = said(picked({ title: "Bookkeeping" }), { title: "Bookkeeping" }).reasons.map(({ code }) => code);
  expect(codes.filter((code) => code.includes("CONFIRMED"))).toEqual([]);
});

test("a need that its own text contradicts, as of one tap too many, counts for less", () => {
  const bookkeeping = { title: "Bookkeeping drop-in", description: "Bring your receipts and invoices" };
  const [slip, meant] = [picked({ ...bookkeeping, need: "keuken" }), picked({ title: "Kitchen", need: "keuken" })];
  expect(said(slip, picked(bookkeeping)).score).toBeGreaterThan(said(meant, picked(bookkeeping)).score + 3);
});
