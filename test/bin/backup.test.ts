import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import SQLite from "better-sqlite3";
import { expect, onTestFinished, test, vi } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { backUp } from "#db/backup.ts";
import { inspect } from "#db/inspect.ts";
import { NEWEST } from "#db/migrate.ts";
import { openStore } from "#db/store.ts";
import { boardFile, lastBackupAt, nightlyBackup, takeBackup } from "../../bin/backups/folder.ts";
import { backsUp } from "../../bin/samenbord/backup.ts";
import type { Command } from "../../bin/samenbord/command.ts";
import { createsToken } from "../../bin/samenbord/keys.ts";
import { addsNetwork } from "../../bin/samenbord/network.ts";
import { addsPerson } from "../../bin/samenbord/person.ts";
import { restores } from "../../bin/samenbord/restore.ts";
import { verifies } from "../../bin/samenbord/verify.ts";
import { readSettings } from "../../bin/settings.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../world.ts";

const HOUR = 3_600_000;

/** A data folder with the commands that an operator types; each answers what it printed. */
function aFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), "samenbord-operate-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const settings = readSettings({ NODE_ENV: "test", DATA_DIR: dataDir }, "data");
  const type = async (command: Command, ...words: string[]) => {
    const said: string[] = [];
    const hear = (line: string) => void said.push(line);
    const spies = [vi.spyOn(console, "log"), vi.spyOn(console, "error")].map((spy) => spy.mockImplementation(hear));
    const plain = { areas: "", days: "30", lead: [], editor: [], officer: false, admin: false };
    try {
      await command.run({ ...plain, words }, settings);
      if (process.exitCode === 1) said.push("and ends with 1");
    } finally {
      process.exitCode = 0;
      for (const spy of spies) spy.mockRestore();
    }
    return said.join("\n");
  };
  const raw = (work: (raw: SQLite.Database) => void, file = boardFile(dataDir)) => {
    const open = new SQLite(file);
    work(open);
    open.close();
  };
  return { dataDir, type, raw, backup: join(dataDir, "copy.sqlite") };
}

const slugs = (raw: SQLite.Database) => raw.prepare("select slug from network order by slug").pluck().all();

test("a backup brings back what was there, and what was there since is kept aside", async () => {
  const { dataDir, type, raw, backup } = aFolder();
  await type(addsNetwork, "zuid", "Zuid");
  await type(backsUp, backup);
  await type(addsNetwork, "noord", "Noord");
  expect(await type(restores, backup)).toContain(`is the board in ${dataDir} now`);
  raw((board) => expect(slugs(board)).toEqual(["zuid"]));
  const [aside = ""] = readdirSync(join(dataDir, "backups")).filter((name) => name.startsWith("replaced-"));
  raw((board) => expect(slugs(board)).toEqual(["noord", "zuid"]), join(dataDir, "backups", aside));
  expect(await type(verifies)).toContain("Nothing is wrong");
});

test("a backup is made on a machine of its own by one file", async () => {
  const [old, fresh] = [aFolder(), aFolder()];
  await old.type(addsNetwork, "zuid", "Zuid");
  await old.type(backsUp, old.backup);
  expect(readdirSync(old.dataDir).filter((name) => name.startsWith("copy"))).toEqual(["copy.sqlite"]);
  expect(statSync(old.backup).mode & 0o777).toBe(0o600);
  await fresh.type(restores, old.backup);
  fresh.raw((board) => expect(slugs(board)).toEqual(["zuid"]));
});

test("a backup under writes holds whole what was acknowledged before it, and nothing by half", async () => {
  const { dataDir } = aFolder();
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  let [acknowledged, stop] = [0, false];
  const write = async () => {
    for (; !stop; acknowledged++) {
      const start = NOW + acknowledged * HOUR;
      await publishEvent(board, lead, anEventInput(network, { start, end: start + HOUR }));
      await setImmediate();
    }
  };
  const writing = write();
  await vi.waitUntil(() => acknowledged > 20, { timeout: 15_000 });
  const before = acknowledged;
  const file = join(dataDir, "copy.sqlite");
  await backUp(board.store.file, file);
  const during = acknowledged;
  stop = true;
  await writing;
  const copy = new SQLite(file, { readonly: true });
  onTestFinished(() => void copy.close());
  const count = (what: string) => Number(copy.prepare(`select count(*) from ${what}`).pluck().get());
  const events = count("event");
  expect(events).toBeGreaterThanOrEqual(before);
  expect(events).toBeLessThanOrEqual(during + 1);
  expect([count("change"), count("occurrence"), count("search")]).toEqual([events, events, events]);
  expect(await inspect(file)).toMatchObject({ damage: [], chain: { rows: events, broken: null } });
});

test("nothing is restored over a board that is open", async () => {
  const { dataDir, type, backup } = aFolder();
  await type(addsNetwork, "zuid", "Zuid");
  await type(backsUp, backup);
  const store = await openStore(boardFile(dataDir));
  onTestFinished(() => store.close());
  await expect(type(restores, backup)).rejects.toThrow("is in use");
  expect(existsSync(`${boardFile(dataDir)}.part`)).toBe(false);
});

test.each([
  ["a file that is no board", (file: string) => appendFileSync(file, "Dag"), "is not a database"],
  ["an empty database", (file: string) => new SQLite(file).exec("create table t (x)").close(), "it is not a board"],
])("%s is not restored", async (_, make, why) => {
  const { dataDir, type } = aFolder();
  const file = join(dataDir, "other.sqlite");
  make(file);
  await expect(type(restores, file)).rejects.toThrow(why);
  expect(existsSync(boardFile(dataDir))).toBe(false);
});

test("neither half a backup nor one of a newer board is restored", async () => {
  const { type, raw, backup } = aFolder();
  await type(addsNetwork, "zuid", "Zuid");
  await type(backsUp, backup);
  raw((copy) => copy.pragma(`user_version = ${NEWEST + 1}`), backup);
  await expect(type(restores, backup)).rejects.toThrow("of a newer Samenbord");
  truncateSync(backup, statSync(backup).size / 2);
  await expect(type(restores, backup)).rejects.toThrow("is not restored");
});

test("a board that is too broken to open is kept aside as it is", async () => {
  const { dataDir, type, raw, backup } = aFolder();
  await type(addsNetwork, "zuid", "Zuid");
  await type(backsUp, backup);
  truncateSync(boardFile(dataDir), 0);
  appendFileSync(boardFile(dataDir), "Geen database meer");
  expect(await type(restores, backup)).toContain("What was there before");
  raw((board) => expect(slugs(board)).toEqual(["zuid"]));
});

test("a backup writes over no file", async () => {
  const { type, backup } = aFolder();
  await type(addsNetwork, "zuid", "Zuid");
  await type(backsUp, backup);
  await expect(type(backsUp, backup)).rejects.toThrow("is there already");
});

test("a row that was tampered with is found by its number", async () => {
  const { type, raw } = aFolder();
  for (const slug of ["een", "twee", "drie"]) await type(addsNetwork, slug, slug);
  raw((board) => {
    board.exec("drop trigger change_stays");
    board.exec("update change set after = replace(after, 'twee', 'vier') where number = 2");
  });
  const said = await type(verifies);
  expect(said).toContain("Row 2 of the log is not as it was written");
  expect(said).toContain("whole for 1 rows, up to number 1");
  expect(said).toContain("and ends with 1");
});

test("a log whose end was cut off, or written anew, is found by the backups", async () => {
  const { type, raw, backup } = aFolder();
  for (const slug of ["een", "twee", "drie"]) await type(addsNetwork, slug, slug);
  await type(backsUp, backup);
  raw((board) => {
    board.exec("drop trigger change_remains");
    board.exec("delete from change where number = 3");
  });
  expect(await type(verifies)).toMatch(/had a row 3 .*cut off\.\n.*\nand ends with 1/);
  await type(addsNetwork, "vier", "vier");
  expect(await type(verifies)).toMatch(/had a row 3 .*cut off\.\n.*number 3.*\nand ends with 1/);
  await type(restores, backup);
  expect(await type(verifies)).toContain("Nothing is wrong");
});

test("a row that refers to nothing is found", async () => {
  const { type, raw } = aFolder();
  await type(addsNetwork, "zuid", "Zuid");
  raw(loosen);
  expect(await type(verifies)).toMatch(/of membership refers to no row of person.*\n(.*\n)+and ends with 1/);
});

test("what an operator does is in the log without names, addresses or tokens", async () => {
  const { type, raw } = aFolder();
  await type(addsNetwork, "zuid", "Zuid");
  await type(addsPerson, "ama@example.org", "Ama Owusu");
  const token = await type(createsToken, "ama@example.org");
  raw((board) => {
    const rows = board.prepare("select via, person, verb, noun from change order by number").raw().all();
    const job = (verb: string, noun: string) => ["job", null, verb, noun];
    expect(rows).toEqual([job("add", "network"), job("add", "person"), job("make", "token")]);
    const log = JSON.stringify(board.prepare("select * from change").all());
    for (const secret of [token, "Ama", "ama@"]) expect(log).not.toContain(secret);
  });
});

test("the nights' backups are made once a day, and old ones make room", async () => {
  const { dataDir, type } = aFolder();
  await type(addsNetwork, "zuid", "Zuid");
  expect(lastBackupAt(dataDir)).toBeNull();
  const day = 24 * HOUR;
  for (let night = 0; night < 10; night++) await nightlyBackup(dataDir, NOW + night * day);
  expect(await nightlyBackup(dataDir, NOW + 9 * day)).toMatchObject({ already: true });
  const files = readdirSync(join(dataDir, "backups")).filter((name) => name.startsWith("board-"));
  expect(files.sort()[0]).toBe("board-2026-12-04.sqlite");
  expect(files).toHaveLength(7);
  expect(lastBackupAt(dataDir)).not.toBeNull();
  const heads = readFileSync(join(dataDir, "backups/heads.jsonl"), "utf8").trim().split("\n");
  expect(heads).toHaveLength(10);
  expect(JSON.parse(heads[9] ?? "")).toMatchObject({ file: "board-2026-12-10.sqlite", number: 1 });
});

test("a board with a loose end is backed up all the same, a damaged one is not", async () => {
  const { dataDir, type, raw, backup } = aFolder();
  await type(addsNetwork, "zuid", "Zuid");
  raw(loosen);
  await takeBackup(dataDir, backup, NOW);
  expect(await type(restores, backup)).toContain("refers to no row of person");
  raw((board) => {
    const page = board.prepare("select rootpage from sqlite_schema where name = 'network'").pluck().get();
    board.unsafeMode();
    board.pragma("writable_schema = ON");
    board.prepare("update sqlite_schema set rootpage = ? where name = 'person'").run(page);
  });
  await expect(takeBackup(dataDir, join(dataDir, "second.sqlite"), NOW)).rejects.toThrow("is damaged");
  expect(readdirSync(dataDir).filter((name) => name.startsWith("second"))).toEqual([]);
});

function loosen(board: SQLite.Database): void {
  board.pragma("foreign_keys = OFF");
  board.exec("insert into membership (person, network, role) values ('niemand', 'nergens', 'LEAD')");
}
