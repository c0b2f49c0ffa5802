import { expect, test } from "vitest";
import { addMessage } from "#board/alignment/add-message.ts";
import { propose } from "#board/alignment/propose.ts";
import { remindParties } from "#board/alignment/remind-parties.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { alignmentById } from "#db/alignments.ts";
import { anActor, anEventInput } from "../../world.ts";
import { asked, EVENING, eventNow, later, opened, signLast, twoEvenings } from "./talk.ts";

test("who does not answer is reminded once, and then an officer is asked to help", async () => {
  const world = await twoEvenings();
  const { board } = world;
  await anActor(board, [], ["OFFICER"]);
  const talk = await opened(world);
  const mails = board.demonstration?.mails ?? [];
  const subjects = () => mails.splice(0).map(({ subject }) => subject);
  expect(subjects()).toEqual([expect.stringContaining("wil met jullie afstemmen")]);
  await remindParties(board);
  expect(subjects()).toEqual([]);
  const later = (days: number) => ({ ...board, now: () => talk.deadline + days * 86_400_000 });
  await remindParties(later(1));
  await remindParties(later(1));
  expect(subjects()).toEqual([expect.stringContaining("Wacht op jullie")]);
  await remindParties(later(4));
  await remindParties(later(4));
  expect(subjects()).toEqual([expect.stringContaining("Kun je helpen")]);
});

test("each proposal gives the others their days again, and so does an agreement that is broken", async () => {
  const world = await twoEvenings();
  const { board, noord, theirs } = world;
  const talk = await opened(world);
  const at = (instant: number) => ({ ...board, now: () => instant });
  const [soon, moment] = [talk.deadline - 3_600_000, later(theirs, 14)];
  await addMessage(at(soon), world.ofNoord, { alignment: talk.id, text: "Even overleggen." });
  await propose(at(soon), world.ofZuid, asked(talk, { kind: "MOVE", post: theirs.id, moments: [moment] }));
  const round = await alignmentById(board.store.read, talk.id);
  expect(round?.deadline).toBeGreaterThan(talk.deadline);
  expect(round?.parties.find(({ network }) => network === noord.id)?.heardAt).toBeNull();
  await signLast(at(soon), world.ofNoord, talk);
  const moved = await eventNow(board, theirs.id);
  const back = anEventInput(world.noord, { ...EVENING, title: theirs.title, start: theirs.start, end: theirs.end });
  const change = { id: theirs.id, version: moved?.version ?? 0, input: back, scope: null, occurrence: null };
  await changeEvent(at(soon), world.ofNoord, change);
  const broken = await alignmentById(board.store.read, talk.id);
  expect(broken).toMatchObject({ state: "BROKEN", parties: [{ heardAt: null }, { heardAt: null }] });
  const mails = board.demonstration?.mails ?? [];
  mails.length = 0;
  await remindParties(at((broken?.deadline ?? 0) + 86_400_000));
  expect(mails.map(({ subject }) => subject).filter((one) => one.includes("Wacht op jullie"))).toHaveLength(2);
});

test("what is said in a talk reaches the leads of the others", async () => {
  const world = await twoEvenings();
  const talk = await opened(world);
  const mails = world.board.demonstration?.mails ?? [];
  mails.length = 0;
  await addMessage(world.board, world.ofNoord, { alignment: talk.id, text: "Kan het ook om acht uur?" });
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    [world.ofZuid.email, expect.stringContaining("schreef over")],
  ]);
});

test("that an agreement is broken is told once, whatever is proposed then", async () => {
  const world = await twoEvenings();
  const { board, theirs } = world;
  const talk = await opened(world);
  await propose(board, world.ofZuid, asked(talk, { kind: "MOVE", post: theirs.id, moments: [later(theirs, 7)] }));
  await signLast(board, world.ofNoord, talk);
  const moved = await eventNow(board, theirs.id);
  const back = anEventInput(world.noord, { ...EVENING, title: theirs.title, start: theirs.start, end: theirs.end });
  const change = { id: theirs.id, version: moved?.version ?? 0, input: back, scope: null, occurrence: null };
  await changeEvent(board, world.ofNoord, change);
  const broken = () => board.demonstration?.mails.filter(({ subject }) => subject.includes("klopt niet meer")).length;
  await remindParties(board);
  expect(broken()).toBe(2);
  const soon = { ...board, now: () => board.now() + 60_000 };
  await propose(soon, world.ofZuid, asked(talk, { kind: "KEEP", note: "Wij zijn voor de buurt." }));
  await remindParties(soon);
  expect(broken()).toBe(2);
});

test("who does not answer that an agreement be taken back is reminded too", async () => {
  const world = await twoEvenings();
  const { board, theirs } = world;
  const talk = await opened(world);
  await propose(board, world.ofZuid, asked(talk, { kind: "MOVE", post: theirs.id, moments: [later(theirs, 7)] }));
  await signLast(board, world.ofNoord, talk);
  await propose(board, world.ofZuid, asked(talk, { kind: "UNDO" }));
  const mails = board.demonstration?.mails ?? [];
  mails.length = 0;
  await remindParties({ ...board, now: () => talk.deadline + 7 * 86_400_000 });
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    [world.ofNoord.email, expect.stringContaining("Wacht op jullie")],
  ]);
});

test("that an agreement is taken back is told as such", async () => {
  const world = await twoEvenings();
  const { board } = world;
  const talk = await opened(world);
  await propose(board, world.ofZuid, asked(talk, { kind: "KEEP", note: "Wij zijn voor de buurt." }));
  await signLast(board, world.ofNoord, talk);
  await propose(board, world.ofNoord, asked(talk, { kind: "UNDO" }));
  const mails = board.demonstration?.mails ?? [];
  mails.length = 0;
  await signLast(board, world.ofZuid, talk);
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    [world.ofNoord.email, expect.stringContaining("Teruggedraaid")],
  ]);
});
