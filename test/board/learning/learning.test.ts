import { expect, test } from "vitest";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { decideLesson } from "#board/learning/decide-lesson.ts";
import { renewReadings } from "#board/renew-readings.ts";
import { flagsOfOffers } from "#db/flags.ts";
import { lessonsOf } from "#db/lessons.ts";
import type { FlagAnswer } from "#domain/flag/flag.ts";
import type { Actor } from "#domain/network/network.ts";
import { NotAllowed } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, anOfferInput } from "../../world.ts";

const NEEDS = ["boekhouden", "btw", "website", "fotografie", "pitchen", "netwerken", "juridisch", "microkrediet"];

test("what leads answer moves how sure the board is at once, listed by the answer that did it", async () => {
  const { board, lead, say, probabilities } = await aTaughtBoard();
  const before = await probabilities();
  await say(lead, "DIFFERENT", 6);
  const after = await probabilities();
  expect(after.every((now, at) => now < (before[at] ?? 0))).toBe(true);
  const lessons = await lessonsOf(board.store.read);
  expect(lessons.length).toBeGreaterThan(0);
  expect(lessons.every(({ step, state, answer }) => step === "CALIBRATION" && state === "TAKEN" && answer)).toBe(true);
});

test("flags that moved at once are those of comparing everything anew", async () => {
  const { board, lead, say, probabilities } = await aTaughtBoard();
  await say(lead, "DIFFERENT", 6);
  const moved = await probabilities();
  await renewReadings(board, () => {});
  expect(await probabilities()).toEqual(moved);
});

test("a lesson that an officer takes back is as if the answer had not been there, and the answer stands", async () => {
  const { board, lead, rival, say, probabilities } = await aTaughtBoard();
  await say(lead, "DIFFERENT", 1);
  const before = await probabilities();
  const known = (await lessonsOf(board.store.read)).length;
  await say(rival, "DIFFERENT", 2, 1);
  const last = (await lessonsOf(board.store.read)).at(-1)?.id ?? "";
  expect(await probabilities()).not.toEqual(before);
  await expect(decideLesson(board, lead, { id: last, decision: "UNDO" })).rejects.toThrow(NotAllowed);
  await decideLesson(board, await anActor(board, [], ["OFFICER"]), { id: last, decision: "UNDO" });
  expect(await probabilities()).toEqual(before);
  const states = (await lessonsOf(board.store.read)).map(({ state }) => state);
  expect(states.slice(known)).toEqual(["UNDONE"]);
});

/** Two networks that offer the same things, each need one flag. */
async function aTaughtBoard() {
  const board = await aBoard();
  const networks = [await aNetwork(board, "een"), await aNetwork(board, "twee")];
  const leads: Actor[] = [];
  const ids: string[] = [];
  for (const network of networks) {
    const lead = await anActor(board, [network]);
    leads.push(lead);
    for (const need of NEEDS) {
      const facts = { title: `Hulp bij ${need}`, description: "", need, areas: ["zuidoost"], form: "ADVICE" as const };
      ids.push((await publishOffer(board, lead, anOfferInput(network, facts))).id);
    }
  }
  const flags = async () => (await flagsOfOffers(board.store.read, ids)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    board,
    lead: leads[0] ?? null,
    rival: leads[1] ?? null,
    /** Answers the flags up to so many. */
    say: async (lead: Actor | null, answer: FlagAnswer, count: number, from = 0) => {
      for (const { id } of (await flags()).slice(from, count)) {
        await answerFlag(board, lead, { id, between: [], answer, reason: null, note: null });
      }
    },
    probabilities: async () => (await flags()).map(({ probability }) => probability),
  };
}
