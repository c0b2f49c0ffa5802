import { expect, onTestFinished, test } from "vitest";
import { act } from "#board/act.ts";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { askMail } from "#board/follow/ask-mail.ts";
import { changeFollow } from "#board/follow/change-follow.ts";
import { confirmMail } from "#board/follow/confirm-mail.ts";
import { dropFollow } from "#board/follow/drop-follow.ts";
import { endMail } from "#board/follow/end-mail.ts";
import { followOf } from "#board/follow/follow-of.ts";
import { writeFollowMails } from "#board/follow/write-follow-mails.ts";
import { forgetPerson } from "#board/identity/forget-person.ts";
import { sendLetters } from "#board/notice/send-letters.ts";
import { forgetOld } from "#board/retention/forget-old.ts";
import { ownData } from "#db/own-data.ts";
import { NotFound } from "#domain/refusal.ts";
import { sendsMail } from "../../../bin/serve/smtp.ts";
import { aMailbox, plainOf } from "../../mailbox.ts";
import { anEventInput, mailsTo, NOW } from "../../world.ts";
import { DAY, later } from "../notice/rivals.ts";
import { ADA, addresses, aFollow, aMailedFollow, aWorld, confirming, fresh, MONDAY } from "./following.ts";

test("each Monday one letter, also when the board starts again; where nothing is new, none", async () => {
  const { board, monday, another, mails } = await aWorld();
  await aMailedFollow(board);
  expect(mails()).toHaveLength(2);
  await another("Kerstborrel", 12);
  expect(await writeFollowMails(later(board, MONDAY - 1))).toEqual({ written: 0 });
  expect(await writeFollowMails(monday())).toEqual({ written: 1 });
  for (const days of [0.1, 1, 3]) expect(await writeFollowMails(later(board, MONDAY + days))).toEqual({ written: 0 });
  expect(mails()[0]?.text).toContain("zondag 13 december, 12:00 – nieuw\nKerstborrel\nVan Zuid\nhttp");
  expect(await writeFollowMails(monday(1))).toEqual({ written: 0 });
  expect(mails()).toHaveLength(3);
});

test("of a letter that cannot be written the others hear nothing", async () => {
  const { board, monday, another, mails } = await aWorld();
  await aMailedFollow(board, {}, { email: "kapot@example.org" });
  await aMailedFollow(board);
  await board.store.write
    .updateTable("follow_mail")
    .set({ told: "no JSON" })
    .where("email", "=", "kapot@example.org")
    .execute();
  await another("Kerstborrel", 12);
  const wrong: string[] = [];
  const quiet = { ...monday(), wentWrong: (what: string) => void wrong.push(what) };
  expect(await writeFollowMails(quiet)).toEqual({ written: 1 });
  expect(mails()).toHaveLength(3);
  expect(wrong).toEqual(["a mail of the week was not written"]);
});

test("what moved, what is off and what is gone is said with when it was", async () => {
  const { board, zuid, lead, event, monday, another, mails } = await aWorld();
  const off = await another("Borrel", 8);
  await another("Lezing", 11);
  await aMailedFollow(board);
  const moved = anEventInput(zuid, { start: NOW + 10 * DAY, end: NOW + 10.1 * DAY });
  const which = { id: event.id, version: 1, scope: null, occurrence: null };
  await changeEvent(board, lead, { ...which, input: moved });
  await cancelEvent(board, lead, { ...which, id: off.id });
  await board.store.write.updateTable("event").set({ removed_at: NOW }).where("title", "=", "Lezing").execute();
  await board.store.write
    .deleteFrom("occurrence")
    .where("event", "in", (eb) => eb.selectFrom("event").select("id").where("removed_at", "is not", null))
    .execute();
  await another("Nieuwjaar", 14);
  await writeFollowMails(monday());
  expect(mails()[0]?.subject).toBe("Komende twee weken: 1 activiteit, 3 veranderingen");
  const { text } = mails()[0] ?? { text: "" };
  expect(text).toContain(
    "‘Btw-avond voor zzp'ers’ is nu vrijdag 11 december, 12:00. Het was donderdag 10 december, 12:00.",
  );
  expect(text).toContain("Gaat niet door: ‘Borrel’ (woensdag 9 december, 12:00)");
  expect(text).toContain("Staat niet meer in de agenda: ‘Lezing’ (zaterdag 12 december, 12:00)");
});

test("however much is coming, a letter says what changed and what is new before what was told", async () => {
  const { board, lead, monday, another, mails } = await aWorld();
  for (let count = 1; count <= 24; count++) await another(`Avond ${count}`, 7 + count / 10);
  const last = await another("Borrel", 13);
  await aMailedFollow(board);
  expect(mails()[0]?.subject).toBe("Komende twee weken: 26 activiteiten");
  expect(mails()[0]?.text).toContain("En nog 1 meer: http");
  expect(mails()[0]?.text).not.toContain("Borrel");
  await cancelEvent(board, lead, { id: last.id, version: 1, scope: null, occurrence: null });
  await another("Kerstborrel", 14);
  await writeFollowMails(monday());
  expect(mails()[0]?.subject).toBe("Komende twee weken: 26 activiteiten, 1 verandering");
  expect(mails()[0]?.text).toContain("Gaat niet door: ‘Borrel’ (maandag 14 december, 12:00)");
  expect(mails()[0]?.text).toContain("dinsdag 15 december, 12:00 – nieuw\nKerstborrel");
  expect(
    mails()[0]
      ?.text.match(/Avond \d+/g)
      ?.slice(0, 2),
  ).toEqual(["Avond 1", "Avond 2"]);
});

test("when more is coming than one looks through, nothing of it is said to be gone, and no number that is not known", async () => {
  const { board, monday, another, mails } = await aWorld();
  await another("Inloop", 5.9, { recurrence: "RRULE:FREQ=WEEKLY;COUNT=2" });
  await aMailedFollow(board);
  for (let count = 0; count < 45; count++) {
    await another(`Spreekuur ${count}`, 6, { recurrence: "RRULE:FREQ=DAILY;COUNT=12" });
  }
  await writeFollowMails(monday());
  expect(mails()[0]?.text).not.toContain("Staat niet meer");
  expect(mails()[0]?.text).toContain("En nog meer: http");
  expect(mails()[0]?.subject).toBe("Komende twee weken: minstens 25 activiteiten");
});

test("the letter is of the choice as it is by now, in her language, and leads to the page that changes it", async () => {
  const { board, zuid, lead, monday, mails } = await aWorld();
  const { secret } = await aMailedFollow(board, { themes: ["geld"] });
  expect(mails()).toHaveLength(1);
  await changeFollow(board, secret, { choice: { audiences: ["zzp"] }, language: "en" });
  const time = { start: NOW + 9 * DAY, end: NOW + 9.1 * DAY };
  await publishEvent(board, lead, anEventInput(zuid, { title: "Inloop", audiences: ["zzp"], ...time }));
  await writeFollowMails(monday());
  const [mail] = mails();
  expect(mail?.subject).toBe("The coming two weeks: 1 event");
  expect(mail?.text).toContain("Inloop");
  expect(mail?.text).not.toContain("Btw-avond");
  expect(mail?.text).toContain(`Follow something else: http://localhost:3000/follow/${secret}`);
  expect(await followOf(board, secret)).not.toBeNull();
});

test("the link of a letter stops it and forgets the address, without anything else; done again it changes nothing", async () => {
  const { board, monday, another, mails } = await aWorld();
  const { secret } = await aMailedFollow(board);
  const stop = mails()[0]?.stop ?? "";
  expect(mails()[0]?.text).toContain(stop);
  const key = decodeURIComponent(stop.split("/").at(-1) ?? "");
  await endMail(board, key);
  await endMail(board, key);
  expect(await addresses(board)).not.toContain(ADA.email);
  await another("Kerstborrel", 12);
  expect(await writeFollowMails(monday())).toEqual({ written: 0 });
  await expect(endMail(board, `${key}x`)).rejects.toThrow(NotFound);
  await askMail(board, secret, ADA.email, fresh());
  await confirmMail(board, confirming(board), fresh());
  await endMail(board, key);
  expect(await addresses(board)).toContain(ADA.email);
  await endMail(board, secret);
  expect(await addresses(board)).not.toContain(ADA.email);
});

test("a letter that is under way when she stops does not come, and what was sent is not kept with her address", async () => {
  const { board, mails, another, monday } = await aWorld();
  const { secret } = await aMailedFollow(board);
  await endMail(board, secret);
  const { secret: other } = await aMailedFollow(board);
  await another("Kerstborrel", 12);
  const quiet = { ...monday(), lettersWait: async () => {} };
  expect(await writeFollowMails(quiet)).toEqual({ written: 1 });
  expect(await addresses(board)).toContain(ADA.email);
  const had = mails().length;
  await dropFollow(board, other);
  await sendLetters(monday());
  expect(mails()).toHaveLength(had);
  expect(await addresses(board)).not.toContain(ADA.email);
});

test("an address that its server refuses gets no letter next week, and a mail program can stop it by itself", async () => {
  const { board, another, monday } = await aWorld();
  let gone = false;
  const box = await aMailbox(undefined, false, { address: () => (gone ? [550, "No such user"] : null) });
  onTestFinished(box.close);
  const { secret } = await aFollow(board);
  await askMail(board, secret, ADA.email, fresh());
  const code = confirming(board);
  board.mailer = sendsMail(box.url, "bord.example");
  board.wentWrong = () => {};
  await confirmMail(board, code, fresh());
  expect(box.mails).toHaveLength(1);
  expect(box.mails[0]).toMatch(/^List-Unsubscribe:\s+<http:\/\/localhost:3000\/follow\/stop\/[\w-]+\.[\w-]+>$/m);
  expect(box.mails[0]).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(plainOf(box.mails[0] ?? "")).toContain("Btw-avond");
  gone = true;
  await another("Kerstborrel", 12);
  await writeFollowMails(monday());
  expect(await addresses(board)).not.toContain(ADA.email);
});

test("who takes her account off the board gets no mail of what she followed either, and her data says that there was one", async () => {
  const { board, lead } = await aWorld();
  const { secret } = await aMailedFollow(board, {}, lead);
  expect(await ownData(board.store.read, lead)).toMatchObject({ followMails: [{ askedAt: NOW, confirmedAt: NOW }] });
  await act(board, null, (doing) => forgetPerson(doing, lead.id));
  expect(await addresses(board)).not.toContain(lead.email);
  expect(await followOf(board, secret)).not.toBeNull();
});

test("what nobody used for a year is forgotten, but not what sends a mail", async () => {
  const { board } = await aWorld();
  const unused = await aFollow(board);
  const mailed = await aMailedFollow(board);
  await forgetOld(later(board, 364));
  const kept = async () => (await board.store.read.selectFrom("follow").select("id").execute()).map(({ id }) => id);
  expect((await kept()).sort()).toEqual([unused.id, mailed.id].sort());
  await forgetOld(later(board, 366));
  expect(await kept()).toEqual([mailed.id]);
  // Who stops her mail has used it, and goes on with her calendar.
  const key = (mailsTo(board, ADA)[0]?.stop ?? "").split("/").at(-1) ?? "";
  await endMail(later(board, 367), key);
  await forgetOld(later(board, 368));
  expect(await kept()).toEqual([mailed.id]);
  await forgetOld(later(board, 367 + 366));
  expect(await kept()).toEqual([]);
});
