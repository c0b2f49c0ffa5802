// npm run bench -- feeds: calendars written and read as text, and a feed served, at 10,000 events.
import { Agent, request } from "node:http";
import { join } from "node:path";
import { installPeers } from "./peers.mjs";

const SIZE = 10_000;
const READINGS = 40;
const QUESTIONS = 20_000;
const AT_ONCE = 16;

/** Adds the rows of this part. */
export async function feeds({ seed, serve, serveBoard, cpuOf, run, row }) {
  installPeers();
  texts(run("calendars", String(SIZE)), row);
  const file = seed(`feed-${SIZE}`, SIZE, 0, 0);
  const floor = await serve([process.execPath, "test/bench/feed-server.mjs", "4552", file], 4552, {});
  const ours = await serveBoard(join(file, ".."), 4551);
  try {
    await served(ours, floor, cpuOf, row);
    await unchanged(ours, floor, cpuOf, row);
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
async function served(ours, floor, cpuOf, row) {
  const feed = { path: "/agenda.ics", headers: { cookie: "bench=1" } };
  const first = await cost(ours, feed, 1, 1, cpuOf);
  for (let at = 0; at < 15; at++) for (const server of [ours, floor]) await get(server, feed);
  const [a, b] = await inTurns(ours, feed, floor, { path: "/feed" }, READINGS, 1, cpuOf);
  row("feed of all that is upcoming, made anew", SIZE, a, b, "≤ 1.5 × the plain server", a / b <= 1.5);
  row("the same, the first time after a start, every text written", SIZE, first, b, "", true);
  const kept = { path: "/agenda.ics", headers: {} };
  await get(ours, kept);
  const [c] = await inTurns(ours, kept, floor, { path: "/feed" }, READINGS, 1, cpuOf);
  row("the same, given again from memory", SIZE, c, b, "", true);
}

async function unchanged(ours, floor, cpuOf, row) {
  for (const path of ["/agenda.ics", "/"]) {
    const { headers } = await get(ours, { path });
    const known = { path, headers: { "if-none-match": headers.etag }, status: 304 };
    const raw = { path: "/304", headers: { "if-none-match": '"floor"' }, status: 304 };
    await Promise.all([cost(ours, known, 3_000, AT_ONCE, cpuOf), cost(floor, raw, 3_000, AT_ONCE, cpuOf)]);
    const [a, b] = await inTurns(ours, known, floor, raw, QUESTIONS, AT_ONCE, cpuOf);
    row(`304 for ${path}`, SIZE, a, b, "≤ 3 × raw node:http", a / b <= 3);
  }
}

/** The middle of three rounds for each of two servers, one after the other. */
async function inTurns(one, asksOne, other, asksOther, count, atOnce, cpuOf) {
  const costs = [[], []];
  for (let round = 0; round < 3; round++) {
    costs[0].push(await cost(one, asksOne, count, atOnce, cpuOf));
    costs[1].push(await cost(other, asksOther, count, atOnce, cpuOf));
  }
  return costs.map((three) => three.sort((a, b) => a - b)[1]);
}

/** CPU milliseconds of the server for one request. */
async function cost(server, asked, count, atOnce, cpuOf) {
  const before = cpuOf(server.child.pid);
  let left = count;
  const ask = async () => {
    while (left-- > 0) await get(server, asked);
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return (cpuOf(server.child.pid) - before) / count;
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

function get({ address }, { path, headers = {}, status = 200 }) {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, address), { agent, headers: { "accept-encoding": "identity", ...headers } });
    asked.on("error", reject).on("response", (response) => {
      if (response.statusCode !== status) reject(new Error(`${path} answered ${response.statusCode}`));
      response.resume().on("end", () => resolve(response));
    });
    asked.end();
  });
}
