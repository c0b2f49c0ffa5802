import { parse as parseCsv } from "csv-parse/sync";
import ICAL from "ical.js";
import { pageOf } from "./browser.ts";
import type { Ground } from "./ground.ts";
import type { Tally } from "./row.ts";

/** What a line of a calendar of the board may begin with. */
const NAMES =
  /^(BEGIN|END|VERSION|PRODID|METHOD|CALSCALE|NAME|X-[A-Z-]+|REFRESH-INTERVAL|SOURCE|UID|URL|DTSTAMP|DTSTART|DTEND|DURATION|SUMMARY|DESCRIPTION|LOCATION|STATUS|SEQUENCE|CATEGORIES|CREATED|LAST-MODIFIED|RRULE|RDATE|EXDATE|RECURRENCE-ID|CLASS|TRANSP|TZID|TZOFFSETFROM|TZOFFSETTO|TZNAME|LAST-MODIFIED|COLOR|IMAGE|CONTACT|COMMENT|LAST-MOD)$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const STEERING = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** Reads every file that the board gives as strictly as programs do, and finds nothing in it that was typed in a field. */
export async function checkFiles(ground: Ground, tally: Tally): Promise<void> {
  const { event = "", calendar = "" } = ground.ids;
  for (const path of ["/agenda.ics", `/events/${event}/calendar.ics`, `/calendars/${calendar}`])
    await calendarFile(ground, tally, path);
  for (const path of ["/agenda.json", "/agenda.jsonld", "/offers.json"]) await jsonFile(ground, tally, path, "nobody");
  const page = encodeURIComponent(`${ground.address}/events/${event}`);
  await jsonFile(ground, tally, `/oembed?url=${page}`, "nobody");
  await jsonFile(ground, tally, "/account/data.json", "lead");
  for (const [path, role] of [
    ["/offers.csv", "nobody"],
    ["/account/data.csv", "lead"],
    ["/log.csv", "officer"],
  ] as const) {
    await table(ground, tally, path, role);
  }
  await atom(ground, tally);
  for (const path of [`/events/${event}/picture.png`, "/picture.png"]) {
    const { body, headers, status } = await ground.ask("nobody", path);
    tally.add(
      status === 200 && headers["content-type"] === "image/png" && /^.PNG\r\n/s.test(body),
      `${path}: ${status}`,
    );
  }
}

async function calendarFile(ground: Ground, tally: Tally, path: string): Promise<void> {
  const { body, headers, status } = await ground.ask("nobody", path);
  tally.add(
    status === 200 && /^text\/calendar/.test(String(headers["content-type"])),
    `${path}: ${status} ${headers["content-type"]}`,
  );
  tally.add(!STEERING.test(body), `${path}: signs that steer`);
  const lines = body
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .filter((line) => line !== "");
  for (const line of lines) {
    const [name = ""] = /^[^;:]*/.exec(line) ?? [];
    const foreign = !NAMES.test(name) || /[\r\n]/.test(line) || /^(UID:evil|BEGIN:VALARM|SUMMARY:evil)/.test(line);
    tally.add(!foreign, `${path}: ${line}`);
    if (name === "URL") tally.add(/^URL(;[^:]*)?:https?:/.test(line), `${path}: ${line}`);
  }
  const begun = lines.filter((line) => line === "BEGIN:VEVENT").length;
  const read = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents("vevent").length;
  tally.add(begun === read && begun > 0, `${path}: ${begun} events begin, ${read} are read`);
}

async function jsonFile(ground: Ground, tally: Tally, path: string, role: "nobody" | "lead"): Promise<void> {
  const { body, headers, status } = await ground.ask(role, path);
  tally.add(
    status === 200 && /json/.test(String(headers["content-type"])),
    `${path}: ${status} ${headers["content-type"]}`,
  );
  let read: unknown = null;
  try {
    read = JSON.parse(body);
  } catch {
    tally.add(false, `${path}: no JSON`);
  }
  if (path.endsWith("ld")) tally.add(!/<\/script|<!--/i.test(body), `${path}: ends a script`);
  for (const [name, value] of leaves(read)) {
    if (/(^|_)(url|uri|link|@id)$/i.test(name) && typeof value === "string")
      tally.add(/^(https?:|urn:|\/)/.test(value), `${path}: ${name} ${value}`);
  }
}

function* leaves(value: unknown, name = ""): Generator<[string, unknown]> {
  if (typeof value !== "object" || value === null) yield [name, value];
  else for (const [key, own] of Object.entries(value)) yield* leaves(own, Array.isArray(value) ? name : key);
}

/** A table program takes a cell for a formula by its first sign, whatever stands around it. */
async function table(ground: Ground, tally: Tally, path: string, role: "nobody" | "lead" | "officer"): Promise<void> {
  const { body, headers, status } = await ground.ask(role, path);
  tally.add(
    status === 200 && /^text\/csv/.test(String(headers["content-type"])),
    `${path}: ${status} ${headers["content-type"]}`,
  );
  for (const delimiter of [";", ","]) {
    const rows: string[][] = parseCsv(body, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: delimiter === ",",
    });
    for (const cell of rows.flat())
      tally.add(!/^[=+\-@\t\r\n＝＋－＠]/.test(cell), `${path}: ${JSON.stringify(cell.slice(0, 60))}`);
    if (delimiter === ";") break;
  }
}

/** The feed is well formed, holds Atom and nothing else, and runs nothing when it is opened. */
async function atom(ground: Ground, tally: Tally): Promise<void> {
  const { body } = await ground.ask("nobody", "/agenda.atom");
  const page = await pageOf(ground, "nobody");
  await page.goto(`${ground.address}/robots.txt`);
  const found = await page.evaluate((text) => {
    const tree = new DOMParser().parseFromString(text, "application/xml");
    const all = [...tree.querySelectorAll("*")];
    const foreign = all.filter((one) => one.namespaceURI !== "http://www.w3.org/2005/Atom").map((one) => one.nodeName);
    const links = all
      .flatMap((one) => [...one.attributes])
      .filter(({ name, value }) => name === "href" && !/^https?:/.test(value));
    return [...foreign, ...links.map(({ value }) => value), ...(all.length < 5 ? ["nothing in it"] : [])];
  }, body);
  tally.add(found.length === 0, `/agenda.atom: ${found}`);
}
