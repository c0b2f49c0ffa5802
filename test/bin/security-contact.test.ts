import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Demonstration } from "#board/board.ts";
import { makeLog } from "../../bin/serve/log.ts";
import { openBoard } from "../../bin/serve/open-board.ts";
import { makeWatch } from "../../bin/serve/watch.ts";
import { readSettings } from "../../bin/settings.ts";
import { readsHere } from "../world.ts";

test.each(["mailto:meld@gemeente.example", "https://gemeente.example/melden"])("%s is a contact", (contact) => {
  expect(readSettings({ NODE_ENV: "test", SECURITY_CONTACT: contact }, "data").securityContact).toBe(contact);
});

test.each([
  "meld@gemeente.example",
  "http://gemeente.example/melden",
  "javascript:alert(1)",
  "mailto:meld@gemeente.example\nContact: mailto:elders@kwaad.example",
  "https://gemeente.example/ melden",
])("%j is no contact, and the start stops with one sentence", (contact) => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(process, "exit").mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  expect(() => readSettings({ NODE_ENV: "test", SECURITY_CONTACT: contact }, "data")).toThrow("exit 2");
  expect(told).toHaveBeenCalledWith("SECURITY_CONTACT is not right: it is mailto:… or https://….");
});

test("a demonstration has a contact that reaches nobody, a real board none until its operator names one", async () => {
  expect(await contactOf({ mails: [] })).toBe("mailto:veiligheid@demo.invalid");
  expect(await contactOf(null)).toBeNull();
});

async function contactOf(demonstration: Demonstration | null): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), "samenbord-contact-"));
  const board = await openBoard(
    readSettings({ NODE_ENV: "test" }, folder),
    readsHere,
    demonstration,
    makeWatch(makeLog("silent")),
  );
  await board.store.close();
  rmSync(folder, { recursive: true, force: true });
  return board.securityContact;
}
