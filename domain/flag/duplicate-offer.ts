import type { OfferForm, OfferPost } from "#domain/catalogue/offer.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import { nearness } from "#domain/place/area.ts";
import { audienceFacts } from "./audience-fit.ts";
import { excluded, type Fact, ordered, type Weighing, weigh } from "./evidence.ts";
import type { Evidence } from "./flag.ts";
import { topicFacts } from "./topic.ts";

/** An offer with what was read of it. */
export interface SeenOffer {
  post: OfferPost;
  reading: Reading;
}

/** Log-odds that two offers are the same service. */
export const DUPLICATE_OFFER: Weighing = {
  weights: {
    BASE: -4.5,
    SAME_NEED: 3,
    SAME_MAIN_NEED: 2.5,
    RELATED_NEED: 0.5,
    OTHER_MAIN_NEED: -1,
    OTHER_NEED: -3,
    SAME_TITLE: 1.5,
    SAME_WORDS: 1.5,
    SAME_FORM: 1.2,
    OTHER_FORM: -1.5,
    SAME_GROUP: 1,
    ONLY_GROUP: -1.5,
    OTHER_GROUP: -3,
    SAME_TRADE: 0.8,
    ONLY_TRADE: -1,
    OTHER_TRADE: -2,
    SAME_STAGE: 0.4,
    ONLY_STAGE: -0.4,
    OTHER_STAGE: -1,
    RESIDENTS_ONLY: -1.5,
    RESIDENTS_AND_ENTREPRENEURS: -3,
    VOLUNTEERS_WANTED: -3,
    ONE_ONLINE: -0.3,
    FREE_AND_PAID: -0.3,
  },
  calibration: 0,
  thresholds: { CLASH: 0.5, ATTENTION: 0.2, NOTE: 0.08 },
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
export function duplicateOffer(a: SeenOffer, b: SeenOffer): Evidence {
  const [one, other] = ordered(a, b);
  if (one.post.network === other.post.network) return excluded("DUPLICATE_OFFER", "ONE_NETWORK");
  if (nearness(one.reading, other.reading) === "FAR") return excluded("DUPLICATE_OFFER", "OUT_OF_REACH");
  return weigh("DUPLICATE_OFFER", offerFacts(one, other), DUPLICATE_OFFER);
}

/** The observations on two offers, before they are weighed. */
export function offerFacts(a: SeenOffer, b: SeenOffer): Fact[] {
  const facts = [...topicFacts(a.reading, b.reading).facts, ...formFacts(a.reading.form, b.reading.form)];
  facts.push(...audienceFacts(a.reading, b.reading));
  if (a.reading.online !== b.reading.online) facts.push({ code: "ONE_ONLINE", level: 1, params: {} });
  if (isFree(a.post) !== isFree(b.post)) facts.push({ code: "FREE_AND_PAID", level: 1, params: {} });
  return facts;
}

function formFacts(a: OfferForm | null, b: OfferForm | null): Fact[] {
  if (!a || !b) return [];
  if (a === b) return [{ code: "SAME_FORM", level: 1, params: { form: a } }];
  const level = RELATED_FORMS.has([a, b].sort().join(" ")) ? 0.5 : 1;
  const [form = "", other = ""] = [a, b];
  return [{ code: "OTHER_FORM", level, params: { form, other } }];
}

function isFree({ valueForms }: OfferPost): boolean {
  return !valueForms.includes("PAID");
}
