import type { OfferForm, OfferPost } from "#domain/catalogue/offer.ts";
import { focus } from "#domain/likeness/likeness.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import { rootArea, type Whereabouts, withinReach } from "#domain/place/area.ts";
import { audienceFacts } from "./audience-fit.ts";
import { confirmedFacts } from "./confirmed.ts";
import { excluded, type Fact, ordered, type Weighing, weigh } from "./evidence.ts";
import type { Evidence } from "./flag.ts";
import { topicFacts } from "./topic.ts";

/** What the rules need of an offer itself, beside what was read of it. */
export type OfferTraits = Pick<OfferPost, "id" | "network" | "valueForms">;

/** An offer with what was read of it. */
export interface SeenOffer {
  post: OfferTraits;
  reading: Reading;
}

/**
 * Log-odds that two offers are the same service. Fitted on five labelled sets, each left out in turn, with and without
 * half of the concepts so that a silent glossary does not speak against a pair, then rounded by hand.
 */
export const DUPLICATE_OFFER: Weighing = {
  weights: {
    // Of two offers within reach, hardly any are the same.
    BASE: -3.7,
    // What both are about counts most; the main subject again, so that a mention in passing is not enough.
    SAME_NEED: 1.4,
    SAME_MAIN_NEED: 1.5,
    RELATED_NEED: 0.1,
    OTHER_MAIN_NEED: -0.6,
    // Both are understood and share nothing; where one is not understood, words must do.
    UNREAD_NEED: -0.8,
    OTHER_NEED: -1.6,
    SAME_TITLE: 0.4,
    // Words carry what the glossary does not know.
    SAME_WORDS: 3.3,
    // A course and an advice hour help differently.
    SAME_FORM: 1.9,
    OTHER_FORM: -1.2,
    // Groups that shut others out: women, youth, newcomers.
    SAME_GROUP: 1,
    ONLY_GROUP: -2.9,
    OTHER_GROUP: -3.2,
    // Trades: others are welcome but have little to seek.
    SAME_TRADE: 1.4,
    ONLY_TRADE: -1.4,
    OTHER_TRADE: -2.8,
    // Starters and established businesses.
    SAME_STAGE: 1.1,
    ONLY_STAGE: -0.9,
    OTHER_STAGE: -1.3,
    // Residents with household questions are other people than entrepreneurs.
    RESIDENTS_ONLY: -1.9,
    RESIDENTS_AND_ENTREPRENEURS: -3.6,
    // A call for volunteers is not the service they give.
    VOLUNTEERS_WANTED: -2.2,
    // Online reaches everyone but is another way of being helped.
    ONE_ONLINE: -0.7,
    // One is in another district, and the other may be anywhere.
    ELSEWHERE: -1.8,
    // Free beside paid serves partly other people.
    FREE_AND_PAID: -1,
    // What both leads confirmed in the form.
    SAME_CONFIRMED_NEED: 0.4,
    OTHER_CONFIRMED_NEED: -3.5,
    OTHER_CONFIRMED_FORM: -3.2,
    OTHER_CONFIRMED_AUDIENCE: -4,
  },
  // So that what is shown is what is given one half: there precision and recall meet.
  calibration: 0.65,
  thresholds: { CLASH: 0.5, ATTENTION: 0.3, NOTE: 0.22 },
};

/** Forms that serve the same person in nearly the same way. */
const RELATED_FORMS = new Set([
  "TRAINING PROGRAMME",
  "ADVICE TRAINING",
  "LENDING SPACE",
  "ADVICE PROGRAMME",
  "GROUP PROGRAMME",
]);

/** Whether two offers are the same service for the same people within reach. Symmetric. */
export function duplicateOffer(a: SeenOffer, b: SeenOffer, weighing: Weighing = DUPLICATE_OFFER): Evidence {
  const [one, other] = ordered(a, b);
  if (one.post.network === other.post.network) return excluded("DUPLICATE_OFFER", "ONE_NETWORK");
  if (!withinReach(one.reading, other.reading)) return excluded("DUPLICATE_OFFER", "OUT_OF_REACH");
  return weigh("DUPLICATE_OFFER", offerFacts(one, other), weighing);
}

/** The observations on two offers, before they are weighed. */
export function offerFacts(a: SeenOffer, b: SeenOffer): Fact[] {
  const sure = focus(a.reading.concepts) * focus(b.reading.concepts);
  const topic = topicFacts(a.reading, b.reading).map((fact) =>
    fact.code === "SAME_MAIN_NEED" ? { ...fact, level: fact.level * sure } : fact,
  );
  const rest = [...formFacts(a.reading, b.reading), ...audienceFacts(a.reading, b.reading)];
  const facts = [...topic, ...asFarAs(howMuch(topic), rest), ...confirmedFacts(a.reading, b.reading)];
  if (a.reading.online !== b.reading.online) facts.push({ code: "ONE_ONLINE", level: 1, params: {} });
  facts.push(...elsewhere(a.reading, b.reading));
  if (isFree(a.post) !== isFree(b.post)) facts.push({ code: "FREE_AND_PAID", level: 1, params: {} });
  return facts;
}

/** How much two offers are about the same. */
function howMuch(topic: readonly Fact[]): number {
  const same = topic.filter(({ code }) => code === "SAME_NEED" || code === "SAME_WORDS");
  return Math.max(0, ...same.map(({ level }) => level));
}

/** That both are courses, or both for cooks, says something only as far as they are about the same. */
export function asFarAs(much: number, facts: readonly Fact[]): Fact[] {
  return facts.map((fact) => (fact.code.startsWith("SAME_") ? { ...fact, level: fact.level * much } : fact));
}

/** What a reading says of how help is given. */
export type Forms = Pick<Reading, "form" | "forms">;

/** Two texts that each speak of advice and of a course help in the same way as far as they agree. */
export function formFacts(a: Forms, b: Forms): Fact[] {
  if (!a.form || !b.form) return [];
  const [one, other] = [new Map(a.forms), new Map(b.forms)];
  const agreed = [...one].map(([form, share]): [OfferForm, number] => [form, Math.min(share, other.get(form) ?? 0)]);
  const same = agreed.reduce((sum, [, share]) => sum + share, 0);
  const [[form] = [a.form]] = agreed.sort((x, y) => y[1] - x[1]);
  const facts: Fact[] = same > 0 ? [{ code: "SAME_FORM", level: same, params: { form } }] : [];
  if (a.form === b.form) return facts;
  const related = RELATED_FORMS.has([a.form, b.form].sort().join(" ")) ? 0.5 : 1;
  return [...facts, { code: "OTHER_FORM", level: (1 - same) * related, params: { form: a.form, other: b.form } }];
}

/** Who names no district is mostly at home, in Zuidoost, or everywhere. */
export function elsewhere(a: Whereabouts, b: Whereabouts): Fact[] {
  if (a.online || b.online) return [];
  const [one, other] = [isElsewhere(a), isElsewhere(b)];
  if (one === other) return [];
  const [far, near] = one ? [a, b] : [b, a];
  if (near.areas.some((area) => rootArea(area) !== WHOLE_CITY)) return [];
  return [{ code: "ELSEWHERE", level: 1, params: { area: far.areas[0] ?? "" } }];
}

function isElsewhere({ areas }: Whereabouts): boolean {
  return areas.length > 0 && areas.every((area) => rootArea(area) !== HOME && rootArea(area) !== WHOLE_CITY);
}

/** The district whose networks share the board. */
const HOME = "zuidoost";
const WHOLE_CITY = "amsterdam";

/** Whether nobody pays for it. */
export function isFree({ valueForms }: OfferTraits): boolean {
  return !valueForms.includes("PAID");
}
