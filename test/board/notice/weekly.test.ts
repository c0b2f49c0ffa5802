import { expect, test } from "vitest";
import { openAlignment } from "#board/alignment/open-alignment.ts";
import { propose } from "#board/alignment/propose.ts";
import { sign } from "#board/alignment/sign.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { setPreference } from "#board/mail/set-preference.ts";
import { stopMail } from "#board/mail/stop-mail.ts";
import { writeWeekly } from "#board/notice/write-weekly.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { noticesOf } from "#db/notices.ts";
import { proposalsOf } from "#db/proposals.ts";
import type { Actor } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, mailsTo, NOW } from "../../world.ts";
import { DAY, later, OURS, THEIRS, twoRivals } from "./rivals.ts";

const MONDAY = (Date.parse("2026-12-07T08:10:00+01:00") - NOW) / DAY;
const nl = (text = "") => text.split("\n\n\n")[0] ?? "";

/** Two rivals whose evenings clash, on the Monday after; the mails of before are read. */
async function aMonday() {
  const world = await twoRivals();
  const { board, ofNoord, rival } = world;
  await publishEvent(board, ofNoord, rival);
  board.demonstration?.mails.splice(0);
  return { ...world, monday: later(board, MONDAY) };
}

test("on Monday a lead gets one mail with each signal, two reasons and one idea", async () => {
  const { board, monday, ofZuid, ofNoord, ours } = await aMonday();
  expect(await writeWeekly(later(board, MONDAY - 1))).toEqual({ written: 0 });
  expect(await writeWeekly(monday)).toEqual({ written: 2 });
  const [flag] = await flagsOfEvents(board.store.read, [ours.id]);
  const [mail, ...more] = mailsTo(board, ofZuid);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe("Deze week: 1 signaal rond jullie agenda en aanbod");
  const text = nl(mail?.text);
  expect(text).toContain("1. ‘Vragenuur omzetbelasting’ van noord en ‘Btw-avond voor zzp'ers’ van zuid willen op");
  expect(text.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(2);
  expect(text).toMatch(/Idee: ‘Btw-avond voor zzp'ers’ kan ook op \w+ \d+ december om \d\d:\d\d\./);
  expect(text).toContain(`sign-in?next=%2Fflags%2F${flag?.id}`);
  expect(nl(mailsTo(board, ofNoord)[0]?.text)).toContain("Idee: ‘Vragenuur omzetbelasting’ kan ook");
  expect(await noticesOf(board.store.read, ofZuid.id, { after: null, limit: 9 })).toMatchObject([
    { told: { about: "clash" } },
  ]);
});

test("each gets it once a week, also when the board starts again, and never later than Wednesday", async () => {
  const { board, monday, ofZuid } = await aMonday();
  await writeWeekly(monday);
  for (const days of [0.1, 1, 3]) expect(await writeWeekly(later(board, MONDAY + days))).toEqual({ written: 0 });
  expect(mailsTo(board, ofZuid)).toHaveLength(1);
  await anActor(board, [await aNetwork(board, "west")]);
  expect(await writeWeekly(later(board, MONDAY + 7))).toEqual({ written: 2 });
  expect(mailsTo(board, ofZuid)).toHaveLength(2);
});

test("a board that was down on Monday tells on Tuesday", async () => {
  const { board } = await aMonday();
  expect(await writeWeekly(later(board, MONDAY + 1))).toEqual({ written: 2 });
});

test("whoever has nothing to hear, or wants none, gets none; the link of the mail stops it", async () => {
  const { board, monday, ofZuid, ofNoord } = await aMonday();
  const other = await anActor(board, [await aNetwork(board, "west")]);
  await setPreference(board, ofNoord, { language: null, mails: ["CLASH"] });
  await writeWeekly(monday);
  expect([ofNoord, other].flatMap((who) => mailsTo(board, who))).toEqual([]);
  const key = decodeURIComponent(/mails\/(.*)$/.exec(mailsTo(board, ofZuid)[0]?.stop ?? "")?.[1] ?? "");
  expect(await stopMail(board, key)).toBe("WEEK");
  await writeWeekly(later(board, MONDAY + 7));
  expect(mailsTo(board, ofZuid)).toHaveLength(1);
});

test("a lead reads at most five cards, the most serious first, and how many more there are", async () => {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [ofZuid, ofNoord] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  for (let week = 2; week < 9; week++) {
    const [start, end] = [NOW + (week * 7 + 0.3) * DAY, NOW + (week * 7 + 0.4) * DAY];
    await publishEvent(board, ofZuid, anEventInput(zuid, { ...OURS, title: `Btw-avond ${week}`, start, end }));
    await publishEvent(board, ofNoord, anEventInput(noord, { ...THEIRS, start, end }));
  }
  const facts = { need: "boekhouden", form: "ADVICE" as const, areas: ["zuidoost"], audiences: [] };
  await publishOffer(board, ofZuid, anOfferInput(zuid, facts));
  await publishOffer(board, ofNoord, anOfferInput(noord, facts));
  board.demonstration?.mails.splice(0);
  await writeWeekly(later(board, MONDAY));
  const [mail] = mailsTo(board, ofZuid);
  expect(nl(mail?.text).match(/^\d\. /gm)).toEqual(["1. ", "2. ", "3. ", "4. ", "5. "]);
  expect(nl(mail?.text)).toMatch(/En nog \d+ andere signalen: http/);
  expect(nl(mail?.text)).toContain("Idee: verwijs naar elkaar");
});

test("a talk that waits for a first word is said, also when nothing else is", async () => {
  const { board, monday, ofZuid, ofNoord } = await aMonday();
  const [flag] = await flagsOfEvents(
    board.store.read,
    (await events(board)).map(({ id }) => id),
  );
  await openAlignment(board, ofNoord, [flag?.id ?? ""]);
  await writeWeekly(monday);
  expect(nl(mailsTo(board, ofZuid)[0]?.text)).toContain("Er wacht een gesprek op jullie eerste antwoord: http");
  expect(nl(mailsTo(board, ofNoord)[0]?.text)).not.toContain("gesprek");
});

test("an officer hears what is new, what got stuck and what got solved", async () => {
  const { board, monday, ofZuid, ofNoord, ours } = await aMonday();
  const officer = await anActor(board, [], ["OFFICER"]);
  const mailNow = () => mailsTo(board, officer)[0];
  await writeWeekly(monday);
  expect(mailNow()?.subject).toBe("Deze week op het bord: 1 nieuw, 0 vast, 0 opgelost");
  expect(nl(mailNow()?.text)).toContain("NIEUW: 1 signaal om op te letten\n- ‘");
  await writeWeekly(later(board, MONDAY + 7));
  expect(mailNow()?.subject).toBe("Deze week op het bord: 0 nieuw, 1 vast, 0 opgelost");
  expect(nl(mailNow()?.text)).toContain("VAST: 1 botsing waar al een week niemand iets van zei");
  const [flag] = await flagsOfEvents(board.store.read, [ours.id]);
  const talk = await openAlignment(board, ofZuid, [flag?.id ?? ""]);
  const input = { kind: "KEEP", note: "Wij zijn voor de buurt.", post: null, happening: null, moments: [] } as const;
  const rest = { stays: null, words: null, register: null, parts: [] };
  await propose(board, ofZuid, { alignment: talk.id, amends: null, input: { ...input, ...rest, moments: [] } });
  await writeWeekly(later(board, MONDAY + 14));
  expect(nl(mailNow()?.text)).toContain("VAST: 1 gesprek is over zijn datum heen\n- ‘");
  const [proposal] = await proposalsOf(board.store.read, [talk.id]);
  await sign(later(board, MONDAY + 15), ofNoord as Actor, { proposal: proposal?.id ?? "", way: null });
  await writeWeekly(later(board, MONDAY + 21));
  expect(mailNow()?.subject).toBe("Deze week op het bord: 0 nieuw, 0 vast, 1 opgelost");
  await writeWeekly(later(board, MONDAY + 28));
  expect(mailsTo(board, officer)).toHaveLength(4);
});

function events(board: Awaited<ReturnType<typeof aBoard>>) {
  return board.store.read.selectFrom("event").select("id").execute();
}

test("a lead is asked whether old offers still hold and what comes after the funding; an officer hears how many", async () => {
  const board = await aBoard();
  const west = await aNetwork(board, "west", { fundingUntil: "2027-03-31" });
  const lead = await anActor(board, [west]);
  const officer = await anActor(board, [], ["OFFICER"]);
  await publishOffer(board, lead, anOfferInput(west));
  await board.store.write
    .updateTable("offer")
    .set({ confirmed_at: NOW - 200 * DAY })
    .execute();
  for (const who of [lead, officer]) await setPreference(board, who, { language: null, mails: ["WEEK"] });
  await writeWeekly(later(board, MONDAY));
  const [mail] = mailsTo(board, lead);
  expect(mail?.subject).toBe("Deze week: klopt dit nog?");
  expect(nl(mail?.text)).toContain("1 aanbod van west is al een half jaar niet bevestigd.");
  expect(nl(mail?.text)).toContain("De subsidie van west loopt tot 31 maart 2027.");
  expect(nl(mailsTo(board, officer)[0]?.text)).toContain("KLOPT HET NOG: 2 punten");
});

test("a clash that is over is no longer said to be stuck", async () => {
  const { board } = await aMonday();
  const officer = await anActor(board, [], ["OFFICER"]);
  await setPreference(board, officer, { language: null, mails: ["WEEK"] });
  await writeWeekly(later(board, MONDAY + 7));
  expect(nl(mailsTo(board, officer)[0]?.text)).toContain("VAST: 1 botsing");
  await writeWeekly(later(board, MONDAY + 21));
  expect(mailsTo(board, officer)).toHaveLength(1);
});
