import fc from "fast-check";
import { FLAG_ANSWERS } from "#domain/flag/flag.ts";
import type { Answered } from "#domain/flag/hearing.ts";

/** Answers of up to eight networks to some forty pairs of offers. */
export const someAnswers = fc
  .array(
    fc.record({
      pair: fc.nat(40),
      answer: fc.constantFrom(...FLAG_ANSWERS),
      network: fc.constantFrom("n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8"),
      score: fc.integer({ min: -60_000, max: 80_000 }).map((score) => score / 10_000),
      at: fc.nat(1000),
    }),
    { maxLength: 80 },
  )
  .map((all) => all.map(({ pair, ...said }, at): Answered => answered({ ...said, pair, id: `i${at}` })));

/** An answer as a test needs it: the pair by a number, SAME by network n1 at once unless it says otherwise. */
export function answered({ pair = 0, ...said }: Partial<Answered> & { pair?: number }): Answered {
  const posts = { a: `a${pair}`, b: `b${pair}` };
  return { id: `i${pair}`, ...posts, kind: "DUPLICATE_OFFER", answer: "SAME", network: "n1", score: 0, at: 0, ...said };
}

/** A number of answers of one network, each to another pair. */
export function many(count: number, said: Partial<Answered>): Answered[] {
  return Array.from({ length: count }, (_, at) =>
    answered({ ...said, pair: at, id: `${said.network}${at}`, a: `a${said.network}${at}` }),
  );
}
