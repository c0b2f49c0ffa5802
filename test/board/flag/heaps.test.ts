import fc from "fast-check";
import { expect, test } from "vitest";
import { PairGraph } from "#board/flag/heaps.ts";
import { groupsAround } from "#board/flag/regroup.ts";
import type { Db } from "#db/handle.ts";
import { addPairs, dropPairs } from "#db/pairs.ts";
import type { Verdict } from "#domain/flag/answering.ts";
import type { Pair } from "#domain/flag/pair.ts";
import { aBoard } from "../../world.ts";

const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 25);
const POSTS = "abcdefghijk".split("");
/** So few, that heaps that become too large, and small again, come along all the time. */
const MOST = 4;

const aStep = fc.record({
  ends: fc.subarray(POSTS, { minLength: 2, maxLength: 2 }),
  likelihood: fc.constantFrom(null, 0.2, 0.4, 0.6, 0.8, 0.95),
  verdict: fc.constantFrom<(Verdict | null)[]>(null, null, null, "SAME", "DIFFERENT"),
});

test("groups that grew pair by pair are those of all pairs at once", async () => {
  const board = await aBoard();
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 5, maxLength: 30 }), async (steps) => {
      await board.store.write.transaction().execute(async (tx) => {
        await tx.deleteFrom("pair").execute();
        const grown = new Map<string, string>();
        for (const { ends, likelihood, verdict } of steps) {
          const [a = "", b = ""] = ends;
          const core = `SAME_EVENT:${a},${b}`;
          await dropPairs(tx, [core]);
          grown.delete(core);
          if (likelihood !== null) await addPairs(tx, [aPair({ a, b, core, likelihood, verdict })]);
          for (const [pair, group] of await groups(tx, [a, b])) grown.set(pair, group);
        }
        expect(sorted(grown)).toEqual(sorted(await groups(tx, POSTS)));
      });
    }),
    { numRuns: RUNS },
  );
});

/** The pairs around these posts, each with all that are on one card with it. */
async function groups(db: Db, around: string[]): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const parted of [false, true]) {
    for (const group of await groupsAround(new PairGraph(db, "SAME_EVENT", parted, MOST), new Set(around))) {
      const cores = group.map(({ core }) => core).sort();
      for (const core of cores) all.set(core, cores.join(" "));
    }
  }
  return all;
}

function sorted(groups: Map<string, string>) {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function aPair(facts: Pick<Pair, "a" | "b" | "core" | "likelihood" | "verdict">): Pair {
  const evidence = { kind: "SAME_EVENT", score: 0, probability: facts.likelihood, band: "NOTE" } as const;
  const grounds = { version: 1, codes: "", a: {}, b: {} };
  return { ...evidence, reasons: [], dates: [], scope: "SAME_EVENT", grounds, flag: null, ...facts };
}
