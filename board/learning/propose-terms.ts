import { seenOffersNow } from "#board/seen-now.ts";
import type { ObservedAnswer } from "#db/answers.ts";
import type { Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { addLesson, lessonsOf } from "#db/lessons.ts";
import type { TermLesson } from "#domain/flag/lesson.ts";
import { proposeSynonyms } from "#domain/flag/proposals.ts";
import { matcherNow } from "./matcher-now.ts";

/** So many of the latest answers are read again for their words: older ones had their chance. */
const LATEST = 100;

/** Proposes to a person the words for which answers to duplicate offers speak, each once whatever became of it. */
export async function proposeTerms(tx: Tx, answers: readonly ObservedAnswer[], at: number): Promise<void> {
  const latest = answers.slice(-LATEST);
  const matcher = await matcherNow(tx);
  const seen = await seenOffersNow(tx, matcher, [...new Set(latest.flatMap(({ a, b }) => [a, b]))]);
  const texts = latest.flatMap((said) => {
    const [a, b] = [seen.get(said.a), seen.get(said.b)];
    if (!a || !b) return [];
    const networks = { a: a.post.network, b: b.post.network };
    return [{ ...said, networks, reading: { a: a.reading, b: b.reading } }];
  });
  const known = new Set((await lessonsOf(tx)).flatMap((lesson) => (lesson.step === "TERM" ? keyOf(lesson) : [])));
  for (const { kind, words, concept, answers: ids } of proposeSynonyms(texts, "DUPLICATE_OFFER", matcher.lexicon)) {
    const value = { kind, words, concept };
    if (known.has(keyOf({ value }))) continue;
    const step = { id: newId(), step: "TERM", kind: null, value, before: null, state: "PROPOSED" } as const;
    const answer = ids.at(-1) ?? null;
    await addLesson(tx, { ...step, answer, answers: ids.length, at, person: null, decidedAt: null, undoes: null });
  }
}

function keyOf({ value: { kind, words } }: Pick<TermLesson, "value">): string {
  return [kind, ...[...words].sort()].join(" ");
}
