import type { Logger } from "pino";
import { DAY } from "#domain/calendar/interval.ts";
import { dateAtHome, HOME_ZONE, toInstant, weekdayAtHome } from "#domain/calendar/zone.ts";

/** Something that the board does by itself, again and again: a verb with its rhythm. */
export interface Job {
  name: string;
  /** So many milliseconds after it was done, or at an hour of Amsterdam, each night or on a day of the week (Sunday is 0); always also at the start. */
  when: { every: number } | { nightlyAt: number } | { weeklyAt: { day: number; hour: number } };
  /** Due the moment the clock starts, before every job that is not. */
  atOnce?: boolean;
  /** Ends early, at a point where nothing is half done, when the signal comes; `tell` logs how far it is. */
  run(signal: AbortSignal, tell: (facts: object) => void): Promise<unknown>;
}

export interface Clock {
  /** When it last looked for work or was done with some, in epoch milliseconds. */
  beat(): number;
  /** Starts no job any more and waits for the one that runs. */
  stop(): Promise<void>;
}

export interface Timekeeping {
  /** The present, as an instant in epoch milliseconds. */
  now(): number;
  log: Pick<Logger, "info" | "error">;
  /** Hears of each job that ended, and whether it failed. */
  ended?(job: string, failed: boolean): void;
  /** From 0 up to 1: spreads the jobs, so that boards that started together do not all ask at once. */
  random?(): number;
}

/** A machine that slept, or whose time was set, is noticed after this long. */
const LONGEST_NAP = 60_000;
const SOON = 30_000;
const NIGHT_SPREAD = 30 * 60_000;

/** Runs jobs when they are due, one at a time; one that fails is logged and comes again at its next turn. */
export function startClock(
  jobs: readonly Job[],
  { now, log, ended = () => {}, random = Math.random }: Timekeeping,
): Clock {
  const stopping = new AbortController();
  const due = new Map(jobs.map((job) => [job, now() + (job.atOnce ? 0 : random() * SOON)]));
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  let beat = now();
  const nap = () => {
    if (stopping.signal.aborted) return;
    const wait = Math.min(LONGEST_NAP, ...[...due.values()].map((at) => Math.max(0, at - now())));
    timer = setTimeout(() => {
      turn = runDue().finally(nap);
    }, wait);
    timer.unref();
  };
  const runDue = async () => {
    beat = now();
    for (const job of jobs) {
      // A turn further away than the next one could ever be: the time was set back.
      const lost = (due.get(job) ?? 0) > nextTurn(job, now(), 1) + SOON;
      if (stopping.signal.aborted || (!lost && (due.get(job) ?? 0) > now())) continue;
      ended(job.name, !(await run(job, stopping.signal, { now, log })));
      beat = now();
      due.set(job, nextTurn(job, now(), random()));
    }
  };
  nap();
  return {
    beat: () => beat,
    stop: () => {
      stopping.abort();
      clearTimeout(timer);
      return turn;
    },
  };
}

/** Whether a job came to its end. */
async function run(job: Job, signal: AbortSignal, { now, log }: Timekeeping): Promise<boolean> {
  const begun = now();
  try {
    const result = await job.run(signal, (facts) => log.info({ job: job.name, ...facts }, "under way"));
    log.info({ job: job.name, ms: now() - begun, result }, "done");
    return true;
  } catch (error) {
    log.error({ job: job.name, ms: now() - begun, err: error }, "failed");
    return false;
  }
}

/** When a job that was done at `at` comes again; `spread` (0 up to 1) delays it by up to a tenth, or half an hour. */
export function nextTurn({ when }: Pick<Job, "when">, at: number, spread: number): number {
  if ("every" in when) return at + when.every * (1 + spread / 10);
  const { hour, day } = "nightlyAt" in when ? { hour: when.nightlyAt, day: null } : when.weeklyAt;
  const isDay = (turn: number) => day === null || weekdayAtHome(turn) === day;
  let turn = turnOf(at, hour);
  // Done late in its half hour, a job does not come a second time that night.
  while (turn <= at || !isDay(turn)) turn = turnOf(turn + DAY + DAY / 12, hour);
  return turn + spread * NIGHT_SPREAD;
}

/** An hour of the day of an instant, in Amsterdam. */
function turnOf(instant: number, hour: number): number {
  return toInstant(`${dateAtHome(instant)}T${String(hour).padStart(2, "0")}:00`, HOME_ZONE);
}
