import type { refusals as nl } from "../nl/refusals.ts";

export const refusals: Record<keyof typeof nl, string> = {
  "refusal.signInNeeded": "Please sign in first.",
  "refusal.notAllowed": "You are not allowed to do this.",
  "refusal.notYourNetwork": "This belongs to another network. Only that network can change it.",
  "refusal.notAParty": "Only the networks concerned and the municipality can answer here.",
  "refusal.notYourAnswer": "Somebody else gave this answer.",
  "refusal.tooOften": "This goes too fast. Wait {wait} and try again.",
  wait: "{unit, select, minutes {{count, plural, one {# minute} other {# minutes}}} other {{count, plural, one {# second} other {# seconds}}}}",
  "refusal.notFound": "We cannot find this.",
  "refusal.invalid": "Something is not right yet. See the fields below.",
  "refusal.changedMeanwhile": "Somebody else has changed this meanwhile. Look at the new version first.",
};
