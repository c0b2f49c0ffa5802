import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { act } from "#board/act.ts";
import { requestCode } from "#board/identity/request-code.ts";
import { notify } from "#board/notice/notify.ts";
import { newId } from "#db/id.ts";
import { addPerson } from "#db/people.ts";
import { openStore } from "#db/store.ts";
import { boardFile } from "../../bin/backups/folder.ts";
import { makeLog } from "../../bin/serve/log.ts";
import { openBoard } from "../../bin/serve/open-board.ts";
import { makeWatch } from "../../bin/serve/watch.ts";
import { readSettings } from "../../bin/settings.ts";
import { aMailServer } from "../mail-server.ts";
import { aMailbox } from "../mailbox.ts";
import { readsHere, unwatched } from "../world.ts";

test("a code travels by the mail server of the settings", async () => {
  const { url, mails } = await aMailServer();
  const board = await openBoard({ ...settings(), smtpUrl: url }, readsHere, null, unwatched());
  onTestFinished(() => board.store.close());
  await board.store.write
    .transaction()
    .execute((tx) => addPerson(tx, { id: newId(), name: "Ama", email: "ama@example.org" }, 0));
  await requestCode(board, { email: "ama@example.org" }, new Headers());
  const mail = await mails.next();
  expect(mail.value).toContain("To: ama@example.org");
  expect(mail.value).toMatch(/\d{4} \d{4}/);
});

test("a mail goes to another machine encrypted or not at all", async () => {
  const { url } = await aMailServer();
  // An address of this machine by which one could mean another: the server behind it does not encrypt.
  const elsewhere = url.replace("127.0.0.1", "0.0.0.0");
  const board = await openBoard({ ...settings(), smtpUrl: elsewhere }, readsHere, null, unwatched());
  onTestFinished(() => board.store.close());
  const mail = { id: null, to: "ama@example.org", subject: "Een agenda", text: "Hallo", stop: null };
  await expect(board.mailer(mail)).rejects.toThrow(/STARTTLS/);
});

test("a mail server whose certificate nobody vouches for gets no mail", async () => {
  const { url, close } = await aMailbox(() => {}, true);
  onTestFinished(close);
  const board = await openBoard({ ...settings(), smtpUrl: url }, readsHere, null, unwatched());
  onTestFinished(() => board.store.close());
  const mail = { id: null, to: "ama@example.org", subject: "Een agenda", text: "Hallo", stop: null };
  await expect(board.mailer(mail)).rejects.toThrow(/certificate/);
});

test("a mail that one can do without bears the header by which a mail program stops it", async () => {
  const { url, mails } = await aMailServer();
  const board = await openBoard({ ...settings(), smtpUrl: url }, readsHere, null, unwatched());
  onTestFinished(() => board.store.close());
  const stop = "http://localhost:3000/mails/a.FEED.b";
  await board.mailer({ id: "een-brief", to: "ama@example.org", subject: "Een agenda", text: "Hallo", stop });
  const mail = (await mails.next()).value?.replace(/\r\n\s+/g, " ");
  expect(mail).toContain(`List-Unsubscribe: <${stop}>`);
  expect(mail).toContain("Message-ID: <een-brief@localhost>");
  expect(mail).toContain("Auto-Submitted: auto-generated");
  expect(mail).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
});

test("a mail server that is down does not take the board with it", async () => {
  const lines: string[] = [];
  const watch = makeWatch(makeLog("info", { write: (line) => void lines.push(line) }));
  const board = await openBoard({ ...settings(), smtpUrl: "smtp://127.0.0.1:1" }, readsHere, null, watch);
  onTestFinished(() => board.store.close());
  const person = { id: newId(), name: "Ama", email: "ama@example.org" };
  await board.store.write.transaction().execute((tx) => addPerson(tx, person, 0));
  expect(await requestCode(board, { email: person.email }, new Headers())).toMatchObject({ email: person.email });
  await vi.waitFor(() => expect(lines.join("")).toContain("was not sent"));
  expect(lines.join("")).not.toContain("ama");
  expect(await watch.metrics.registered.metrics()).toContain("samenbord_mails_failed_total 1");

  await act(board, null, (doing) => notify(doing, [person], { about: "refused", network: "Zuid", word: null }));
  await vi.waitFor(() => expect(lines.join("")).toContain("a letter was not sent"));
  board.refused({ act: "cancelEvent", person: person.id, via: "page", why: "refusal.notYourNetwork" });
  const [mail, refused] = lines.slice(-2).map((line) => JSON.parse(line));
  expect(mail).toMatchObject({ level: "error", msg: "a letter was not sent" });
  expect(refused).toMatchObject({ level: "warn", msg: "refused", act: "cancelEvent", person: person.id });
  expect(lines.join("")).not.toContain("ama");
});

test("the secret that signs cookies is made once, for its owner's eyes only", async () => {
  const made = settings();
  const first = await openBoard(made, readsHere, null, unwatched());
  await first.store.close();
  const file = join(made.dataDir, "secret");
  const { mode, mtimeMs } = statSync(file);
  expect(mode & 0o777).toBe(0o600);
  const second = await openBoard(made, readsHere, null, unwatched());
  await second.store.close();
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
});

function settings() {
  const dataDir = mkdtempSync(join(tmpdir(), "samenbord-open-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return readSettings({ NODE_ENV: "test", DATA_DIR: dataDir }, dataDir);
}

test("a board that is closed leaves no file open, also when nothing was read of it", async () => {
  const { dataDir } = settings();
  const store = await openStore(boardFile(dataDir));
  await store.close();
  expect(readdirSync(dataDir)).toEqual(["board.sqlite"]);
});
