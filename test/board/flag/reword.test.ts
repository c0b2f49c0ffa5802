import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { rewordAnswer } from "#board/flag/reword-answer.ts";
import { answersOf } from "#db/answers.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { NotAllowed } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../../world.ts";

/** Two networks whose evenings overlap, one of which answered. */
async function aTalk() {
  const board = await aBoard();
  const networks = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")] as const;
  const [lead, rival] = [await anActor(board, [networks[0]]), await anActor(board, [networks[1]])];
  const event = await publishEvent(board, lead, anEventInput(networks[0]));
  await publishEvent(board, rival, anEventInput(networks[1], { title: "Belastingavond voor zzp'ers" }));
  const [flag] = await flagsOfEvents(board.store.read, [event.id]);
  const id = flag?.id ?? "";
  await answerFlag(board, lead, { id, between: [], answer: "UNSURE", reason: null, note: "Wij waren er eerst." });
  const said = async () =>
    (await answersOf(board.store.read, [id])).map(({ id, note, answer, rewordedAt }) => ({
      id,
      note,
      answer,
      rewordedAt,
    }));
  return { board, networks, lead, rival, said, answer: (await said())[0]?.id ?? "" };
}

test("a network changes what it said and takes it away; its answer stays", async () => {
  const { board, lead, said, answer } = await aTalk();
  board.now = () => NOW + 5;
  await rewordAnswer(board, lead, { id: answer, note: "  We schuiven op. " });
  expect(await said()).toEqual([{ id: answer, note: "We schuiven op.", answer: "UNSURE", rewordedAt: NOW + 5 }]);
  await rewordAnswer(board, lead, { id: answer, note: null });
  expect(await said()).toMatchObject([{ note: null, answer: "UNSURE" }]);
});

test("nobody changes the words of another, and too many are refused", async () => {
  const { board, lead, rival, said, answer } = await aTalk();
  const officer = await anActor(board, [], ["OFFICER"]);
  for (const other of [rival, officer]) {
    await expect(rewordAnswer(board, other, { id: answer, note: "Nee hoor" })).rejects.toThrow(NotAllowed);
  }
  const long = rewordAnswer(board, lead, { id: answer, note: "a".repeat(1001) });
  await expect(long).rejects.toMatchObject({ faults: [{ field: "note", key: "fault.tooLong" }] });
  expect(await said()).toMatchObject([{ note: "Wij waren er eerst.", rewordedAt: null }]);
});
