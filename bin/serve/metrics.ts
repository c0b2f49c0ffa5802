import { statSync } from "node:fs";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Board } from "#board/board.ts";
import { feedCounts } from "#db/feeds.ts";
import { failedLetters, waitingLetters } from "#db/notices.ts";

/** What a process counts of itself, for Prometheus. */
export interface Metrics {
  registered: Registry;
  /** A request that was answered: the pattern of its address, its method, the status and how long it took, in seconds. */
  answered(route: string, method: string, status: number, seconds: number): void;
  job(name: string, failed: boolean): void;
  mailFailed(): void;
  signIn(way: string, failed: boolean): void;
}

export function makeMetrics(): Metrics {
  const registered = new Registry();
  const registers = [registered];
  const requests = new Histogram({
    ...{ name: "samenbord_request_seconds", help: "Requests by pattern of address, method and status", registers },
    ...{ labelNames: ["route", "method", "status"], buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] },
  });
  const jobs = new Counter({
    ...{
      name: "samenbord_jobs_total",
      help: "Jobs of the clock by outcome",
      labelNames: ["job", "outcome"],
      registers,
    },
  });
  const mails = new Counter({ name: "samenbord_mails_failed_total", help: "Mails that were not sent", registers });
  const signIns = new Counter({
    ...{ name: "samenbord_sign_ins_total", help: "Tries to sign in by way and outcome", registers },
    labelNames: ["way", "outcome"],
  });
  return {
    registered,
    answered: (route, method, status, seconds) => requests.observe({ route, method, status }, seconds),
    job: (job, failed) => jobs.inc({ job, outcome: failed ? "failed" : "done" }),
    mailFailed: () => mails.inc(),
    signIn: (way, failed) => signIns.inc({ way, outcome: failed ? "failed" : "done" }),
  };
}

/** Adds what is looked up when it is asked for: the feeds, the size of the files, the memory of the process. */
export function watchBoard({ registered }: Metrics, { store, now }: Board): void {
  const registers = [registered];
  collectDefaultMetrics({ register: registered });
  new Gauge({
    ...{ name: "samenbord_feeds", help: "Followed calendars by state", labelNames: ["state"], registers },
    async collect() {
      for (const [state, count] of Object.entries(await feedCounts(store.read))) this.set({ state }, count);
    },
  });
  new Gauge({
    ...{
      name: "samenbord_letters",
      help: "Letters that wait, and that failed for good",
      labelNames: ["state"],
      registers,
    },
    async collect() {
      this.set({ state: "waiting" }, (await waitingLetters(store.read)).count);
      this.set({ state: "failed" }, await failedLetters(store.read));
    },
  });
  new Gauge({
    ...{ name: "samenbord_letters_oldest_seconds", help: "How long the oldest letter waits", registers },
    async collect() {
      const { since } = await waitingLetters(store.read);
      this.set(since === null ? 0 : Math.max(0, now() - since) / 1_000);
    },
  });
  new Gauge({
    ...{ name: "samenbord_database_bytes", help: "Size of the database's files", labelNames: ["file"], registers },
    collect() {
      this.set({ file: "board" }, sizeOf(store.file));
      this.set({ file: "log" }, sizeOf(`${store.file}-wal`));
    },
  });
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
