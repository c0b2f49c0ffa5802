// npm run bench -- feeds: calendars written and read as text, and a feed served, at 10,000 events.
import { join } from "node:path";
import { installPeers } from "./peers.mjs";
import { cost, get, inTurns, serve, serveBoard, settled } from "./servers.mjs";

const SIZE = 10_000;
const READINGS = 40;
const QUESTIONS = 20_000;
const AT_ONCE = 16;

/** Adds the rows of this part. */
export async function feeds({ seed, run, row }) {
  installPeers();
  texts(run("calendars", String(SIZE)), row);
  const file = seed(`feed-${SIZE}`, SIZE, 0, 0);
  const floor = await serve([process.execPath, "test/bench/feed-server.mjs", "4552", file], 4552);
  const ours = await serveBoard(join(file, ".."), 4551);
  try {
    await settled(ours);
    await served(ours, floor, row);
    await unchanged(ours, floor, row);
  } finally {
    ours.child.kill();
    floor.child.kill();
  }
}

function texts(times, row) {
  const { writeOurs, writeIcalJs, writeIcalGenerator, readOurs, readIcalJs, readNodeIcal } = times;
  const slower = (ours, peer, most) => [`≤ ${most} × ${peer.name}`, ours / peer.time <= most];
  const compare = (what, ours, time, name, most) => row(what, SIZE, ours, time, ...slower(ours, { name, time }, most));
  compare("write a calendar", writeOurs, writeIcalJs, "ical.js", 1.25);
  compare("write a calendar", writeOurs, writeIcalGenerator, "ical-generator", 1);
  compare("read a calendar", readOurs, readIcalJs, "ical.js", 1.25);
  compare("read a calendar", readOurs, readNodeIcal, "node-ical", 1);
}

/** A cookie that means nothing keeps the answers in memory out of it: each feed is made anew from the kept texts. */
async function served(ours, floor, row) {
  const feed = { path: "/agenda.ics", headers: { cookie: "bench=1" } };
  const first = await cost(ours, feed, 1, 1);
  for (let at = 0; at < 15; at++) for (const server of [ours, floor]) await get(server, feed);
  const [a, b] = await inTurns([ours, feed], [floor, { path: "/feed" }], READINGS, 1);
  row("feed of all that is upcoming, made anew", SIZE, a, b, "≤ 1.5 × the plain server", a / b <= 1.5);
  row("the same, the first time after a start, every text written", SIZE, first, b, "", true);
  const kept = { path: "/agenda.ics", headers: {} };
  await get(ours, kept);
  const [c] = await inTurns([ours, kept], [floor, { path: "/feed" }], READINGS, 1);
  row("the same, given again from memory", SIZE, c, b, "", true);
}

async function unchanged(ours, floor, row) {
  for (const path of ["/agenda.ics", "/"]) {
    const { headers } = await get(ours, { path });
    const known = { path, headers: { "if-none-match": headers.etag }, status: 304 };
    const raw = { path: "/304", headers: { "if-none-match": '"floor"' }, status: 304 };
    await Promise.all([cost(ours, known, 3_000, AT_ONCE), cost(floor, raw, 3_000, AT_ONCE)]);
    const [a, b] = await inTurns([ours, known], [floor, raw], QUESTIONS, AT_ONCE);
    row(`304 for ${path}`, SIZE, a, b, "≤ 3 × raw node:http", a / b <= 3);
  }
}
