import { themeOf } from "#domain/catalogue/taxonomy.ts";
import { type ConceptLikeness, conceptLikeness } from "#domain/likeness/likeness.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import type { Fact } from "./evidence.ts";

type Read = Pick<Reading, "confirmed" | "concepts" | "form" | "audiences">;

/**
 * What two leads confirmed says of their offers, where both did: that two needs, forms or audiences which people picked
 * differ tells far more than that two texts do. Less so where its own text contradicts what was picked, as one facet in
 * ten is picked by mistake. What is the same was counted when it was read, so little is added for that.
 */
export function confirmedFacts(a: Read, b: Read): Fact[] {
  if (!a.confirmed || !b.confirmed) return [];
  return [...needFacts(a, b), ...formFacts(a, b), ...audienceFacts(a, b)];
}

function needFacts(a: Read, b: Read): Fact[] {
  const [theme = "", other = ""] = [a.confirmed?.need, b.confirmed?.need];
  if (theme === other) return [{ code: "SAME_CONFIRMED_NEED", level: 1, params: { theme } }];
  const doubt = Math.max(doubtOf(a), doubtOf(b));
  const { main } = conceptLikeness(saidBy(a), saidBy(b));
  return [
    { code: "OTHER_CONFIRMED_NEED", level: 1 - Math.min(1, doubt * (0.4 + 0.7 * main)), params: { theme, other } },
  ];
}

/** How much the text of an offer is about something else than the need that was picked, 0 to 1; 0 when it says nothing. */
function doubtOf(offer: Read): number {
  const said = saidBy(offer).filter(([, weight]) => weight >= READ);
  const need = offer.confirmed?.need ?? "";
  return said.length === 0 || !themeOf(need) ? 0 : strangeness(conceptLikeness([[need, 1, ""]], said));
}

const READ = 0.6;

function strangeness({ main, shared, need }: ConceptLikeness): number {
  if (main >= 0.7) return 0;
  return shared ? 0.3 : need > 0 ? 0.6 : 1;
}

/** What the text itself is about: what was only picked has no words. */
function saidBy({ concepts }: Read): Reading["concepts"] {
  return concepts.filter(([, , words]) => words !== "");
}

function formFacts(a: Read, b: Read): Fact[] {
  if (!a.form || !b.form || a.form === b.form) return [];
  const doubted = [a, b].some(({ form, confirmed }) => confirmed?.saidForm && confirmed.saidForm !== form);
  const params = { form: a.form, other: b.form };
  return [{ code: "OTHER_CONFIRMED_FORM", level: doubted ? FORM_DOUBTED : 1, params }];
}

const FORM_DOUBTED = 0.25;

function audienceFacts(a: Read, b: Read): Fact[] {
  const [one, other] = [particular(a.audiences), particular(b.audiences)];
  if (one.join() === other.join()) return [];
  const [saidA, saidB] = [particular(a.confirmed?.saidAudiences ?? []), particular(b.confirmed?.saidAudiences ?? [])];
  if (saidA.length > 0 && saidA.join() === saidB.join()) return [];
  const sure = fits(one, saidA) && fits(other, saidB);
  const params = { audience: one[0] ?? "iedereen", other: other[0] ?? "iedereen" };
  return [{ code: "OTHER_CONFIRMED_AUDIENCE", level: sure ? 1 : AUDIENCE_DOUBTED, params }];
}

const AUDIENCE_DOUBTED = 0.5;

/** Whether the text names whom was picked, and nobody where nobody was. */
function fits(picked: readonly string[], said: readonly string[]): boolean {
  return picked.length === 0 ? said.length === 0 : picked.some((id) => said.includes(id));
}

/** Whom an offer is for, other than everybody. */
function particular(audiences: readonly string[]): string[] {
  return audiences.filter((id) => id !== "iedereen" && id !== "ondernemers").sort();
}
