import { expect, test } from "vitest";
import { eventsOf, offersOf } from "#bin/judge/posts.ts";
import { predict, printed } from "#bin/judge/predict.ts";
import { report, reportCandidates } from "#bin/judge/report.ts";
import { saySlots, scoreSlots } from "#bin/judge/slots.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";

const folder = `${import.meta.dirname}/../../data/matching`;
const authors = `${import.meta.dirname}/../../data/authors`;

test("the matcher stays above its floors on the development set", () => {
  const [offers, events] = [offersOf(folder, LEXICON), eventsOf(folder, LEXICON)];
  const scores = report(folder, offers, events, predict(offers, events));
  expect(scores.sameService.f1).toBeGreaterThanOrEqual(0.72);
  expect(scores.sameEvent.f1).toBeGreaterThanOrEqual(0.95);
  expect(scores.overlap.auc).toBeGreaterThanOrEqual(0.955);
  expect(scores.overlap.ndcgWeek).toBeGreaterThanOrEqual(0.88);
});

test.each([
  ["a", { service: 0.77, event: 0.92, overlap: 0.96 }],
  ["b", { service: 0.68, event: 0.84, overlap: 0.94 }],
])("the matcher stays above its floors on the posts of author %s", (name, floor) => {
  const at = `${authors}/${name}`;
  const [offers, events] = [offersOf(at, LEXICON), eventsOf(at, LEXICON)];
  const scores = report(at, offers, events, predict(offers, events));
  expect(scores.sameService.f1).toBeGreaterThanOrEqual(floor.service);
  expect(scores.sameEvent.f1).toBeGreaterThanOrEqual(floor.event);
  expect(scores.overlap.auc).toBeGreaterThanOrEqual(floor.overlap);
  const slots = scoreSlots(at, saySlots(at, events, LEXICON));
  expect(slots.firstGood).toBeGreaterThanOrEqual(0.75);
  expect(slots.badCalledGood).toBeLessThanOrEqual(0.05);
});

test.each([
  ["c", 0.74],
  ["d", 0.72],
  ["e", 0.74],
  ["f", 0.62],
])("the same services of author %s are found", (name, floor) => {
  const at = `${authors}/${name}`;
  const { sameService } = report(at, offersOf(at, LEXICON), [], predict(offersOf(at, LEXICON), []));
  expect(sameService.f1).toBeGreaterThanOrEqual(floor);
  expect(sameService.flaggedAtLeast2).toBeGreaterThanOrEqual(0.92);
});

test.each([
  ["e", { event: 0.93, overlap: 0.95 }],
  ["f", { event: 0.93, overlap: 0.92 }],
])("events stay above their floors on the posts of author %s, and nothing is joined that is not one", (name, floor) => {
  const at = `${authors}/${name}`;
  const events = eventsOf(at, LEXICON);
  const scores = report(at, [], events, predict([], events));
  expect(scores.sameEvent.f1).toBeGreaterThanOrEqual(floor.event);
  expect(scores.sameEvent.precisionAt9).toBe(1);
  expect(scores.overlap.auc).toBeGreaterThanOrEqual(floor.overlap);
  const slots = scoreSlots(at, saySlots(at, events, LEXICON));
  expect(slots.firstGood).toBeGreaterThanOrEqual(0.85);
  expect(slots.badCalledGood).toBeLessThanOrEqual(0.05);
});

test.each([
  ["h", { event: 0.88, overlap: 0.91, first: 0.75 }],
  ["i", { event: 0.8, overlap: 0.88, first: 0.85 }],
  ["k", { event: 0.93, overlap: 0.91, first: 0.79 }],
  ["l", { event: 0.93, overlap: 0.91, first: 0.79 }],
])("events and free moments stay above their floors on the posts of author %s", (name, floor) => {
  const at = `${authors}/${name}`;
  const events = eventsOf(at, LEXICON);
  const scores = report(at, [], events, predict([], events));
  expect(scores.sameEvent.f1).toBeGreaterThanOrEqual(floor.event);
  expect(scores.overlap.auc).toBeGreaterThanOrEqual(floor.overlap);
  const slots = scoreSlots(at, saySlots(at, events, LEXICON));
  expect(slots.firstGood).toBeGreaterThanOrEqual(floor.first);
  expect(slots.badCalledGood).toBeLessThanOrEqual(0.06);
});

test("what is printed for a judge elsewhere says of each pair what it is, and of each draft which time is best", () => {
  const at = `${authors}/a`;
  const [offers, events] = [offersOf(at, LEXICON), eventsOf(at, LEXICON)];
  const { offers: services, same, overlap } = printed(predict(offers, events));
  for (const { probability, expected } of services) expect(probability * 3).toBeLessThanOrEqual(expected + 1e-9);
  expect(Object.keys(same[0] ?? {})).toEqual(["a", "b", "probability"]);
  expect(Object.keys(overlap[0] ?? {})).toEqual(["a", "b", "severity", "band"]);
  for (const { slots, best } of saySlots(at, events, LEXICON))
    expect(slots.filter(({ start }) => start === best)).toHaveLength(best === null ? 0 : 1);
});

test.each([["../matching"], ["a"], ["b"], ["c"], ["d"], ["e"], ["f"], ["g"]])(
  "offers that are the same service are compared, in %s",
  (name) => {
    const at = `${authors}/${name}`;
    const { recall, most } = reportCandidates(at, offersOf(at, LEXICON));
    expect(recall).toBeGreaterThanOrEqual(0.975);
    expect(most).toBeLessThanOrEqual(80);
  },
);
