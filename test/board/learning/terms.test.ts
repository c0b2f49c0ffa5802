import { expect, test } from "vitest";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { decideLesson } from "#board/learning/decide-lesson.ts";
import { effectOfTerm } from "#board/learning/effect-of-term.ts";
import { renewReadings } from "#board/renew-readings.ts";
import { flagsOfOffers } from "#db/flags.ts";
import { lessonsOf } from "#db/lessons.ts";
import type { TermLesson } from "#domain/flag/lesson.ts";
import { aBoard, aNetwork, anActor, anOfferInput } from "../../world.ts";

/** Words that no glossary knows: what two networks call one thing. */
const [OURS, THEIRS] = ["Kwispeldraai", "Lakomizwier"];

test("words that answers speak for are proposed, and once taken they find what they could not", async () => {
  const { board, offer, lead, officer } = await aWorld();
  for (const place of ["schuur", "toren"]) {
    const ours = await offer(0, `${OURS} aan de ${place} met ganzenveren`);
    await offer(1, `${THEIRS} aan de ${place} met ganzenveren`);
    const [flag] = await flagsOfOffers(board.store.read, [ours.id]);
    await answerFlag(board, lead, { id: flag?.id ?? "", between: [], answer: "SAME", reason: null, note: null });
  }
  const ours = await offer(0, `${OURS} bij maanlicht`);
  await offer(1, `${THEIRS} in de regen`);
  const bandOf = async () => (await flagsOfOffers(board.store.read, [ours.id]))[0]?.band ?? null;
  expect(await bandOf()).toBeNull();
  const proposal = (await lessonsOf(board.store.read, ["PROPOSED"])).find(
    (lesson): lesson is TermLesson =>
      lesson.step === "TERM" && [OURS, THEIRS].every((word) => lesson.value.words.includes(word.toLowerCase())),
  );
  if (!proposal) throw new Error("Nothing was proposed.");
  const changes = await effectOfTerm(board.store.read, proposal, "boekhouden");
  expect(changes.some(({ a, b, before }) => [a, b].includes(ours.id) && before === null)).toBe(true);
  await decideLesson(board, officer, { id: proposal.id, decision: "TAKE", theme: "boekhouden" });
  await renewReadings(board, () => {});
  expect(await bandOf()).not.toBeNull();
  await decideLesson(board, officer, { id: proposal.id, decision: "UNDO" });
  await renewReadings(board, () => {});
  expect(await bandOf()).toBeNull();
});

async function aWorld() {
  const board = await aBoard();
  const networks = [await aNetwork(board, "een"), await aNetwork(board, "twee")];
  const leads = [await anActor(board, networks.slice(0, 1)), await anActor(board, networks.slice(1))];
  const offer = (at: number, title: string) => {
    const [network, lead] = [networks[at], leads[at] ?? null];
    if (!network) throw new Error("No such network.");
    const facts = { title, description: "", areas: ["zuidoost"], form: "TRAINING" as const };
    return publishOffer(board, lead, anOfferInput(network, facts));
  };
  return { board, offer, lead: leads[0] ?? null, officer: await anActor(board, [], ["OFFICER"]) };
}
