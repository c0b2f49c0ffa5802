import type { Board } from "#board/board.ts";
import { networksLedBy } from "#db/people.ts";
import { preferenceOf } from "#db/preferences.ts";
import { noteWeek, weekReaders } from "#db/week.ts";
import type { Told } from "#domain/notice/told.ts";
import { weekDue } from "#domain/notice/week.ts";
import { notify } from "./notify.ts";
import { weekOfAll } from "./week-of-all.ts";
import { weekOfLead } from "./week-of-lead.ts";

/**
 * Writes the mail of the week to leads and officers when it is due, to each once a week, also when the board starts
 * again; to whom there is nothing to say, none. Answers how many were written. Ends early when the signal comes.
 */
export async function writeWeekly(board: Board, signal?: AbortSignal): Promise<{ written: number }> {
  const week = weekDue(board.now());
  if (week === null) return { written: 0 };
  let written = 0;
  // Leads of the same networks read the same.
  const known = new Map<string, Told | null>();
  for (const reader of await weekReaders(board.store.read, week)) {
    if (signal?.aborted) break;
    const { unwanted } = await preferenceOf(board.store.read, reader.id);
    const told = unwanted.includes("WEEK") ? null : await toldTo(board, reader, known);
    if (await write(board, reader, week, told)) written++;
  }
  if (written > 0) await board.lettersWait();
  return { written };
}

type Reader = Awaited<ReturnType<typeof weekReaders>>[number];

async function toldTo(board: Board, { id, officer }: Reader, known: Map<string, Told | null>): Promise<Told | null> {
  const networks = officer ? [] : await networksLedBy(board.store.read, id);
  // She may lead none any more since the readers were looked up.
  if (!officer && networks.length === 0) return null;
  const key = networks.join(" ");
  if (!known.has(key)) known.set(key, officer ? await weekOfAll(board) : await weekOfLead(board, networks));
  return known.get(key) ?? null;
}

/** Whether she gets one: what was made for her once is made no more. */
function write(board: Board, reader: { id: string }, week: string, told: Told | null): Promise<boolean> {
  return board.store.write.transaction().execute(async (tx) => {
    if (!(await noteWeek(tx, reader.id, week)) || told === null) return false;
    await notify({ tx, at: board.now(), touched: { notices: new Set() } }, [reader], told);
    return true;
  });
}
