import { readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { LEAK } from "./answers.ts";
import type { Ground } from "./ground.ts";
import { type Row, some, type Tally } from "./row.ts";

const HTML = "<html><script>window.__pwned=1</script>";
const ZIP = Buffer.from("504b0304140000000800", "hex");

/** Files that are none that the board reads, or too much of one. */
const FILES: [name: string, type: string, bytes: () => Buffer | string][] = [
  ["a.html", "text/html", () => HTML],
  ["a.svg", "image/svg+xml", () => `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`],
  ["a.ics", "text/calendar", () => `BEGIN:VCALENDAR\r\nX:${HTML}\r\nEND:VCALENDAR`],
  ["a.zip", "application/zip", () => Buffer.concat([ZIP, Buffer.alloc(2_000, 7)])],
  [
    "a.xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    () => Buffer.concat([ZIP, Buffer.alloc(4_000_000)]),
  ],
  ["a.ics.gz", "application/gzip", () => gzipSync(Buffer.alloc(80_000_000, "BEGIN:VCALENDAR\n"))],
  ["a.exe", "application/octet-stream", () => Buffer.from(`4d5a${"00".repeat(500)}`, "hex")],
  ["../../../../tmp/kwaad.ics", "text/calendar", () => "BEGIN:VCALENDAR"],
  ["..\\..\\kwaad.ics", "text/calendar", () => "BEGIN:VCALENDAR"],
  ["/etc/passwd", "text/calendar", () => "BEGIN:VCALENDAR"],
  ["a\u0000.ics", "text/calendar", () => "BEGIN:VCALENDAR"],
  [`${"a".repeat(5_000)}.ics`, "text/calendar", () => "BEGIN:VCALENDAR"],
  ["con.ics", "text/calendar", () => Buffer.from([0xff, 0xfe, 0x42, 0, 0x00, 0xd8])],
  ["zeros.csv", "text/csv", () => Buffer.alloc(5_000_000)],
  ["quotes.csv", "text/csv", () => '"'.repeat(5_000_000)],
  ["columns.csv", "text/csv", () => `${"a;".repeat(200_000)}\n${"b;".repeat(200_000)}`],
  ["rows.csv", "text/csv", () => `titel;omschrijving\n${"a;b\n".repeat(900_000)}`],
  ["proto.csv", "text/csv", () => "__proto__;constructor;titel\nx;y;z\n"],
  ["entity.xml", "text/xml", () => '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]><x>&c;</x>'],
  ["deep.json", "application/json", () => "[".repeat(2_000_000)],
  ["six.ics", "text/calendar", () => Buffer.alloc(6_200_000, "x")],
];

async function files(ground: Ground, tally: Tally): Promise<void> {
  const before = [ground.rows(), filesOf(ground)];
  for (const [name, type, bytes] of some(FILES, 7)) {
    for (const step of ["LOOK", "READ"]) {
      const { status, body } = await upload(ground, { name, type, bytes: bytes(), step });
      tally.add(
        status < 500 && !LEAK.test(body) && !body.includes("<script>window"),
        `${name.slice(0, 40)} (${step}): ${status}`,
      );
    }
    const { status } = await ground.ask("nobody", "/livez");
    tally.add(status === 200, `${name}: the board does not answer`);
  }
  const after = [ground.rows(), filesOf(ground)];
  const changed = JSON.stringify(after[1]) === JSON.stringify(before[1]);
  tally.add(changed, `files were kept: ${after[1]}`);
  const events = (after[0] as Record<string, number>).event === (before[0] as Record<string, number>).event;
  tally.add(events, "a file that is none has brought events");
}

interface File {
  name: string;
  type: string;
  bytes: Buffer | string;
  step: string;
}

function upload(ground: Ground, { name, type, bytes, step }: File) {
  const field = (name: string, value: string) =>
    `--grens\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = `${field("network", ground.ids.network ?? "")}${field("step", step)}--grens\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(bytes as string), Buffer.from("\r\n--grens--\r\n")]);
  return ground.ask("spare", "/import", {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=grens" },
    body,
  });
}

/** Forms with more parts than any form has. */
async function parts(ground: Ground, tally: Tally): Promise<void> {
  const part = (at: number) => `--x\r\nContent-Disposition: form-data; name="f${at}"\r\n\r\n1\r\n`;
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  for (const [path, many] of [
    ["/import", 50_000],
    ["/events/new", 3_000],
    ["/events/check", 3_000],
  ] as const) {
    const body = `${Array.from({ length: many }, (_, at) => part(at)).join("")}--x--\r\n`;
    const { status } = await ground.ask("spare", path, { method: "POST", headers, body });
    tally.add(status < 500, `${many} parts to ${path}: ${status}`);
  }
  for (const [path, bytes] of [
    ["/import", 13_000_000],
    ["/events/new", 300_000],
    ["/graphql", 70_000],
    ["/sign-in", 300_000],
  ] as const) {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const { status } = await ground.ask("spare", path, { method: "POST", headers, body: Buffer.alloc(bytes, "a=b&") });
    tally.add(status === 0 || (status >= 400 && status < 500), `${bytes} bytes to ${path}: ${status}`);
  }
}

/** The files of the board's folder but for those of the database, which come and go. */
function filesOf({ folder }: Ground): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !/sqlite-|backups/.test(name))
    .sort();
}

export const uploadRows: Row[] = [
  { threat: 18, what: "no file that is none is taken or kept", attack: files },
  { threat: 18, what: "no form of thousands of parts or bytes is read", attack: parts },
];
