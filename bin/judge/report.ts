import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import type { PostedOffer } from "./posts.ts";
import { candidates, type Predictions, type Said } from "./predict.ts";
import {
  areaUnderCurve,
  averagePrecision,
  calibrationError,
  gain,
  type Judged,
  precisionFrom,
  shareShown,
  shownWell,
} from "./score.ts";
import { gainByWeek } from "./weeks.ts";

interface OfferPair {
  a: string;
  b: string;
  label: number;
}

interface Labels {
  same: { a: string; b: string; same: boolean }[];
  overlap: { a: string; b: string; matters: number }[];
}

/** The scores of a folder at the shipped thresholds; only pairs across networks count. */
export function report(
  folder: string,
  offers: readonly PostedOffer[],
  events: readonly SeenEvent[],
  said: Predictions,
) {
  const offerNetwork = networks(offers);
  const eventNetwork = networks(events);
  const { pairs } = labels<{ pairs: OfferPair[] }>(folder, "offer-pairs.json", { pairs: [] });
  const { same, overlap } = labels<Labels>(folder, "event-pairs.json", { same: [], overlap: [] });
  const across = (of: Map<string, string>) => (pair: { a: string; b: string }) => of.get(pair.a) !== of.get(pair.b);
  const grades = pairs.filter(across(offerNetwork)).map(({ a, b, label }) => ({ a, b, grade: label }));
  const service = joined(grades, said.offers, ({ band }) => band === "CLASH");
  const either = joined(grades, said.offers, ({ band }) => band === "CLASH" || band === "ATTENTION");
  const gathering = joined(
    same.filter(across(eventNetwork)).map(({ a, b, same: one }) => ({ a, b, grade: one ? 1 : 0 })),
    said.same,
    ({ band }) => band !== null,
  );
  const judged = overlap.filter(across(eventNetwork)).map(({ a, b, matters }) => ({ a, b, grade: matters }));
  const listed = new Set(judged.map(keyOf));
  const competing = joined(
    judged,
    said.overlap.filter((pair) => listed.has(keyOf(pair))),
    ({ band }) => band === "CLASH" || band === "ATTENTION",
  );
  const languages = new Map(offers.map(({ post }) => [post.id, post.language]));
  const between = across(languages);
  const told = joined(grades.filter(between), said.offers.filter(between), ({ band }) => band === "CLASH");
  return {
    sameService: {
      ...shownWell(service, 3),
      ap: averagePrecision(service, 3),
      ece: calibrationError(service, 3),
      flaggedAtLeast2: shareShown(service, 2),
      crossLanguage: shownWell(told, 3).f1,
    },
    sameOrOverlapping: { ap: averagePrecision(either, 2), f1: shownWell(either, 2).f1 },
    sameEvent: {
      ...shownWell(gathering, 1),
      precisionAt9: precisionFrom(gathering, 1, 0.9),
      ece: calibrationError(gathering, 1),
    },
    overlap: {
      auc: areaUnderCurve(competing, 2),
      ap: averagePrecision(competing, 2),
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

/** How many of the same services are compared at all, and with how many others an offer is at most. */
export function reportCandidates(folder: string, offers: readonly PostedOffer[]) {
  const { pairs } = labels<{ pairs: OfferPair[] }>(folder, "offer-pairs.json", { pairs: [] });
  const network = networks(offers);
  const compared = new Set(candidates(offers).map(([a, b]) => keyOf({ a: a.post.id, b: b.post.id })));
  const same = pairs.filter(({ a, b, label }) => label === 3 && network.get(a) !== network.get(b));
  const counts = new Map<string, number>();
  for (const id of [...compared].flatMap((key) => key.split(" "))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    recall: same.filter((pair) => compared.has(keyOf(pair))).length / Math.max(1, same.length),
    most: Math.max(0, ...counts.values()),
  };
}

/** Every labelled or predicted pair once; what is not labelled has grade 0, what was not said has 0. */
function joined(
  graded: readonly { a: string; b: string; grade: number }[],
  said: readonly Said[],
  shown: (said: Said) => boolean,
): Judged[] {
  const grades = new Map(graded.map((pair) => [keyOf(pair), pair.grade]));
  const found = said.map((pair) => ({ said: pair.p, shown: shown(pair), grade: grades.get(keyOf(pair)) ?? 0 }));
  const known = new Set(said.map(keyOf));
  const silent = graded.filter((pair) => !known.has(keyOf(pair)));
  return [...found, ...silent.map(({ grade }) => ({ said: 0, shown: false, grade }))];
}

function keyOf({ a, b }: { a: string; b: string }): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function networks(all: readonly { post: { id: string; network: string } }[]): Map<string, string> {
  return new Map(all.map(({ post }) => [post.id, post.network]));
}

function labels<Shape>(folder: string, file: string, none: Shape): Shape {
  const path = join(folder, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Shape) : none;
}
