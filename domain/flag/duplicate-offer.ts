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
    SAME_NEED: 0.7,
    SAME_MAIN_NEED: 1.7,
    RELATED_NEED: 0.1,
    OTHER_MAIN_NEED: -1,
    // Both are understood and share nothing; where one is not understood, words must do.
    UNREAD_NEED: -1,
    OTHER_NEED: -1.8,
    SAME_TITLE: 0.2,
    // Words carry what the glossary does not know.
    SAME_WORDS: 3.6,
    // A course and an advice hour help differently.
    SAME_FORM: 2.2,
    OTHER_FORM: -1.4,
    // Groups that shut others out: women, youth, newcomers.
    SAME_GROUP: 1.1,
    ONLY_GROUP: -3.3,
    OTHER_GROUP: -3.4,
    // Trades: others are welcome but have little to seek.
    SAME_TRADE: 1.5,
    ONLY_TRADE: -2,
    OTHER_TRADE: -2.6,
    // Starters and established businesses.
    SAME_STAGE: 1.3,
    ONLY_STAGE: -0.8,
    OTHER_STAGE: -1.5,
    // Residents with household questions are other people than entrepreneurs.
    RESIDENTS_ONLY: -2.3,
    RESIDENTS_AND_ENTREPRENEURS: -4,
    // A call for volunteers is not the service they give.
    VOLUNTEERS_WANTED: -2.5,
    // Online reaches everyone but is another way of being helped.
    ONE_ONLINE: -0.8,
    // One is in another district, and the other may be anywhere.
    ELSEWHERE: -2.3,
    // Free beside paid serves partly other people.
    FREE_AND_PAID: -1.5,
    // Paid both, and not alike.
    OTHER_PRICE: -1.9,
    SAME_PRICE: 1.5,
    // What both leads confirmed in the form.
    SAME_CONFIRMED_NEED: 0.4,
    OTHER_CONFIRMED_NEED: -3.5,
    OTHER_CONFIRMED_FORM: -3.2,
    OTHER_CONFIRMED_AUDIENCE: -4,
  },
  // So that what is shown is what is given one half: there precision and recall meet.
  calibration: 0.6,
  thresholds: { CLASH: 0.5, ATTENTION: 0.3, NOTE: 0.25 },
};

/** Forms that serve the same person in nearly the same way. */
const RELATED_FORMS = new Set([
  "TRAINING PROGRAMME",
  "ADVICE TRAINING",
  "ADVICE MATCHING",
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
  facts.push(...asFarAs(howMuch(topic), priceFacts(costOf(a), costOf(b))));
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
  return [
    ...facts,
    {
      code: "OTHER_FORM",
      level: (certain(one) * certain(other) - same) * related,
      params: { form: a.form, other: b.form },
    },
  ];
}

/** How much of what a text says of its form is said at all. */
function certain(forms: ReadonlyMap<OfferForm, number>): number {
  return [...forms.values()].reduce((sum, share) => sum + share, 0);
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

/** What is free serves partly other people than what costs much; who ask about the same mostly give about the same. */
export function priceFacts(one: number | null, other: number | null): Fact[] {
  if (one === null || other === null) return [];
  const apart = Math.abs(Math.log1p(one) - Math.log1p(other)) / MUCH;
  if (one === 0 || other === 0)
    return apart > 0 ? [{ code: "FREE_AND_PAID", level: Math.min(1, apart), params: {} }] : [];
  if (apart < ABOUT) return [{ code: "SAME_PRICE", level: 1 - apart / ABOUT, params: {} }];
  return [{ code: "OTHER_PRICE", level: Math.min(1, apart), params: {} }];
}

/** A hundred euros beside nothing, on a scale on which a euro more means less the more it costs. */
const MUCH = Math.log1p(100);
/** Within this part of it, two prices are about the same. */
const ABOUT = 0.15;

/** What an offer costs, in euros; null where it does not say. */
export function costOf({ post, reading }: SeenOffer): number | null {
  return reading.price ?? (post.valueForms.includes("PAID") ? USUAL_PRICE : null);
}

/** What somebody asks who says that it is paid and not how much, in euros. */
const USUAL_PRICE = 40;
