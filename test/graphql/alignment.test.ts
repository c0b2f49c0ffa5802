import { expect, test } from "vitest";
import { propose } from "#board/alignment/propose.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { asked, EVENING, eventNow, later, opened, signLast, twoEvenings, type World } from "../board/alignment/talk.ts";
import { anEventInput } from "../world.ts";
import { ask } from "./asking.ts";

const BREACH = `query ($id: ID!) { alignment(id: $id) {
  state
  breach { who via steps { text changes { name before after } } }
  history { verb who fields { before after } }
} }`;

test("who broke an agreement, and by what, stands with the talk and in its history", async () => {
  const { world, talk } = await brokenTalk();
  const { alignment } = await ask(world.board, world.ofZuid, BREACH, { id: talk.id });
  expect(alignment).toMatchObject({ state: "BROKEN", breach: { who: world.ofNoord.name, via: "page" } });
  expect(alignment.breach.steps).toEqual([
    {
      text: expect.stringContaining(world.theirs.title),
      changes: [
        {
          name: "Begin",
          before: expect.stringContaining("22 december"),
          after: expect.stringContaining("15 december"),
        },
        {
          name: "Einde",
          before: expect.stringContaining("22 december"),
          after: expect.stringContaining("15 december"),
        },
      ],
    },
  ]);
  expect(alignment.history[0]).toEqual({
    verb: "verbroken",
    who: world.ofNoord.name,
    fields: [{ before: "afgesproken", after: "weer open" }],
  });
});

test("an agreement that holds again by a new one has no breach any more", async () => {
  const { world, talk } = await brokenTalk();
  await propose(world.board, world.ofZuid, asked(talk, { kind: "KEEP", note: "Zo is het goed." }));
  await signLast(world.board, world.ofNoord, talk);
  const { alignment } = await ask(world.board, world.ofZuid, BREACH, { id: talk.id });
  expect(alignment).toMatchObject({ state: "AGREED", breach: null });
});

const WAYS = `query ($id: ID!) { alignment(id: $id) { kinds obstacles { kind text } movable { id } } }`;

test("what only a calendar elsewhere can change is not offered, with the reason", async () => {
  const world = await twoEvenings({ recurrence: "FREQ=MONTHLY;BYDAY=3TU;COUNT=8" });
  const talk = await opened(world);
  const ways = async () => (await ask(world.board, world.ofZuid, WAYS, { id: talk.id })).alignment;
  expect(await ways()).toMatchObject({ obstacles: [], movable: [{}, {}] });
  await follows(world, world.theirs.id);
  expect((await ways()).movable).toEqual([{ id: world.ours.id }]);
  expect((await ways()).obstacles).toEqual([{ kind: "TURNS", text: expect.stringContaining("alleen volgt") }]);
  await follows(world, world.ours.id);
  const none = await ways();
  expect(none.obstacles.map(({ kind }: { kind: string }) => kind)).toEqual(["MOVE", "SEQUENCE", "TURNS"]);
  expect(none.kinds).toEqual(["COHOST", "MERGE", "SPLIT", "KEEP"]);
});

const CHECK = `query ($id: ID!) { checkProposal(alignment: $id, proposal: { kind: KEEP, note: " " }) {
  ways { steps { text } } faults { field message }
} }`;

test("what stays knowingly as it is needs a reason, which can come after a look", async () => {
  const world = await twoEvenings();
  const talk = await opened(world);
  const { checkProposal } = await ask(world.board, world.ofZuid, CHECK, { id: talk.id });
  expect(checkProposal).toMatchObject({ ways: [{ steps: [{}] }], faults: [{ field: "note" }] });
  const silent = asked(talk, { kind: "KEEP", note: " " });
  await expect(propose(world.board, world.ofZuid, silent)).rejects.toMatchObject({ faults: [{ field: "note" }] });
});

/** All agreed that an evening moves a week, and its network moved it back. */
async function brokenTalk() {
  const world = await twoEvenings();
  const { board, theirs, noord } = world;
  const talk = await opened(world);
  await propose(board, world.ofZuid, asked(talk, { kind: "MOVE", post: theirs.id, moments: [later(theirs, 7)] }));
  await signLast(board, world.ofNoord, talk);
  const version = (await eventNow(board, theirs.id))?.version ?? 0;
  const input = anEventInput(noord, { ...EVENING, title: theirs.title, start: theirs.start, end: theirs.end });
  await changeEvent(board, world.ofNoord, { id: theirs.id, version, input, scope: null, occurrence: null });
  return { world, talk };
}

/** As if a calendar elsewhere had brought it. */
async function follows({ board }: World, id: string): Promise<void> {
  await board.store.write.updateTable("event").set({ source: "feed", uid: id }).where("id", "=", id).execute();
}
