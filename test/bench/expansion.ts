// Expansion of typical series into the window of eighteen months, beside rrule-rust and ical.js, all in one run.
import { createRequire } from "node:module";
import ICAL from "ical.js";
import { expand, type Repeating } from "#domain/calendar/recurrence.ts";
import { windowAt } from "#domain/calendar/window.ts";
import { toInstant } from "#domain/calendar/zone.ts";

const ZONE = "Europe/Amsterdam";
const window = windowAt(Date.parse("2026-12-01T12:00:00+01:00"));
const SHAPES: [string, string][] = [
  ["2026-01-06T19:00", "FREQ=WEEKLY;BYDAY=TU"],
  ["2026-01-05T09:30", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"],
  ["2026-01-14T14:00", "FREQ=MONTHLY;BYDAY=2WE"],
  ["2026-01-15T20:00", "FREQ=MONTHLY;BYMONTHDAY=15"],
  ["2026-01-30T16:00", "FREQ=MONTHLY;BYDAY=-1FR"],
];
const series = Array.from(
  { length: Number(process.argv[3] ?? 10_000) },
  (_, at): Repeating & { wall: string; rule: string } => {
    const [wall = "", rule = ""] = SHAPES[at % SHAPES.length] ?? [];
    const start = toInstant(wall, ZONE);
    return { wall, rule, start, end: start + 7_200_000, timeZone: ZONE, allDay: false, recurrence: `RRULE:${rule}` };
  },
);

const { RRuleSet, DateTime } = createRequire(`${process.argv[2]}/package.json`)("rrule-rust");
const compact = (wall: string) => `${wall.replace(/[-:]/g, "")}00`;
const zone = new ICAL.Timezone(
  new ICAL.Component(
    ICAL.parse(
      [
        "BEGIN:VTIMEZONE",
        `TZID:${ZONE}`,
        ...["BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "DTSTART:19700329T020000"],
        ...["RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT"],
        ...["BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "DTSTART:19701025T030000"],
        ...["RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE"],
      ].join("\r\n"),
    ),
  ),
);

const engines: Record<string, (one: (typeof series)[number]) => number[]> = {
  ours: (one) =>
    expand(one, window)
      .map(({ start }) => start)
      .filter((start) => start >= window.start),
  "rrule-rust": ({ wall, rule }) =>
    RRuleSet.fromString(`DTSTART;TZID=${ZONE}:${compact(wall)}\nRRULE:${rule}`)
      .between(DateTime.fromTimestamp(window.start), DateTime.fromTimestamp(window.end - 1), true)
      .map((one: { toTimestamp(): number }) => one.toTimestamp()),
  "ical.js": ({ wall, rule }) => {
    const start = ICAL.Time.fromDateTimeString(`${wall}:00`);
    start.zone = zone;
    const found: number[] = [];
    const all = ICAL.Recur.fromString(rule).iterator(start);
    for (let next = all.next(); next; next = all.next()) {
      const at = next.toUnixTime() * 1000;
      if (at >= window.end) break;
      if (at >= window.start) found.push(at);
    }
    return found;
  },
};

const expected = SHAPES.map((_, at) => JSON.stringify(engines.ours?.(series[at] ?? (series[0] as never))));
const cpu: Record<string, number> = {};
for (const [name, engine] of Object.entries(engines)) {
  SHAPES.forEach((_, at) => {
    const got = JSON.stringify(engine(series[at] as never));
    if (got !== expected[at]) throw new Error(`${name} differs: ${got.slice(0, 200)} ${expected[at]?.slice(0, 200)}`);
  });
  const some = name === "ical.js" ? series.slice(0, series.length / 10) : series;
  for (const one of series.slice(0, 200)) engine(one);
  const before = process.cpuUsage();
  for (const one of some) engine(one);
  const { user, system } = process.cpuUsage(before);
  cpu[name] = ((user + system) / 1000 / some.length) * series.length;
}
process.stdout.write(JSON.stringify({ series: series.length, cpu }));
