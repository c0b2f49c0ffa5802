import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { expect, onTestFinished, test, vi } from "vitest";
import { requestCode } from "#board/identity/request-code.ts";
import { newId } from "#db/id.ts";
import { addPerson } from "#db/people.ts";
import { openBoard } from "../../bin/serve/open-board.ts";
import { readsHere } from "../world.ts";

test("a code travels by the mail server of the settings", async () => {
  const { url, mails } = await aMailServer();
  const board = await openBoard({ ...settings(), smtpUrl: url }, readsHere, null);
  onTestFinished(() => board.store.close());
  await board.store.write
    .transaction()
    .execute((tx) => addPerson(tx, { id: newId(), name: "Ama", email: "ama@example.org" }, 0));
  await requestCode(board, "ama@example.org", new Headers());
  const mail = await mails.next();
  expect(mail.value).toContain("To: ama@example.org");
  expect(mail.value).toMatch(/\d{4} \d{4}/);
});

test("a mail server that is down does not take the board with it", async () => {
  const board = await openBoard({ ...settings(), smtpUrl: "smtp://127.0.0.1:1" }, readsHere, null);
  onTestFinished(() => board.store.close());
  const person = { id: newId(), name: "Ama", email: "ama@example.org" };
  await board.store.write.transaction().execute((tx) => addPerson(tx, person, 0));
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await requestCode(board, person.email, new Headers())).toEqual({ email: person.email });
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(expect.stringContaining("was not sent")));
});

test("the secret that signs cookies is made once, for its owner's eyes only", async () => {
  const made = settings();
  const first = await openBoard(made, readsHere, null);
  await first.store.close();
  const file = join(made.dataDir, "secret");
  const { mode, mtimeMs } = statSync(file);
  expect(mode & 0o777).toBe(0o600);
  const second = await openBoard(made, readsHere, null);
  await second.store.close();
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
});

function settings() {
  const dataDir = mkdtempSync(join(tmpdir(), "samenbord-open-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return {
    port: 0,
    host: "127.0.0.1",
    baseUrl: "http://localhost:3000",
    dataDir,
    secretFile: null,
    smtpUrl: null,
    securityContact: null,
    feedsAllow: [],
  };
}

async function aMailServer() {
  const arrived: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        server.server.emit("mail", Buffer.concat(parts).toString("utf8"));
        done();
      });
    },
  });
  server.server.on("mail", (mail: string) => arrived.push(mail));
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  async function* mails() {
    for (let at = 0; ; at++) {
      if (arrived.length <= at) await once(server.server, "mail");
      yield arrived[at] ?? "";
    }
  }
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mails: mails() };
}
