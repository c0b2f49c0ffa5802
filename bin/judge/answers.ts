import { calibrated, type SeenEvent } from "#domain/flag/evidence.ts";
import type { FlagAnswer } from "#domain/flag/flag.ts";
import type { Answered } from "#domain/flag/hearing.ts";
import { calibrate } from "#domain/flag/learning.ts";
import { type LearntKind, type Model, SHIPPED } from "#domain/flag/model.ts";
import { gradesOf, keyOf, networksOf } from "./labels.ts";
import type { PostedOffer } from "./posts.ts";
import type { Predictions, Said } from "./predict.ts";
import { seeded } from "./seeded.ts";

/** What somebody who grades a pair so would answer. */
const ANSWERS: Record<LearntKind, readonly FlagAnswer[]> = {
  DUPLICATE_OFFER: ["DIFFERENT", "DIFFERENT", "LINKED", "SAME"],
  SAME_EVENT: ["DIFFERENT", "SAME"],
  OVERLAP: ["NOT_A_PROBLEM", "NOT_A_PROBLEM", "MATTERS", "MATTERS"],
};

/**
 * The model after so many pairs of each kind were answered from the labels of a folder: half of them among the flags
 * that the board is surest of, half among those of which it is least sure, as it would ask; each by a lead of one side.
 */
export function taught(
  folder: string,
  offers: readonly PostedOffer[],
  events: readonly SeenEvent[],
  said: Predictions,
  count: number,
): Model {
  const networks = networksOf(offers, events);
  const graded = gradesOf(folder, networks);
  const asked = { DUPLICATE_OFFER: said.offers, SAME_EVENT: said.same, OVERLAP: said.overlap };
  const learned = (kind: LearntKind) => {
    const grades = new Map(graded[kind].map((pair) => [keyOf(pair), pair.grade]));
    // Of an overlap that its author did not judge nobody knows the answer; any other pair that is not listed is nothing.
    const known = kind === "OVERLAP" ? asked[kind].filter((pair) => grades.has(keyOf(pair))) : asked[kind];
    const answers = askedFirst(known, count).map(({ a, b, score }, at): Answered => {
      const answer = ANSWERS[kind][grades.get(keyOf({ a, b })) ?? 0] ?? "UNSURE";
      const network = networks.get(at % 2 === 0 ? a : b) ?? "";
      return { id: String(at), a, b, kind, answer, network, score, at };
    });
    return calibrated(SHIPPED[kind], calibrate(answers, kind).calibration);
  };
  return {
    DUPLICATE_OFFER: learned("DUPLICATE_OFFER"),
    SAME_EVENT: learned("SAME_EVENT"),
    OVERLAP: learned("OVERLAP"),
  };
}

/** The pairs that are asked first; chance picks among twice as many as are needed of each sort. */
function askedFirst(said: readonly Said[], count: number): Said[] {
  const random = seeded(7);
  const flagged = said.filter(({ band }) => band !== null);
  const sure = drawn([...flagged].sort(byWorth(({ p }) => p)), Math.ceil(count / 2), random);
  const left = flagged.filter((pair) => !sure.includes(pair));
  return [...sure, ...drawn([...left].sort(byWorth(({ p }) => -Math.abs(p - 0.5))), Math.floor(count / 2), random)];
}

function byWorth(worth: (pair: Said) => number): (one: Said, other: Said) => number {
  return (one, other) => worth(other) - worth(one) || (keyOf(one) < keyOf(other) ? -1 : 1);
}

function drawn(ranked: readonly Said[], count: number, random: () => number): Said[] {
  const lots = ranked.slice(0, 2 * count).map((pair) => ({ pair, lot: random() }));
  return lots
    .sort((one, other) => one.lot - other.lot)
    .slice(0, count)
    .map(({ pair }) => pair);
}
