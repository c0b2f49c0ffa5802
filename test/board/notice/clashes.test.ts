import { expect, test } from "vitest";
import { act } from "#board/act.ts";
import { closeAlignment } from "#board/alignment/close-alignment.ts";
import { openAlignment } from "#board/alignment/open-alignment.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { followFeed } from "#board/feed/follow-feed.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { readDueFeeds } from "#board/feed/read-due-feeds.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { aCalendar } from "../../calendar-server.ts";
import { aNetwork, anActor, anEventInput, anOfferInput, aReachableServer, mailsTo, NOW } from "../../world.ts";
import { DAY, later, moved, OURS, twoRivals } from "./rivals.ts";

test("a lead hears in one mail what clashes with hers, why, and where to do something about it", async () => {
  const { board, ofZuid, ofNoord, ours, rival } = await twoRivals();
  await publishEvent(board, ofNoord, rival);
  const [mail, ...more] = mailsTo(board, ofZuid);
  const [flag] = await flagsOfEvents(board.store.read, [ours.id]);
  expect(flag?.band).toBe("CLASH");
  expect(more).toEqual([]);
  expect(mail?.subject).toBe("Botsing met ‘Vragenuur omzetbelasting’ van noord");
  const [nl = ""] = (mail?.text ?? "").split("\n\n\n");
  expect(nl).toContain(
    "‘Vragenuur omzetbelasting’ van noord en ‘Btw-avond voor zzp'ers’ van zuid willen op dinsdag 15 december dezelfde mensen ontvangen.",
  );
  expect(nl.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(2);
  expect(nl).toContain("kan er één op een andere dag?");
  expect(nl).toContain(`http://localhost:3000/sign-in?next=%2Fflags%2F${flag?.id}`);
  expect(mail?.stop).toContain(".CLASH.");
  expect(mailsTo(board, ofNoord)).toEqual([]);
});

test("who leads the writing network too is not told what her network was shown", async () => {
  const { board, noord, ofNoord, ofZuid, zuid, rival } = await twoRivals();
  const [colleague, both] = [await anActor(board, [noord]), await anActor(board, [noord, zuid])];
  await publishEvent(board, ofNoord, rival);
  expect(mailsTo(board, colleague)).toEqual([]);
  expect(mailsTo(board, both)).toHaveLength(1);
  expect(mailsTo(board, ofZuid)).toHaveLength(1);
});

test("two offers for the same need are told too", async () => {
  const { board, zuid, noord, ofZuid, ofNoord } = await twoRivals();
  const facts = { need: "boekhouden", form: "ADVICE", areas: ["zuidoost"] } as const;
  await publishOffer(board, ofZuid, anOfferInput(zuid, { ...facts, areas: ["zuidoost"] }));
  await publishOffer(board, ofNoord, anOfferInput(noord, { ...facts, areas: ["zuidoost"] }));
  expect(mailsTo(board, ofZuid).map(({ subject }) => subject)).toEqual([
    "Dubbel aanbod: ‘Boekhoudspreekuur’ van noord",
  ]);
});

test("the same clash is told once, however often its posts are written", async () => {
  const { board, ofNoord, ofZuid, rival } = await twoRivals();
  const theirs = await publishEvent(board, ofNoord, rival);
  await moved(board, ofNoord, theirs, 9);
  await moved(later(board, 0.5), ofNoord, theirs, 0);
  expect(mailsTo(board, ofZuid)).toHaveLength(1);
});

test("a clash that was gone and is there again after a day is told again", async () => {
  const { board, ofNoord, ofZuid, rival } = await twoRivals();
  const theirs = await publishEvent(board, ofNoord, rival);
  await moved(board, ofNoord, theirs, 9);
  await moved(later(board, 2), ofNoord, theirs, 0);
  expect(mailsTo(board, ofZuid)).toHaveLength(2);
});

test("what people talk about or said is not told as a clash, until it asks for an answer again", async () => {
  const { board, ofNoord, ofZuid, rival, ours } = await twoRivals();
  const theirs = await publishEvent(board, ofNoord, rival);
  const [flag] = await flagsOfEvents(board.store.read, [ours.id]);
  const talk = await openAlignment(board, ofZuid, [flag?.id ?? ""]);
  await moved(later(board, 2), ofNoord, theirs, 0.01);
  await closeAlignment(board, ofZuid, talk.id);
  const said = { answer: "NOT_A_PROBLEM", reason: null, note: null } as const;
  await answerFlag(board, ofZuid, { id: flag?.id ?? "", between: [], ...said });
  await moved(later(board, 4), ofNoord, theirs, 0.01);
  const clashes = () => mailsTo(board, ofZuid).filter(({ subject }) => subject.startsWith("Botsing"));
  expect(clashes()).toHaveLength(1);
  await moved(later(board, 4), ofNoord, theirs, 0.02);
  expect(clashes()).toHaveLength(2);
});

test("what the board does by itself tells nobody of a clash", async () => {
  const { board, ofZuid, ofNoord, ours, rival } = await twoRivals();
  const theirs = await publishEvent(board, ofNoord, rival);
  for (const table of ["flag_told", "pair", "flag"] as const) await board.store.write.deleteFrom(table).execute();
  await act(board, null, async ({ touched }) => void touched.events.add(ours.id).add(theirs.id));
  expect(await flagsOfEvents(board.store.read, [ours.id])).toMatchObject([{ band: "CLASH", state: "NEW" }]);
  expect(mailsTo(board, ofZuid)).toHaveLength(1);
});

/** So many evenings after the same people, a week from each other, from so many days after the first of the rivals on. */
const calendar = (count: number, from = 0) =>
  aCalendar(
    Array.from({ length: count }, (_, week) => ({
      uid: `${week}@noord`,
      title: "Vragenuur omzetbelasting",
      start: new Date(Date.parse("2026-12-15T19:00:00Z") + (from + week * 7) * DAY).toISOString(),
      more: `DESCRIPTION:Een boekhouder en een jurist beantwoorden al je vragen over geld en contracten.\r\nLOCATION:Zaal De Nieuwe Stad\\, Amsterdam Zuidoost`,
    })),
  );

test("a file of a hundred is one mail, with five of them and how many more", async () => {
  const { board, zuid, noord, ofZuid, ofNoord } = await twoRivals();
  const weekly = anEventInput(zuid, OURS);
  for (let week = 1; week < 8; week++) {
    const start = weekly.start + week * 7 * DAY;
    await publishEvent(board, ofZuid, { ...weekly, title: `Btw-inloop ${week}`, start, end: start + 7_200_000 });
  }
  await importCalendar(board, ofNoord, noord.id, calendar(100));
  expect(mailsTo(board, ofZuid)).toEqual([]);
  const soon = { ...board, now: () => NOW + 61_000 };
  await soon.lettersWait();
  const [mail, ...more] = mailsTo(board, ofZuid);
  expect(more).toEqual([]);
  expect(mail?.subject).toMatch(/^\d botsingen met iets van jullie$/);
  expect(mail?.text.match(/sign-in\?next=%2Fflags%2F/g)).toHaveLength(10);
  expect(mail?.text).toMatch(/En nog \d andere botsingen?: http/);
});

test("a followed calendar tells the leads of both, for nobody was shown it", async () => {
  const { board, noord, ofZuid, ofNoord } = await twoRivals();
  const server = await aReachableServer(board, calendar(1, 30));
  await followFeed(board, ofNoord, noord.id, server.url);
  expect(mailsTo(board, ofZuid)).toEqual([]);
  server.serve(calendar(1));
  const soon = later(board, 1);
  await readDueFeeds(soon, () => {});
  expect(mailsTo(board, ofZuid)).toHaveLength(1);
  expect(mailsTo(board, ofNoord)).toHaveLength(1);
});

test("one more evening in a clash is told too", async () => {
  const { board, ofZuid, ofNoord, rival, ours } = await twoRivals();
  await publishEvent(board, ofNoord, rival);
  const west = await aNetwork(board, "west");
  const ofWest = await anActor(board, [west]);
  const third = anEventInput(west, { ...OURS, title: "Btw-middag", start: ours.start + 1_800_000, end: ours.end });
  await publishEvent(later(board, 0.1), ofWest, third);
  expect([ofZuid, ofNoord].map((who) => mailsTo(board, who).length)).toEqual([2, 1]);
});
