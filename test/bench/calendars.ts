// Writing and reading a calendar of n events: ours beside bare ical.js, ical-generator and node-ical, in one process.
import { createRequire } from "node:module";
import { join } from "node:path";
import ICAL from "ical.js";
import { readCalendar } from "#domain/feed/ical.ts";
import { type CalendarEntry, writeCalendar } from "#domain/feed/ical-write.ts";
import { postOf, random } from "./posts.ts";

const count = Number(process.argv[2] ?? 10_000);
const ROUNDS = 5;
/** An import takes no more at once, so our reading reads the calendar in parts, each with its own head. */
const PART = 2_000;
const ZONE = "Europe/Amsterdam";
const now = Date.now();
const peers = createRequire(join(process.cwd(), "test/bench/package.json"));
const { default: newCalendar } = peers("ical-generator");
const nodeIcal = peers("node-ical");

const next = random(11);
const entries: CalendarEntry[] = Array.from({ length: count }, (_, at) => {
  const { title, description } = postOf(at % 400);
  const start = Math.floor((now + next() * 365 * 86_400_000) / 900_000) * 900_000;
  const facts = { recurrence: null, recurrenceId: null, allDay: false, status: "CONFIRMED", sequence: 1 } as const;
  return {
    ...facts,
    uid: `${at}@samenbord`,
    title,
    description: `${description}\n\nVan Netwerk ${at % 40}`,
    start,
    end: start + 7_200_000,
    timeZone: ZONE,
    place: "Buurtkamer De Raat, Karspeldreef",
    url: `https://bord.example/events/${at}`,
    categories: ["Geld en administratie"],
    hosts: [`Netwerk ${at % 40}`],
    color: "peru",
    changedAt: now,
  };
});
const head = {
  name: "Bench",
  url: "https://bord.example/",
  source: "https://bord.example/agenda.ics",
  language: "nl",
  now,
} as const;
const text = writeCalendar(entries, head);
const parts = Array.from({ length: Math.ceil(count / PART) }, (_, at) =>
  writeCalendar(entries.slice(at * PART, (at + 1) * PART), head),
);
const oursReads = () => parts.reduce((read, part) => read + readCalendar(part, { zone: ZONE }).items.length, 0);

/** The same properties, as the library's own manual has it. */
function icalJsWrites(): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//x");
  for (const entry of entries) {
    const event = new ICAL.Component("vevent");
    const utc = (instant: number) => ICAL.Time.fromJSDate(new Date(instant), true);
    event.addPropertyWithValue("uid", entry.uid);
    event.addPropertyWithValue("dtstamp", utc(entry.changedAt));
    event.addPropertyWithValue("last-modified", utc(entry.changedAt));
    event.addPropertyWithValue("sequence", entry.sequence);
    event.addPropertyWithValue("dtstart", utc(entry.start));
    event.addPropertyWithValue("dtend", utc(entry.end));
    event.addPropertyWithValue("summary", entry.title);
    event.addPropertyWithValue("status", entry.status);
    event.addPropertyWithValue("description", entry.description);
    event.addPropertyWithValue("location", entry.place ?? "");
    event.addPropertyWithValue("url", entry.url ?? "");
    const categories = new ICAL.Property("categories");
    categories.setValues(entry.categories);
    event.addProperty(categories);
    for (const host of entry.hosts) event.addPropertyWithValue("contact", host);
    event.addPropertyWithValue("color", entry.color ?? "");
    calendar.addSubcomponent(event);
  }
  return calendar.toString();
}

function icalGeneratorWrites(): string {
  const calendar = newCalendar({ name: "Bench" });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      stamp: new Date(now),
      start: new Date(entry.start),
      end: new Date(entry.end),
      sequence: entry.sequence,
      summary: entry.title,
      description: entry.description,
      location: entry.place,
      url: entry.url,
      status: entry.status,
      categories: entry.categories.map((name) => ({ name })),
    });
  }
  return calendar.toString();
}

/** Every field that our reading gives, by the library alone. */
function icalJsReads(): number {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  let read = 0;
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component, { exceptions: [] });
    const times = event.startDate.toUnixTime() + event.endDate.toUnixTime();
    const words = [event.uid, event.summary, event.description, event.location, event.sequence];
    const more = ["status", "url", "categories"].map((name) => component.getFirstPropertyValue(name));
    if (times > 0 && words.length + more.length === 8) read++;
  }
  ICAL.TimezoneService.reset();
  return read;
}

const works: Record<string, () => number> = {
  writeOurs: () => writeCalendar(entries, head).length,
  writeIcalJs: () => icalJsWrites().length,
  writeIcalGenerator: () => icalGeneratorWrites().length,
  readOurs: oursReads,
  readIcalJs: icalJsReads,
  readNodeIcal: () =>
    Object.values(nodeIcal.sync.parseICS(text) as Record<string, { type: string }>).filter(
      ({ type }) => type === "VEVENT",
    ).length,
};

const best: Record<string, number> = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, work] of Object.entries(works)) {
    const before = process.cpuUsage();
    const made = work();
    const { user, system } = process.cpuUsage(before);
    if (made < count) throw new Error(`${name} made ${made} of ${count}`);
    best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, (user + system) / 1000);
  }
}
console.log(JSON.stringify(best));
