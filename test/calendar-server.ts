import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An event as a calendar in a test has it; `start` is a UTC instant. */
export interface Row {
  uid: string;
  title: string;
  start: string;
  more?: string;
}

/** A calendar text with these events, each two hours long. */
export function aCalendar(rows: readonly Row[], head: readonly string[] = []): string {
  const events = rows.flatMap(({ uid, title, start, more }) => [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    "DTSTAMP:20261101T090000Z",
    `DTSTART:${stamp(Date.parse(start))}`,
    `DTEND:${stamp(Date.parse(start) + 7_200_000)}`,
    `SUMMARY:${title}`,
    ...(more ? [more] : []),
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", ...head, ...events, "END:VCALENDAR"];
  return `${lines.join("\r\n")}\r\n`;
}

function stamp(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.000/g, "");
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of calendars, whose answer a test changes as it goes. */
export async function aCalendarServer(port = 0) {
  const served = { answer: ((_, response) => response.writeHead(404).end()) as Answer, asked: [] as IncomingMessage[] };
  const server = createServer((request, response) => {
    served.asked.push(request);
    response.on("error", () => undefined);
    served.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  /** Serves this text from now on, with an ETag of its own. */
  const serve = (text: string, headers: Record<string, string> = {}) => {
    const etag = `"${text.length}-${text.split("").reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)}"`;
    served.answer = (request, response) => {
      if (request.headers["if-none-match"] === etag) response.writeHead(304, headers).end();
      else response.writeHead(200, { "content-type": "text/calendar", etag, ...headers }).end(text);
    };
  };
  return Object.assign(served, { address, url: `http://${address}/agenda.ics`, serve, close });
}
