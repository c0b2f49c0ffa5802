// The floor: node:http, better-sqlite3 and template strings; the same rows as our agenda page, from the same file.
import { createServer } from "node:http";
import SQLite from "better-sqlite3";

const [port, file] = process.argv.slice(2);
const db = new SQLite(file, { readonly: true });
const upcoming = db.prepare(`
  select event.id, event.title, occurrence.start, occurrence.end, network.name as network, area.nl as area,
    (select group_concat(theme.nl, ', ') from event_theme join theme on theme.id = theme where event = event.id) as themes
  from occurrence join event on event.id = occurrence.event join network on network.id = event.network
  left join area on area.id = event.area
  where occurrence.start >= ? and event.joined_to is null and event.status != 'TENTATIVE'
  order by occurrence.start, occurrence.event limit 50`);
const day = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", dateStyle: "full" });
const time = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", timeStyle: "short" });
const safe = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

createServer((_request, response) => {
  const items = upcoming.all(Date.now()).map(
    (row) =>
      `<li><time>${day.format(row.start)} ${time.format(row.start)}–${time.format(row.end)}</time>
     <a href="/events/${row.id}">${safe(row.title)}</a> ${safe(row.network)} ${safe(row.area ?? "")} ${safe(row.themes ?? "")}</li>`,
  );
  const page = `<!doctype html><html lang="nl"><title>Agenda</title><ol>${items.join("")}</ol></html>`;
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": Buffer.byteLength(page) });
  response.end(page);
}).listen(Number(port), "127.0.0.1");
