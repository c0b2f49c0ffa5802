import { setImmediate } from "node:timers/promises";
import type { Board } from "#board/board.ts";
import { mailsWithout } from "#db/follow-mails.ts";
import { weekDue } from "#domain/notice/week.ts";
import { writeComing } from "./write-coming.ts";

/**
 * Writes the mail of the week to everybody who follows and has confirmed her address, when it is due: to each once a week,
 * also when the board starts again; where nothing is new, none. Answers how many were written. Ends early when the signal
 * comes.
 */
export async function writeFollowMails(board: Board, signal?: AbortSignal): Promise<{ written: number }> {
  const week = weekDue(board.now());
  let written = 0;
  if (week === null) return { written };
  for (const mail of await mailsWithout(board.store.read, week)) {
    // Between two letters whoever reads the board has her turn.
    await setImmediate();
    if (signal?.aborted) break;
    // Of one that goes wrong the others have to hear nothing.
    const goes = await writeComing(board, mail, week).catch((error) => {
      board.wentWrong("a mail of the week was not written", error);
      return false;
    });
    if (goes) written++;
  }
  if (written > 0) await board.lettersWait();
  return { written };
}
