import { expect, onTestFinished, test, vi } from "vitest";
import { toWall } from "#domain/calendar/zone.ts";
import { type Job, nextTurn, startClock } from "../../bin/serve/clock.ts";

const MINUTE = 60_000;
const START = Date.parse("2026-10-24T12:00:00Z");

test("a job runs at the start and then at its interval, until the clock stops", async () => {
  const runs: number[] = [];
  const { clock } = aClock([{ name: "often", when: { every: 5 * MINUTE }, run: async () => runs.push(Date.now()) }]);
  await vi.advanceTimersByTimeAsync(11 * MINUTE);
  expect(runs.map((at) => (at - START) / MINUTE)).toEqual([0, 5, 10]);
  await clock.stop();
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(runs).toHaveLength(3);
});

test("a nightly job keeps its hour of Amsterdam over the change of the clock", async () => {
  const runs: string[] = [];
  const run = async () => runs.push(toWall(Date.now(), "Europe/Amsterdam"));
  aClock([{ name: "nightly", when: { nightlyAt: 3 }, run }]);
  await vi.advanceTimersByTimeAsync(3 * 24 * 60 * MINUTE);
  expect(runs).toEqual(["2026-10-24T14:00", "2026-10-25T03:00", "2026-10-26T03:00", "2026-10-27T03:00"]);
});

test("a nightly job that was late does not come twice in one night", () => {
  const job = { when: { nightlyAt: 3 } };
  const late = Date.parse("2026-12-02T03:29:00+01:00");
  expect(toWall(nextTurn(job, late, 0.5), "Europe/Amsterdam")).toBe("2026-12-03T03:15");
});

test("a weekly job keeps its day and its hour of Amsterdam, over the change of the clock too", () => {
  const job = { when: { weeklyAt: { day: 1, hour: 8 } } };
  const next = (from: string) => toWall(nextTurn(job, Date.parse(from), 0), "Europe/Amsterdam");
  expect(next("2026-10-24T12:00:00Z")).toBe("2026-10-26T08:00");
  expect(next("2026-10-26T06:59:00Z")).toBe("2026-10-26T08:00");
  expect(next("2026-10-26T07:00:00Z")).toBe("2026-11-02T08:00");
  expect(next("2027-03-22T23:30:00Z")).toBe("2027-03-29T08:00");
});

test("two jobs never run at once, and one that fails is logged and stops no other", async () => {
  let running = 0;
  const seen: number[] = [];
  const slow = async () => {
    seen.push(++running);
    await new Promise((resolve) => setTimeout(resolve, 3 * MINUTE));
    running--;
  };
  const fails = async () => {
    throw new Error("geen verbinding");
  };
  const { errors } = aClock([
    { name: "slow", when: { every: MINUTE }, run: slow },
    { name: "fails", when: { every: MINUTE }, run: fails },
    { name: "also slow", when: { every: MINUTE }, run: slow },
  ]);
  await vi.advanceTimersByTimeAsync(20 * MINUTE);
  expect(seen.length).toBeGreaterThan(3);
  expect(Math.max(...seen)).toBe(1);
  expect(errors.length).toBeGreaterThan(1);
  expect(errors[0]).toMatchObject({ job: "fails", err: new Error("geen verbinding") });
});

test("a clock that stops tells the running job and waits for it", async () => {
  let done = false;
  const run = async (signal: AbortSignal) => {
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    done = true;
  };
  const { clock } = aClock([{ name: "long", when: { every: MINUTE }, run }]);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(done).toBe(false);
  await clock.stop();
  expect(done).toBe(true);
});

test("jobs of boards that start together are spread", () => {
  const job = { when: { every: 60 * MINUTE } };
  expect(nextTurn(job, 0, 0)).toBe(60 * MINUTE);
  expect(nextTurn(job, 0, 0.5)).toBe(63 * MINUTE);
});

test("a job that is due at once comes before the others, however they are spread, and says how far it is", async () => {
  vi.useFakeTimers({ now: START });
  const seen: string[] = [];
  const lines: unknown[] = [];
  const log = { info: (facts: unknown) => void lines.push(facts), error: () => {} };
  const first = async (_: AbortSignal, tell: (facts: object) => void) => {
    seen.push("first");
    tell({ done: 1, of: 2 });
    await new Promise((resolve) => setTimeout(resolve, 3 * MINUTE));
  };
  const jobs: Job[] = [
    { name: "other", when: { every: MINUTE }, run: async () => seen.push("other") },
    { name: "first", when: { every: 60 * MINUTE }, atOnce: true, run: first },
  ];
  let spread = 0;
  const clock = startClock(jobs, { now: Date.now, log, random: () => (spread = (spread + 0.3) % 1) });
  onTestFinished(async () => {
    await Promise.all([clock.stop(), vi.advanceTimersByTimeAsync(60 * MINUTE)]);
    vi.useRealTimers();
  });
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(seen.slice(0, 2)).toEqual(["first", "other"]);
  expect(lines[0]).toEqual({ job: "first", done: 1, of: 2 });
});

function aClock(jobs: Job[]) {
  vi.useFakeTimers({ now: START });
  const errors: unknown[] = [];
  const log = { info: () => {}, error: (facts: unknown) => void errors.push(facts) };
  const clock = startClock(jobs, { now: Date.now, log, random: () => 0 });
  onTestFinished(async () => {
    await Promise.all([clock.stop(), vi.advanceTimersByTimeAsync(60 * MINUTE)]);
    vi.useRealTimers();
  });
  return { clock, errors };
}

test("a time that was set back does not silence the jobs", async () => {
  let runs = 0;
  let back = 0;
  vi.useFakeTimers({ now: START });
  const job = { name: "often", when: { every: 5 * MINUTE }, run: async () => void runs++ };
  const log = { info: () => {}, error: () => {} };
  const clock = startClock([job], { now: () => Date.now() - back, log, random: () => 0 });
  onTestFinished(async () => {
    await clock.stop();
    vi.useRealTimers();
  });
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(runs).toBe(1);
  back = 24 * 60 * MINUTE;
  await vi.advanceTimersByTimeAsync(11 * MINUTE);
  expect(runs).toBeGreaterThan(2);
});
