import { expect, test } from "vitest";
import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { setPreference } from "#board/mail/set-preference.ts";
import { openStopKey, stopKey, stopMail } from "#board/mail/stop-mail.ts";
import { notify } from "#board/notice/notify.ts";
import type { Told } from "#domain/notice/told.ts";
import { NotFound } from "#domain/refusal.ts";
import { ask } from "../../graphql/asking.ts";
import { aBoard, aNetwork, anActor } from "../../world.ts";
import { askCode, Browser } from "../identity/signing.ts";

async function aLead() {
  const board = await aBoard();
  return { board, lead: await anActor(board, [await aNetwork(board, "zuid")]) };
}

const hosting = { about: "host", network: "Zuid", owner: "Noord", event: "Een avond", slug: "zuid" } as const;
const tell = (board: Board, person: { id: string }, told: Told) =>
  act(board, null, (doing) => notify(doing, [person], told));
const mailed = (board: Board) => board.demonstration?.mails ?? [];

test("whoever never chose has every mail in both languages, with where to stop it", async () => {
  const { board, lead } = await aLead();
  await tell(board, lead, hosting);
  const [mail] = mailed(board);
  expect(mail?.text).toContain("Noord vraagt of Zuid mee organiseert");
  expect(mail?.text).toContain("Noord asks whether Zuid");
  expect(mail?.text).toContain(mail?.stop ?? "nothing to stop");
});

test("mails come in the language that was chosen, sign-in codes too", async () => {
  const { board, lead } = await aLead();
  await setPreference(board, lead, { language: "en", mails: ["TOGETHER"] });
  await tell(board, lead, hosting);
  await askCode(board, new Browser(), lead.email);
  const [code, mail] = mailed(board);
  expect([mail?.subject, code?.subject.split(":")[0]]).toEqual([
    "Noord wants to organise together with you",
    "Your sign-in code",
  ]);
  expect(`${mail?.text} ${code?.text}`).not.toMatch(/vraagt|Je code/);
});

test("who does not want a kind of mail does not get it, and an answer she always gets", async () => {
  const { board, lead } = await aLead();
  await setPreference(board, lead, { language: null, mails: ["FEED"] });
  await tell(board, lead, hosting);
  expect(mailed(board)).toEqual([]);
  await tell(board, lead, { about: "refused", network: "Oost", word: "Nee" });
  expect(mailed(board)).toMatchObject([{ stop: null }]);
});

test("the link of a mail stops that kind for its reader alone, once or twice", async () => {
  const { board, lead } = await aLead();
  const other = await anActor(board, []);
  const key = stopKey(board, lead.id, "TOGETHER");
  const stop = `mutation { stopMail(key: "${key}") { __typename } }`;
  for (const _ of [1, 2]) expect(await ask(board, null, stop)).toEqual({ stopMail: { __typename: "MailStopped" } });
  await tell(board, lead, hosting);
  expect(mailed(board)).toEqual([]);
  await tell(board, other, hosting);
  expect(mailed(board)).toHaveLength(1);
});

test("a key of somebody else, of another kind or of another board stops nothing", async () => {
  const { board, lead } = await aLead();
  const key = stopKey(board, lead.id, "TOGETHER");
  for (const forged of [key.replace("TOGETHER", "FEED"), key.replace(lead.id, "x"), `${key}a`, "", "a.b.c"]) {
    expect(openStopKey(board, forged)).toBeNull();
    await expect(stopMail(board, forged)).rejects.toThrow(NotFound);
  }
});

test("what an editor cannot get she does not turn off", async () => {
  const { board, lead } = await aLead();
  const admin = await anActor(board, [], ["ADMIN"]);
  await setPreference(board, lead, { language: "nl", mails: [] });
  const mails = async (actor: typeof lead) =>
    (await ask(board, actor, `{ viewer { mails { kind wanted } } }`)).viewer.mails;
  expect(await mails(lead)).toEqual([
    { kind: "CLASH", wanted: false },
    { kind: "TOGETHER", wanted: false },
    { kind: "WEEK", wanted: false },
    { kind: "FEED", wanted: false },
  ]);
  expect(await mails(admin)).toEqual([{ kind: "APPLICATION", wanted: true }]);
});
