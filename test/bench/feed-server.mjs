// The floor of a feed: node:http, better-sqlite3 and template strings; all that is upcoming, written anew for each
// reader. At /304 it says 304 to everybody, from memory: the floor of that.
import { createServer } from "node:http";
import SQLite from "better-sqlite3";

const [port, file] = process.argv.slice(2);
const db = new SQLite(file, { readonly: true });
const upcoming = db.prepare(`
  select event.id, event.version, event.title, event.description, event.start, event.end, event.changed_at as changedAt,
    event.status, network.name as network, area.nl as area, place.name as place,
    (select group_concat(theme.nl, char(31)) from event_theme join theme on theme.id = theme where event = event.id) as themes
  from event join network on network.id = event.network
  left join area on area.id = event.area left join place on place.id = event.place
  where event.start >= ? and event.joined_to is null and event.removed_at is null and event.status <> 'TENTATIVE'
  order by event.start`);

const utc = (instant) => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

function folded(line) {
  if (line.length <= 75) return line;
  let text = line.slice(0, 75);
  for (let at = 75; at < line.length; at += 74) text += `\r\n ${line.slice(at, at + 74)}`;
  return text;
}

function calendar() {
  let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//floor\r\nMETHOD:PUBLISH\r\n";
  for (const row of upcoming.all(Date.now() - 86_400_000)) {
    text += `BEGIN:VEVENT\r\nUID:${row.id}@floor\r\nDTSTAMP:${utc(row.changedAt)}\r\nSEQUENCE:${row.version}\r\nDTSTART:${utc(row.start)}\r\nDTEND:${utc(row.end)}\r\n${folded(`SUMMARY:${escaped(row.title)}`)}\r\n${folded(`DESCRIPTION:${escaped(`${row.description}\n\nVan ${row.network}`)}`)}\r\n${folded(`LOCATION:${escaped(row.place ?? row.area ?? "")}`)}\r\n${folded(`URL:http://127.0.0.1/events/${row.id}`)}\r\nSTATUS:${row.status}\r\n${row.themes ? `${folded(`CATEGORIES:${row.themes.split("\x1f").map(escaped).join(",")}`)}\r\n` : ""}END:VEVENT\r\n`;
  }
  return `${text}END:VCALENDAR\r\n`;
}

createServer((request, response) => {
  if (request.url === "/304") return response.writeHead(304, { etag: '"floor"' }).end();
  if (request.url === "/") return response.end("open");
  const text = calendar();
  response.writeHead(200, {
    "content-type": "text/calendar; charset=utf-8",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}).listen(Number(port), "127.0.0.1");
