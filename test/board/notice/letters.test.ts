import { expect, onTestFinished, test } from "vitest";
import { act } from "#board/act.ts";
import { type Board, MailRefused } from "#board/board.ts";
import { setPreference } from "#board/mail/set-preference.ts";
import { notify, notifyAddress } from "#board/notice/notify.ts";
import { sendLetters } from "#board/notice/send-letters.ts";
import { noticesOf, waitingLetters } from "#db/notices.ts";
import { refusedAddresses, refusedOf } from "#db/refused-addresses.ts";
import type { Told } from "#domain/notice/told.ts";
import { sendsMail } from "../../../bin/serve/smtp.ts";
import { aMailbox, type Gate, plainOf } from "../../mailbox.ts";
import { freePort } from "../../served.ts";
import { aBoard, aNetwork, anActor, NOW } from "../../world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const told: Told = { about: "refused", network: "Zuid", word: "Er is er al een." };
const hosting: Told = { about: "host", network: "Zuid", owner: "Noord", event: "Een avond", slug: "zuid" };
const wrong: unknown[] = [];

/** A board whose mail goes by a real server, and the hands of its clock. */
async function aPost(gate: Gate = {}) {
  const box = await aMailbox(undefined, false, gate);
  onTestFinished(box.close);
  const board = await aBoard();
  board.mailer = sendsMail(box.url, "bord.example");
  board.wentWrong = (_, error) => void wrong.push(error);
  const lead = await anActor(board, [await aNetwork(board, "zuid")]);
  return { board, lead, box, tell: (what: Told) => act(board, null, (doing) => notify(doing, [lead], what)), at };
  function at(instant: number) {
    board.now = () => instant;
    return sendLetters(board);
  }
}

const idOf = (mail: string | undefined) => /^Message-ID: (.*)$/im.exec(mail ?? "")?.[1];
const states = async (board: Board) =>
  (await board.store.read.selectFrom("notice").select("mail").orderBy("id").execute()).map(({ mail }) => mail);

test("what did not happen tells nobody", async () => {
  const { board, lead, box } = await aPost();
  const broken = act(board, null, async (doing) => {
    await notify(doing, [lead], told);
    throw new Error("It went wrong after all.");
  });
  await expect(broken).rejects.toThrow("after all");
  expect(await waitingLetters(board.store.read)).toMatchObject({ count: 0 });
  expect(box.mails).toEqual([]);
});

test("a letter waits for a mail server that is down, and goes once it is up", async () => {
  const { board, lead, tell, at } = await aPost();
  const port = await freePort();
  board.mailer = sendsMail(`smtp://127.0.0.1:${port}`, "bord.example");
  await tell(told);
  for (const minutes of [2, 12, 42]) await at(NOW + minutes * MINUTE);
  expect(await waitingLetters(board.store.read)).toEqual({ count: 1, tried: 1, since: NOW });
  const box = await aMailbox(undefined, false, {}, port);
  onTestFinished(box.close);
  expect(await at(NOW + 2 * HOUR)).toEqual({ sent: 1 });
  expect(box.mails).toHaveLength(1);
  expect(box.mails[0]).toContain(`To: ${lead.email}`);
  expect(await at(NOW + 4 * HOUR)).toEqual({ sent: 0 });
});

test("a server that says not now is asked again, under the same id, and nobody gets it twice", async () => {
  const ids: unknown[] = [];
  let busy = true;
  const { tell, at, box, board } = await aPost({
    mail: (mail) => {
      ids.push(idOf(mail));
      return busy ? [451, "Try again later"] : null;
    },
  });
  await tell(told);
  busy = false;
  expect(await at(NOW + MINUTE)).toEqual({ sent: 0 });
  expect(await at(NOW + 3 * MINUTE)).toEqual({ sent: 1 });
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).toMatch(/^<[\w-]+@bord\.example>$/);
  expect(box.mails).toHaveLength(1);
  expect(await states(board)).toEqual(["SENT"]);
});

test("an address that is refused is noted without its text, until it takes a mail again", async () => {
  let gone = true;
  const { tell, at, board, lead } = await aPost({
    address: (to) => (gone ? [550, `5.1.1 <${to}> unknown here`] : null),
  });
  await tell(told);
  expect(await states(board)).toEqual(["REFUSED"]);
  expect(await refusedOf(board.store.read, lead.id)).toEqual({ person: lead.id, at: NOW, answer: "550 5.1.1" });
  expect(await refusedAddresses(board.store.read)).toMatchObject([{ email: lead.email }]);
  const [last] = wrong.slice(-1);
  expect(last).toBeInstanceOf(MailRefused);
  expect(String(last)).not.toContain(lead.email);
  expect(await at(NOW + HOUR)).toEqual({ sent: 0 });
  gone = false;
  await tell(hosting);
  expect(await refusedOf(board.store.read, lead.id)).toBeNull();
});

test("a letter that the server refuses for good is not sent again, and says nothing of the address", async () => {
  const { tell, at, board, lead } = await aPost({ mail: () => [554, "5.7.1 Looks like spam"] });
  await tell(told);
  expect(await states(board)).toEqual(["FAILED"]);
  expect(await refusedOf(board.store.read, lead.id)).toBeNull();
  expect(await at(NOW + HOUR)).toEqual({ sent: 0 });
});

test("a letter that fails for a day and a half is given up, and noted as failed", async () => {
  const { tell, at, board } = await aPost({ address: () => [450, "Mailbox busy"] });
  await tell(told);
  for (let hour = 1; hour < 36; hour++) await at(NOW + hour * HOUR);
  expect(await states(board)).toEqual(["WAITING"]);
  for (let hour = 36; hour < 60; hour++) await at(NOW + hour * HOUR);
  expect(await states(board)).toEqual(["FAILED"]);
});

test("a board that is killed after sending and before noting it sends again under the same id", async () => {
  const { tell, at, board, box } = await aPost();
  const { mailer } = board;
  board.mailer = async (mail) => {
    await mailer(mail);
    // Nothing is noted any more: as when the process ends here.
    throw new Error("killed");
  };
  await tell(told);
  board.mailer = mailer;
  await at(NOW + 3 * MINUTE);
  expect(box.mails).toHaveLength(2);
  expect(new Set(box.mails.map(idOf)).size).toBe(1);
  expect(await at(NOW + 3 * HOUR)).toEqual({ sent: 0 });
});

test("her language and her choice are those of when it is sent", async () => {
  const { tell, at, board, lead, box } = await aPost();
  const { mailer } = board;
  board.mailer = () => Promise.reject(new Error("down"));
  await tell(hosting);
  await tell(told);
  board.mailer = mailer;
  await setPreference(board, lead, { language: "en", mails: [] });
  await at(NOW + 3 * MINUTE);
  expect(await states(board)).toEqual(["UNWANTED", "SENT"]);
  expect(plainOf(box.mails[0] ?? "")).toContain("The administrator writes: Er is er al een.");
  expect(await noticesOf(board.store.read, lead.id, { after: null, limit: 9 })).toHaveLength(2);
});

test("what people wrote stands in one line of the mail and of its head", async () => {
  const { tell, box } = await aPost();
  const event = "Avond\r\nBcc: iedereen@example.org\u2028Open http://elders.example";
  await tell({ ...hosting, event, owner: "Noord\nSubject: iets anders" } as Told);
  const [head = "", body = ""] = (box.mails[0] ?? "").split("\r\n\r\n");
  expect(head).not.toMatch(/^(bcc|subject: iets)/im);
  expect(
    plainOf(body)
      .split("\n")
      .filter((line) => /^(Bcc|Open http)/.test(line)),
  ).toEqual([]);
});

test("who is nobody of the board yet gets an answer by her address, and has no page of it", async () => {
  const { board, box } = await aPost();
  await act(board, null, (doing) => notifyAddress(doing, "nieuw@example.org", told));
  expect(box.mails[0]).toContain("To: nieuw@example.org");
  expect(await states(board)).toEqual(["SENT"]);
});
