import { expect, test } from "vitest";
import { askMail } from "#board/follow/ask-mail.ts";
import { confirmMail, mailToConfirm } from "#board/follow/confirm-mail.ts";
import { followOf } from "#board/follow/follow-of.ts";
import { writeFollowMails } from "#board/follow/write-follow-mails.ts";
import { forgetOld } from "#board/retention/forget-old.ts";
import { followMailOf } from "#db/follow-mails.ts";
import { NotFound } from "#domain/refusal.ts";
import { mailsTo } from "../../world.ts";
import { later } from "../notice/rivals.ts";
import { ADA, addresses, aFollow, aWorld, confirming, fresh, MONDAY } from "./following.ts";

test("an address gets nothing until its reader says yes on the page of the letter; then the first comes at once", async () => {
  const { board, monday, mails } = await aWorld();
  const { secret } = await aFollow(board);
  await askMail(board, secret, " Ada@Example.org ", fresh());
  expect(mails()).toMatchObject([{ subject: "Bevestig je adres voor de mail van elke week", stop: null }]);
  expect(await writeFollowMails(monday())).toEqual({ written: 0 });
  const code = confirming(board);
  expect(await mailToConfirm(board, code, fresh())).toMatchObject({ mail: { confirmedAt: null } });
  await confirmMail(board, code, fresh());
  await confirmMail(board, code, fresh());
  expect(mails()).toHaveLength(2);
  expect(mails()[0]).toMatchObject({ subject: "Komende twee weken: 1 activiteit" });
});

test("a link to confirm works for two days, and an address that nobody confirmed is forgotten after them", async () => {
  const { board } = await aWorld();
  const { secret } = await aFollow(board);
  await askMail(board, secret, ADA.email, fresh());
  expect(await mailToConfirm(later(board, 1.9), confirming(board), fresh())).not.toBeNull();
  await expect(confirmMail(later(board, 2), confirming(board), fresh())).rejects.toThrow(NotFound);
  await forgetOld(later(board, 1.9));
  expect(await addresses(board)).toContain(ADA.email);
  await forgetOld(later(board, 2.1));
  expect(await addresses(board)).not.toContain(ADA.email);
  expect(await followOf(board, secret)).not.toBeNull();
});

test("nobody can be buried under letters, and the answer does not say of whom the board knows the address", async () => {
  const { board, mails } = await aWorld();
  for (let count = 0; count < 5; count++) {
    const { secret } = await aFollow(board);
    expect(await askMail(board, secret, ADA.email, fresh())).toMatchObject({ version: 1 });
  }
  expect(mails()).toHaveLength(3);
  const { secret } = await aFollow(board);
  const asker = fresh();
  for (let count = 0; count < 10; count++) await askMail(board, secret, `iemand${count}@example.org`, asker);
  const often = askMail(board, secret, "nog.iemand@example.org", asker);
  await expect(often).rejects.toMatchObject({ faults: [{ key: "fault.tooOften.later" }] });
  await expect(askMail(board, secret, "ada", fresh())).rejects.toMatchObject({ faults: [{ key: "fault.email" }] });
  const tried = JSON.stringify(await board.store.read.selectFrom("attempt").selectAll().execute());
  expect(tried).not.toContain("example.org");
});

test("who asks too often keeps the link that she was mailed last, and the address that she confirmed", async () => {
  const { board, mails } = await aWorld();
  const { secret } = await aFollow(board);
  for (let count = 0; count < 4; count++) await askMail(board, secret, ADA.email, fresh());
  expect(mails()).toHaveLength(3);
  await confirmMail(board, confirming(board), fresh());
  const bo = { email: "bo@example.org" };
  for (let count = 0; count < 3; count++) await askMail(board, (await aFollow(board)).secret, bo.email, fresh());
  await askMail(board, secret, bo.email, fresh());
  expect(mailsTo(board, bo)).toHaveLength(3);
  expect(await followMailOf(board.store.read, (await followOf(board, secret))?.id ?? "")).toMatchObject(ADA);
});

test("what her own page says of an address tells not how often others asked for it", async () => {
  const { board } = await aWorld();
  for (let count = 0; count < 3; count++) await askMail(board, (await aFollow(board)).secret, ADA.email, fresh());
  const { id, secret } = await aFollow(board);
  for (const email of ["bo@example.org", ADA.email]) {
    await askMail(board, secret, email, fresh());
    expect(await followMailOf(board.store.read, id)).toMatchObject({ email, confirmedAt: null });
  }
});

test("a letter to confirm that could not be sent takes nothing away and counts for nothing", async () => {
  const { board, mails } = await aWorld();
  const { secret } = await aFollow(board);
  await askMail(board, secret, ADA.email, fresh());
  const { mailer } = board;
  board.wentWrong = () => {};
  board.mailer = () => Promise.reject(new Error("no server"));
  for (let count = 0; count < 3; count++) await askMail(board, secret, ADA.email, fresh());
  board.mailer = mailer;
  expect(await mailToConfirm(board, confirming(board), fresh())).not.toBeNull();
  await askMail(board, secret, ADA.email, fresh());
  expect(mails()).toHaveLength(2);
});

test("confirming again, also days later, mails nothing again, and who confirms midweek has had her letter of that week", async () => {
  const { board, another, mails } = await aWorld();
  const { secret } = await aFollow(board);
  await askMail(later(board, MONDAY), secret, ADA.email, fresh());
  const code = confirming(board);
  await confirmMail(later(board, MONDAY + 0.1), code, fresh());
  expect(mails()).toHaveLength(2);
  await another("Kerstborrel", 15);
  await confirmMail(later(board, MONDAY + 1), code, fresh());
  expect(await writeFollowMails(later(board, MONDAY + 1))).toEqual({ written: 0 });
  expect(mails()).toHaveLength(2);
  expect(await writeFollowMails(later(board, MONDAY + 7))).toEqual({ written: 1 });
});

test("a letter that asks to confirm says nothing of the asker's choosing", async () => {
  const { board, mails } = await aWorld();
  const { secret } = await aFollow(board, { search: "Koop nu bij kwaad.example" });
  await askMail(board, secret, ADA.email, fresh());
  expect(mails()[0]?.text).not.toContain("kwaad");
});
