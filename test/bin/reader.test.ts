import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { readerProcess } from "../../bin/serve/reader-process.ts";

const ENTRY = "build/bin/reader.js";
const options = { zone: "Europe/Amsterdam", window: { start: Date.UTC(2026, 10, 1), end: Date.UTC(2028, 5, 1) } };
const calendar = (rule: string, more = "") =>
  `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Inloop\nDTSTART:20261201T190000\n${rule}\n${more}END:VEVENT\nEND:VCALENDAR\n`;
const keysOf = ({ refused }: { refused: { fault: { key: string } }[] }) => refused.map(({ fault }) => fault.key);

test("the reader is in the build", () => {
  expect(existsSync(ENTRY)).toBe(true);
});

test("a calendar is read in a process of its own, and several that come at once each get their answer", async () => {
  const reader = readerProcess(ENTRY);
  const some = ["RRULE:FREQ=WEEKLY", "RRULE:FREQ=MINUTELY", "RRULE:FREQ=HOURLY;COUNT=5"];
  const readings = await Promise.all(some.map((rule) => reader.readCalendar(calendar(rule), options, "CLOCK")));
  expect(readings.map(({ items }) => items.map(({ recurrence }) => recurrence))).toEqual([[some[0]], [], [some[2]]]);
  expect(readings.map(keysOf)).toEqual([[], ["fault.recurrence.tooMany"], []]);
});

test("hostile rules give one clear refusal each", async () => {
  const reader = readerProcess(ENTRY);
  const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at).join();
  const dates = Array.from(
    { length: 10_000 },
    (_, at) => `RDATE:${2000 + (at % 90)}0101T${String(at % 24).padStart(2, "0")}0000`,
  );
  const bombs = {
    [`RRULE:FREQ=SECONDLY;BYSETPOS=366;BYSECOND=${numbers(0, 59)};BYMINUTE=${numbers(0, 59)}`]:
      "fault.recurrence.tooDense",
    [`RRULE:FREQ=YEARLY;BYHOUR=${numbers(0, 23)};BYMINUTE=${numbers(0, 59)};BYSECOND=${numbers(0, 59)}`]:
      "fault.recurrence.tooDense",
    "RRULE:FREQ=SECONDLY;BYMONTH=12;BYMONTHDAY=24": "fault.recurrence.tooDense",
    [dates.join("\n")]: "fault.recurrence.unreadable",
    [`RRULE:FREQ=DAILY;BYHOUR=${"1,".repeat(500_000)}1`]: "fault.recurrence.unreadable",
  };
  for (const [bomb, key] of Object.entries(bombs)) {
    expect(keysOf(await reader.readCalendar(calendar(bomb), options, "CLOCK"))).toEqual([key]);
  }
});

test("a reader that runs out of time or memory is killed, its text refused, and the next one read", async () => {
  const slow = readerProcess(ENTRY, { memory: 192, deadline: 1 });
  expect(keysOf(await slow.readCalendar(calendar("RRULE:FREQ=DAILY"), options, "CLOCK"))).toEqual([
    "fault.calendar.tooHeavy",
  ]);
  const small = readerProcess(ENTRY, { memory: 12, deadline: 20_000 });
  const huge = `BEGIN:VCALENDAR\n${Array.from({ length: 5_000 }, (_, at) =>
    calendar(`DESCRIPTION:${"x".repeat(900)}`, `X-N:${at}\n`)
      .split("\n")
      .slice(1, -2)
      .join("\n"),
  ).join("\n")}\nEND:VCALENDAR`;
  expect(keysOf(await small.readCalendar(huge, options, "CLOCK"))).toEqual(["fault.calendar.tooHeavy"]);
  expect((await small.readCalendar(calendar(""), options, "CLOCK")).items).toHaveLength(1);
});

test("a person does not wait for what the clock has asked for", async () => {
  const reader = readerProcess(ENTRY);
  const before = children();
  await reader.readCalendar(calendar(""), options, "CLOCK");
  const [clocks] = children().filter((child) => !before.includes(child));
  process.kill(Number(clocks), "SIGSTOP");
  let stuck = true;
  const feed = reader.readCalendar(calendar(""), options, "CLOCK").finally(() => {
    stuck = false;
  });
  expect((await reader.readCalendar(calendar(""), options, "PERSON")).items).toHaveLength(1);
  expect(stuck).toBe(true);
  process.kill(Number(clocks), "SIGCONT");
  expect((await feed).items).toHaveLength(1);
});

test("a reader that died while nobody asked is replaced, and its text is read", async () => {
  const reader = readerProcess(ENTRY);
  await reader.readCalendar(calendar(""), options, "CLOCK");
  for (const child of children()) process.kill(Number(child), "SIGKILL");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await reader.readCalendar(calendar(""), options, "CLOCK")).items).toHaveLength(1);
});

/** The readers that this process has now. */
function children(): string[] {
  const { stdout } = spawnSync("pgrep", ["-P", String(process.pid), "-f", "reader.js"], { encoding: "utf8" });
  return stdout.trim().split("\n");
}
