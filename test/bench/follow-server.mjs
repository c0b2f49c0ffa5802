// Serves the calendars of the bench: most are good, a fifth broken or hostile; also asks the board for pages meanwhile.
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

const [port, page] = process.argv.slice(2);
const BOMB = gzipSync(Buffer.alloc(50 * 1024 * 1024, "a"));
let round = 0;
// While all is new, while a fifth is hostile, and with nothing else to do.
const waits = [[], [], []];

const bad = {
  0: (response) => void response.write("BEGIN:VCALENDAR\r\n"),
  1: (response) => response.writeHead(500).end(),
  2: (response) => response.end("<!doctype html><html></html>"),
  3: (response) => response.writeHead(200, { "content-encoding": "gzip" }).end(BOMB),
  4: endless,
  5: (response) => response.writeHead(302, { location: "http://169.254.169.254/" }).end(),
  6: (response) => response.destroy(),
  7: (response) => response.writeHead(410).end(),
};

createServer((request, response) => {
  response.on("error", () => undefined);
  const at = Number(/\d+/.exec(request.url)?.[0]);
  if (round === 1 && at % 5 === 0) return bad[(at / 5) % 8](response);
  const etag = `"${at} ${round === 1 && at % 10 === 1 ? 1 : 0}"`;
  if (request.headers["if-none-match"] === etag) return response.writeHead(304).end();
  response.writeHead(200, { "content-type": "text/calendar", etag }).end(calendar(at, etag.endsWith('1"')));
}).listen(Number(port), "127.0.0.1", () => process.send("ready"));

function endless(response) {
  const more = () => response.write("x".repeat(100_000), () => response.destroyed || setImmediate(more));
  more();
}

function calendar(at, moved) {
  const events = [0, 1, 2].map((nth) => {
    const day = new Date(Date.now() + ((at * 7 + nth * 13) % 360) * 86_400_000)
      .toISOString()
      .slice(0, 10)
      .replace(/-/g, "");
    const hour = String(7 + ((at + nth) % 12)).padStart(2, "0");
    return `BEGIN:VEVENT\r\nUID:${at}-${nth}\r\nDTSTART:${day}T${hour}0000Z\r\nDTEND:${day}T${hour}4500Z\r\nSUMMARY:Bijeenkomst ${at} ${nth}${moved && nth === 0 ? " verzet" : ""}\r\nEND:VEVENT\r\n`;
  });
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bench//EN\r\n${events.join("")}END:VCALENDAR\r\n`;
}

process.on("message", (message) => {
  if (message === "report")
    process.send({ fresh: p95(waits[0]), busy: p95(waits[1]), calm: p95(waits[2]), pages: waits[1].length });
  else round = message;
});
setInterval(async () => {
  const begun = performance.now();
  const at = round;
  await (await fetch(page).catch(() => null))?.arrayBuffer();
  waits[at].push(performance.now() - begun);
}, 250);

function p95(all) {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0;
}
