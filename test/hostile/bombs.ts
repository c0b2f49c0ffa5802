import { createServer, type Server } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { aCalendar } from "../calendar-server.ts";
import { TRICKS } from "../tricks.ts";
import { LEAK } from "./answers.ts";
import type { Ground } from "./ground.ts";
import { FORM, type Row, some, type Tally } from "./row.ts";

const CHECK = "query($n: ID!, $u: String!) { checkFeed(network: $n, url: $u) { kind: __typename } }";
const FOLLOW = "mutation($n: ID!, $u: String!) { followFeed(network: $n, url: $u) { kind: __typename } }";
const ADD = 'mutation($u: String!) { addNetwork(input: { name: "Kwaad" areas: [] }, feed: $u) { kind: __typename } }';

/** A server that nobody may reach, at the port that feeds usually have if this machine lets one listen there. */
async function aCanary(): Promise<{ port: number; hits(): number; close(): void }> {
  let hits = 0;
  const server = createServer((_, response) => response.end("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
  server.on("connection", () => hits++);
  const port = await new Promise<number>((resolve) => {
    server.once("error", () => server.listen(0, () => resolve(portOf(server))));
    server.listen(80, () => resolve(80));
  });
  return { port, hits: () => hits, close: () => server.close() };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** No way to write an address, and no redirect, brings the board to a server inside. */
async function inside(ground: Ground, tally: Tally): Promise<void> {
  const canary = await aCanary();
  const tricks = TRICKS.map((trick) => trick.replace("P", String(canary.port)));
  const n = ground.ids.network;
  for (const u of some(tricks, 30)) {
    const text = JSON.stringify(await ground.graph("spare", CHECK, { n, u }));
    tally.add(text.includes('"Invalid"') && !/BEGIN:VCAL|root:/.test(text), `checkFeed ${u}: ${text}`);
  }
  for (const u of some(tricks, 6)) {
    tally.add(JSON.stringify(await ground.graph("spare", FOLLOW, { n, u })).includes('"Invalid"'), `followFeed ${u}`);
    tally.add(JSON.stringify(await ground.graph("admin", ADD, { u })).includes('"Invalid"'), `addNetwork ${u}`);
  }
  for (const [at, trick] of some(tricks, 10).entries()) {
    const location = Buffer.from(trick, "utf8")
      .toString("latin1")
      .replace(/[\r\n]/g, "");
    ground.calendars.answer = (_, response) => void response.writeHead(302, { location }).end();
    const text = JSON.stringify(
      await ground.graph("spare", CHECK, { n, u: `http://${ground.calendars.address}/r${at}` }),
    );
    tally.add(text.includes('"Invalid"'), `a redirect to ${trick}: ${text}`);
  }
  const own = JSON.stringify(await ground.graph("spare", CHECK, { n, u: `${ground.address}/agenda.ics` }));
  tally.add(own.includes('"Invalid"'), `the board itself: ${own}`);
  tally.add(canary.hits() === 0, `the server inside was reached ${canary.hits()} times`);
  canary.close();
}

const event = (...lines: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:bom\r\nDTSTAMP:20261101T090000Z\r\nDTSTART;TZID=Europe/Amsterdam:20270105T190000\r\nSUMMARY:Bom\r\n${lines.join("\r\n")}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at).join();
const many = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join("\r\n");

/** Calendars that ask for more work, memory or events than any calendar does. */
const BOMBS: Record<string, () => string> = {
  "every second of ever": () => event("RRULE:FREQ=SECONDLY"),
  "every second of a day": () =>
    event(`RRULE:FREQ=YEARLY;BYHOUR=${numbers(0, 23)};BYMINUTE=${numbers(0, 59)};BYSECOND=${numbers(0, 59)}`),
  "a rule that never matches": () => event("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
  "a rule that never matches, daily": () => event("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31"),
  "seconds that never match": () => event("RRULE:FREQ=SECONDLY;BYMONTH=12;BYMONTHDAY=24"),
  "no step": () => event("RRULE:FREQ=DAILY;INTERVAL=0"),
  "a step of billions": () => event("RRULE:FREQ=DAILY;INTERVAL=999999999999"),
  "a billion times": () => event("RRULE:FREQ=DAILY;COUNT=1000000000"),
  "until the year 9999": () => event("RRULE:FREQ=HOURLY;UNTIL=99991231T235959Z"),
  "without what it has": () => event("RRULE:FREQ=DAILY", "EXRULE:FREQ=DAILY"),
  "a rule of a megabyte": () => event(`RRULE:FREQ=DAILY;BYHOUR=${"1,".repeat(500_000)}1`),
  "100,000 dates": () =>
    event(many(100_000, (at) => `RDATE:${2000 + (at % 90)}0101T${String(at % 24).padStart(2, "0")}0000`)),
  "100,000 dates taken out": () =>
    event(
      "RRULE:FREQ=DAILY",
      many(100_000, (at) => `EXDATE:2027${String(1 + (at % 12)).padStart(2, "0")}01T190000`),
    ),
  "20,000 events": () =>
    aCalendar(
      Array.from({ length: 20_000 }, (_, at) => ({ uid: `u${at}`, title: "x", start: "2027-01-01T10:00:00Z" })),
    ),
  "20,000 with one name": () =>
    aCalendar(Array.from({ length: 20_000 }, () => ({ uid: "u", title: "x", start: "2027-01-01T10:00:00Z" }))),
  "a line of four megabytes": () => event(`DESCRIPTION:${"x".repeat(4_000_000)}`),
  "a line in a million pieces": () => event(`DESCRIPTION:${"x\r\n ".repeat(1_000_000)}`),
  "components in components": () => `${"BEGIN:VEVENT\r\n".repeat(50_000)}${"END:VEVENT\r\n".repeat(50_000)}`,
  "parameters without end": () => event(`SUMMARY;${"X=1;".repeat(200_000)}Y=2:x`),
  "quotes without end": () => event(`SUMMARY;X="${'"'.repeat(500_000)}:x`),
  "a zone of 50,000 rules": () =>
    `BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Kwaad\r\n${many(50_000, (at) => `BEGIN:STANDARD\r\nDTSTART:${1900 + (at % 100)}0101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY\r\nEND:STANDARD`)}\r\nEND:VTIMEZONE\r\nEND:VCALENDAR`,
  "tags without end": () => event(`DESCRIPTION:${"<a ".repeat(500_000)}`),
  "script without end": () => event(`DESCRIPTION:${"<script".repeat(300_000)}`),
  "an end before its beginning": () => event("DTEND:19000101T000000Z", "DURATION:-P99999W"),
  "a year of five digits": () => event("RECURRENCE-ID:99999999T999999", "RDATE:0000000T000000"),
  "no calendar": () => "x".repeat(4_000_000),
  "signs that are none": () => event("SUMMARY:\u0000\u0001\ud800\ufffe"),
};

const PACKED: Record<string, () => { body: Buffer; encoding: string }> = {
  "gzip of 500 MB": () => ({ body: gzipSync(Buffer.alloc(500_000_000)), encoding: "gzip" }),
  "brotli of 200 MB": () => ({ body: brotliCompressSync(Buffer.alloc(200_000_000)), encoding: "br" }),
  "gzip in gzip": () => ({ body: gzipSync(gzipSync(Buffer.alloc(1_000_000))), encoding: "gzip, gzip" }),
  "an encoding that is none": () => ({ body: Buffer.from("x"), encoding: "__proto__" }),
};

async function calendars(ground: Ground, tally: Tally): Promise<void> {
  for (const [what, made] of some(Object.entries(BOMBS), 12)) {
    ground.calendars.serve(made());
    await fetched(ground, tally, what);
  }
  for (const [what, made] of FORM === "short" ? [] : Object.entries(PACKED)) {
    const { body, encoding } = made();
    ground.calendars.answer = (_, response) =>
      void response.writeHead(200, { "content-type": "text/calendar", "content-encoding": encoding }).end(body);
    await fetched(ground, tally, what);
  }
}

/** Looks at what a bomb would bring, by its address and as a pasted text, while somebody else reads the agenda. */
async function fetched(ground: Ground, tally: Tally, what: string): Promise<void> {
  const url = `http://${ground.calendars.address}/${encodeURIComponent(what)}`;
  const asked = ground.graph("spare", CHECK, { n: ground.ids.network, u: url });
  const agenda = await ground.ask("nobody", "/offers");
  const text = JSON.stringify(await asked);
  tally.add(!LEAK.test(text) && !text.includes("INTERNAL_SERVER_ERROR"), `${what}: ${text.slice(0, 200)}`);
  tally.add(agenda.status === 200, `${what}: the agenda does not answer meanwhile`);
}

/** Bombs that fit through the graph are imported whole or refused line by line; nothing multiplies. */
async function imported(ground: Ground, tally: Tally): Promise<void> {
  const small = Object.entries(BOMBS)
    .map(([what, made]) => [what, made()] as const)
    .filter(([, text]) => text.length < 50_000);
  for (const [what, text] of some(small, 4)) {
    const before = ground.rows().occurrence ?? 0;
    const answer = JSON.stringify(
      await ground.graph(
        "spare",
        "mutation($n: ID!, $t: String!) { importCalendar(network: $n, text: $t) { kind: __typename } }",
        { n: ground.ids.network, t: text },
      ),
    );
    const brought = (ground.rows().occurrence ?? 0) - before;
    tally.add(!answer.includes("INTERNAL") && brought <= 2_000, `${what}: ${brought} happenings, ${answer}`);
  }
}

export const bombRows: Row[] = [
  { threat: 7, what: "no address of a feed leads inside", attack: inside },
  { threat: 8, what: "no calendar hangs or breaks the board", attack: calendars },
  { threat: 8, what: "no imported rule multiplies", attack: imported },
];
