import { averagePrecision, calibrationError } from "#domain/flag/accuracy.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import { type Graded, gradesOf, keyOf, networksOf } from "./labels.ts";
import type { PostedOffer } from "./posts.ts";
import { candidatesOf, type Predictions, type Said } from "./predict.ts";
import { areaUnderCurve, gain, type Judged, precisionFrom, round, shareShown, shownWell } from "./score.ts";
import { gainByWeek } from "./weeks.ts";

/** The scores of a folder at the shipped thresholds; only pairs across networks count. */
export function report(
  folder: string,
  offers: readonly PostedOffer[],
  events: readonly SeenEvent[],
  said: Predictions,
) {
  const graded = gradesOf(folder, networksOf(offers, events));
  const { DUPLICATE_OFFER: grades, SAME_EVENT: gathered, OVERLAP: judged } = graded;
  const service = joined(grades, said.offers, ({ band }) => band === "CLASH");
  const either = joined(grades, said.offers, ({ band }) => band === "CLASH" || band === "ATTENTION");
  const gathering = joined(gathered, said.same, ({ band }) => band !== null);
  const listed = new Set(judged.map(keyOf));
  const competing = joined(
    judged,
    said.overlap.filter((pair) => listed.has(keyOf(pair))),
    ({ band }) => band === "CLASH" || band === "ATTENTION",
  );
  const languages = new Map(offers.map(({ post }) => [post.id, post.language]));
  const between = ({ a, b }: { a: string; b: string }) => languages.get(a) !== languages.get(b);
  const told = joined(grades.filter(between), said.offers.filter(between), ({ band }) => band === "CLASH");
  return {
    sameService: {
      ...shownWell(service, 3),
      ap: round(averagePrecision(service, 3)),
      ece: round(calibrationError(service, 3, 0)),
      eceConsidered: round(calibrationError(service, 3)),
      flaggedAtLeast2: shareShown(service, 2),
      crossLanguage: shownWell(told, 3).f1,
    },
    sameOrOverlapping: { ap: round(averagePrecision(either, 2)), f1: shownWell(either, 2).f1 },
    sameEvent: {
      ...shownWell(gathering, 1),
      precisionAt9: precisionFrom(gathering, 1, 0.9),
      ece: round(calibrationError(gathering, 1, 0)),
      eceConsidered: round(calibrationError(gathering, 1)),
    },
    overlap: {
      auc: areaUnderCurve(competing, 2),
      ap: round(averagePrecision(competing, 2)),
      ndcg: gain(competing, 50),
      ndcgWeek: gainByWeek(events, judged, said.overlap),
      f1: shownWell(competing, 2).f1,
    },
    unlistedOffers: unlisted(said.offers, new Set(grades.map(keyOf))),
    unlistedOverlaps: unlisted(said.overlap, listed),
  };
}

/** How many pairs are flagged that an author did not think worth a line. */
function unlisted(said: readonly Said[], listed: ReadonlySet<string>): number {
  return said.filter((pair) => (pair.band === "CLASH" || pair.band === "ATTENTION") && !listed.has(keyOf(pair))).length;
}

/** How many of the same services are found from either side, and how many others are looked at for an offer at most. */
export function reportCandidates(folder: string, offers: readonly PostedOffer[]) {
  const { DUPLICATE_OFFER: grades } = gradesOf(folder, networksOf(offers));
  const found = new Map([...candidatesOf(offers)].map(([{ post }, near]) => [post.id, near.map((one) => one.post.id)]));
  const same = grades
    .filter(({ grade }) => grade === 3)
    .flatMap(
      ({ a, b }) =>
        [
          [a, b],
          [b, a],
        ] as const,
    );
  return {
    recall: same.filter(([a, b]) => found.get(a)?.includes(b)).length / Math.max(1, same.length),
    most: Math.max(0, ...[...found.values()].map(({ length }) => length)),
  };
}

/** Every labelled or predicted pair once; what is not labelled has grade 0, what was not said has 0. */
function joined(graded: readonly Graded[], said: readonly Said[], shown: (said: Said) => boolean): Judged[] {
  const grades = new Map(graded.map((pair) => [keyOf(pair), pair.grade]));
  const found = said.map((pair) => ({ said: pair.p, shown: shown(pair), grade: grades.get(keyOf(pair)) ?? 0 }));
  const known = new Set(said.map(keyOf));
  const silent = graded.filter((pair) => !known.has(keyOf(pair)));
  return [...found, ...silent.map(({ grade }) => ({ said: 0, shown: false, grade }))];
}
