import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { eventsOf, offersOf } from "#bin/judge/posts.ts";
import { reachCellOf } from "#domain/flag/cells.ts";
import { gistOf } from "#domain/flag/gist.ts";
import { marksOf } from "#domain/flag/marks.ts";
import { offerGistOf } from "#domain/flag/offer-gist.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";
import { offerKeys } from "#domain/likeness/offer-keys.ts";
import { MATCHER_VERSION, wordsFound } from "#domain/likeness/reading.ts";

const folder = `${import.meta.dirname}/../../data/matching`;

/**
 * Whoever changes what is kept of a post raises MATCHER_VERSION and writes the two down here: without that no board that
 * is in use would read its posts anew.
 */
test("what the matcher keeps of a post changes with its version only", () => {
  const kept = [
    ...eventsOf(folder, LEXICON).map((event) => [
      event.reading,
      gistOf(event),
      marksOf(event),
      wordsFound(event.reading),
    ]),
    ...offersOf(folder, LEXICON).map(({ post, reading }) => [
      reading,
      reachCellOf(reading),
      offerGistOf({ post, reading }),
      offerKeys(post.network, reading),
      wordsFound(reading),
    ]),
  ];
  const digest = createHash("sha256").update(JSON.stringify(kept)).digest("hex").slice(0, 16);
  expect({ version: MATCHER_VERSION, digest }).toEqual({ version: 8, digest: "bde92553cc10d5ff" });
});
