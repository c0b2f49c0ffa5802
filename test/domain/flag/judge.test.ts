import { expect, test } from "vitest";
import { eventsOf, offersOf } from "#bin/judge/posts.ts";
import { predict } from "#bin/judge/predict.ts";
import { report } from "#bin/judge/report.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";
import { offerKeys } from "#domain/likeness/reading.ts";
import pairs from "../../data/matching/offer-pairs.json";

const folder = `${import.meta.dirname}/../../data/matching`;

test("the matcher stays above its floors on the development set", () => {
  const [offers, events] = [offersOf(folder, LEXICON), eventsOf(folder, LEXICON)];
  const scores = report(folder, offers, events, predict(offers, events));
  expect(scores.sameService.f1).toBeGreaterThanOrEqual(0.65);
  expect(scores.sameEvent.f1).toBeGreaterThanOrEqual(0.9);
  expect(scores.overlap.auc).toBeGreaterThanOrEqual(0.94);
});

test("offers that are the same service share a key", () => {
  const keys = new Map(offersOf(folder, LEXICON).map(({ post, reading }) => [post.id, offerKeys(reading)]));
  const same = pairs.pairs.filter(({ label, sameNetwork }) => label === 3 && sameNetwork !== true);
  const found = same.filter(({ a, b }) => keys.get(a)?.some((key) => keys.get(b)?.includes(key)));
  expect(found.length / same.length).toBeGreaterThanOrEqual(0.95);
});
