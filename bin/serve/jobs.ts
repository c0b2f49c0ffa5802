import { dirname } from "node:path";
import type { Logger } from "pino";
import { remindParties } from "#board/alignment/remind-parties.ts";
import type { Board } from "#board/board.ts";
import { lapseHolds } from "#board/calendar/lapse-holds.ts";
import { rollWindow } from "#board/calendar/roll-window.ts";
import { readDueFeeds } from "#board/feed/read-due-feeds.ts";
import { writeFollowMails } from "#board/follow/write-follow-mails.ts";
import { learnWeights } from "#board/learning/learn-weights.ts";
import { writeWeekly } from "#board/notice/write-weekly.ts";
import { renewReadings } from "#board/renew-readings.ts";
import { forgetOld } from "#board/retention/forget-old.ts";
import { WEEKLY } from "#domain/notice/week.ts";
import { nightlyBackup } from "../backups/folder.ts";
import type { Job } from "./clock.ts";

const MINUTE = 60_000;
/** An upgrade of the matcher may take an hour of a large board: the other jobs get their turn in between. */
const LONGEST_TURN = 5 * MINUTE;

/** What a board does by itself. */
export function jobsOf(board: Board, log: Logger): Job[] {
  return [
    {
      name: "renew-readings",
      when: { every: MINUTE },
      atOnce: true,
      run: (signal, tell) => renewReadings(board, tell, AbortSignal.any([signal, AbortSignal.timeout(LONGEST_TURN)])),
    },
    {
      name: "read-feeds",
      when: { every: MINUTE },
      run: (signal) => readDueFeeds(board, (line) => log.warn(line), signal),
    },
    // By the one row that sends, so that no letter is under way twice.
    { name: "send-letters", when: { every: MINUTE }, run: () => board.lettersWait() },
    { name: "lapse-holds", when: { every: 5 * MINUTE }, run: (signal) => lapseHolds(board, signal) },
    { name: "remind-parties", when: { every: 5 * MINUTE }, run: (signal) => remindParties(board, signal) },
    {
      name: "write-weekly",
      when: { weeklyAt: WEEKLY },
      run: (signal) => writeWeekly(board, signal),
    },
    {
      name: "write-follow-mails",
      when: { weeklyAt: WEEKLY },
      run: (signal) => writeFollowMails(board, signal),
    },
    { name: "forget-old", when: { nightlyAt: 2 }, run: (signal) => forgetOld(board, signal) },
    { name: "learn-weights", when: { nightlyAt: 4 }, run: () => learnWeights(board) },
    { name: "roll-window", when: { nightlyAt: 3 }, run: (signal) => rollWindow(board, signal) },
    { name: "backup", when: { nightlyAt: 2 }, run: () => nightlyBackup(dirname(board.store.file), board.now()) },
  ];
}
