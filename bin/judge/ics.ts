import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Board } from "#board/board.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { newId } from "#db/id.ts";
import { addNetwork } from "#db/networks.ts";
import { actorById, addMembership, addPerson } from "#db/people.ts";
import { Invalid } from "#domain/refusal.ts";
import { makeLog } from "../serve/log.ts";
import { openBoard } from "../serve/open-board.ts";
import { readerProcess } from "../serve/reader-process.ts";
import { makeWatch } from "../serve/watch.ts";
import { readSettings } from "../settings.ts";

type Outcome = "imported" | "refused" | "crashed" | "hung" | "halfImported";

/** What becomes of every .ics file of a folder, each imported into a board of its own as a lead would. */
export async function judgeCalendars(folder: string, tell: (line: string) => void): Promise<Record<Outcome, number>> {
  const counts = { imported: 0, refused: 0, crashed: 0, hung: 0, halfImported: 0 };
  const watch = makeWatch(makeLog("silent"));
  const reader = readerProcess(join(import.meta.dirname, "reader.js"));
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".ics"))
    .sort()) {
    const data = mkdtempSync(join(tmpdir(), "samenbord-judge-"));
    const settings = readSettings({ NODE_ENV: "production", DATA_DIR: data }, data);
    const board = await openBoard(settings, reader, { mails: [] }, watch);
    const { outcome, why } = await imported(board, readFileSync(join(folder, name), "utf8"));
    counts[outcome]++;
    if (outcome !== "imported") tell(`${outcome} ${name} ${why}`);
    await board.store.close();
    rmSync(data, { recursive: true, force: true });
  }
  return counts;
}

async function imported(board: Board, text: string): Promise<{ outcome: Outcome; why: string }> {
  const { network, actor } = await aLead(board);
  let wanted = 0;
  let outcome: Outcome = "imported";
  let why = "";
  try {
    wanted = (await importCalendar(board, actor, network, text)).counts.new;
  } catch (error) {
    [outcome, why] = ["crashed", String(error)];
    if (error instanceof Invalid) {
      const keys = error.faults.map(({ key }) => key);
      [outcome, why] = [keys.includes("fault.calendar.tooHeavy") ? "hung" : "refused", keys.join()];
    }
  }
  const there = (await board.store.read.selectFrom("event").select("id").execute()).length;
  return there === wanted ? { outcome, why } : { outcome: "halfImported", why: `${there} of ${wanted}` };
}

async function aLead(board: Board) {
  const [network, person] = [newId(), newId()];
  const facts = { purpose: null, forWhom: null, howToJoin: null, url: null, areas: [], valueForms: [] };
  await board.store.write.transaction().execute(async (tx) => {
    await addNetwork(tx, { ...facts, id: network, slug: "judge", name: "Judge", fundingUntil: null }, board.now());
    await addPerson(tx, { id: person, name: "Judge", email: "judge@demo.invalid" }, board.now());
    await addMembership(tx, person, { network, role: "LEAD", duty: null });
  });
  return { network, actor: await actorById(board.store.read, person, "job") };
}
