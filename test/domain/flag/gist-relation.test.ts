import { expect, test } from "vitest";
import { eventsOf } from "#bin/judge/posts.ts";
import { compareEvents } from "#domain/flag/compare.ts";
import { calibrated } from "#domain/flag/evidence.ts";
import { gistOf } from "#domain/flag/gist.ts";
import { mayMatter } from "#domain/flag/may-matter.ts";
import { type Model, SHIPPED } from "#domain/flag/model.ts";
import { isNeighbour, padOf } from "#domain/flag/neighbour.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";

/** A board that was told that far more matters than it thought. */
const told = { slope: 0.7, shift: 1 };
const TOLD: Model = {
  ...SHIPPED,
  OVERLAP: calibrated(SHIPPED.OVERLAP, told),
  SAME_EVENT: calibrated(SHIPPED.SAME_EVENT, told),
};

test.each([
  ["as shipped", SHIPPED],
  ["as answers taught", TOLD],
])("a gist never keeps apart what a full comparison would show, weighed %s", (_, model) => {
  const events = eventsOf(`${import.meta.dirname}/../../data/matching`, LEXICON);
  const gists = events.map(gistOf);
  const lost: string[] = [];
  for (const [i, a] of events.entries()) {
    for (const [j, b] of events.entries()) {
      if (j <= i || compareEvents(a, b, model).length === 0) continue;
      const pad = Math.min(padOf(a.post.recurrence !== null), padOf(b.post.recurrence !== null));
      const pairs = a.occurrences.flatMap((x) =>
        b.occurrences.filter((y) => isNeighbour(x, y, pad)).map((y) => [x, y] as const),
      );
      const found = pairs.some(([x, y]) => mayMatter(gists[i] ?? "", gists[j] ?? "", [x, y], model));
      if (!found) lost.push(`${a.post.id} ${b.post.id}`);
    }
  }
  expect(lost).toEqual([]);
});
