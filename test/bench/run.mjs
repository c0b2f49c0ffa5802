// npm run bench [-- agenda | pages | neighbours | publish | crossings | doubles | full | search | expansion | feeds | follow]:
// ratios measured in one run, written to docs/performance.md.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { feeds } from "./feeds.mjs";
import { pages } from "./pages.mjs";
import { installPeers } from "./peers.mjs";
import { report } from "./report.mjs";
import { cost, inTurns, serve, serveBoard, settled } from "./servers.mjs";

const SIZES = (process.env.SIZES ?? "1000,10000,100000").split(",").map(Number);
// So many that a tick of the clock of the CPU, a hundredth of a second, is a fiftieth of what is measured.
const REQUESTS = 1_000;
const WARM_UP = 1_200;
const wanted = process.argv[2];
/** Parts that do not run for each size of board. */
const APART = ["crossings", "doubles", "full", "expansion", "feeds", "follow"];
const DOUBLES = [
  ["copies", "candidates, noisy copies"],
  ["rare", "the same, FTS5 on the 8 rarest words"],
  ["all", "the same, FTS5 on all words"],
  ["copies-sifted", "the same, those that no gist puts aside"],
  ["labelled", "candidates, labelled offers among them"],
  ["labelled-sifted", "the same, those that no gist puts aside"],
];

const folder = mkdtempSync(join(tmpdir(), "samenbord-bench-"));
const rows = [];
let part = "";

execFileSync("npx", ["vite", "build", "--config", "test/bench/vite.config.ts", "--logLevel", "warn"], {
  stdio: "inherit",
});
try {
  if (!APART.includes(wanted)) for (const size of SIZES) await measure(size);
  if (!wanted || wanted === "feeds") {
    part = "feeds";
    await feeds({ seed, run, row });
  }
  if (!wanted || wanted === "expansion") {
    part = "expansion";
    expansion();
  }
  for (const [name, measureIt] of [
    ["crossings", crossings],
    ["doubles", doubles],
    ["full", full],
  ]) {
    if (wanted && wanted !== name) continue;
    part = name;
    measureIt();
  }
  if (wanted === "follow") follow();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
growth();
report(rows);

/** A thousand feeds in one round, a fifth of them broken or hostile; wall time, as most of it is waiting. */
function follow() {
  const { feeds, good, first, second, calm, fresh, busy, pages } = run("follow", folder);
  const kept = second < 300 && pages > 10;
  console.log(`${feeds} feeds, all new: ${first.toFixed(0)} s`);
  console.log(
    `${kept ? "✓" : "✗"} the same with a fifth broken or hostile (${good} good): ${second.toFixed(0)} s, bound 300 s`,
  );
  console.log(
    `  a page meanwhile, p95 of ${pages}: ${busy.toFixed(0)} ms (all new: ${fresh.toFixed(0)} ms, alone: ${calm.toFixed(0)} ms)`,
  );
}

async function measure(size) {
  if (!wanted || wanted === "search") {
    part = "search";
    search(size);
  }
  if (wanted === "search") return;
  const file = seed(`${size}`, size, size / 10, 0);
  if (!wanted || wanted === "agenda") {
    part = "agenda";
    await agenda(size, file);
  }
  if (!wanted || wanted === "pages") {
    part = "pages";
    await pages({ size, file, row });
  }
  if (!wanted || wanted === "neighbours") {
    part = "neighbours";
    neighbours(size, file, "");
    neighbours(size, seed(`${size}-long`, size, 0, 100), ", with 100 events of sixty days");
  }
  if (!wanted || wanted === "publish") {
    part = "publish";
    publish(size, file);
  }
}

function seed(name, events, offers, long, weekly = 0) {
  const data = join(folder, name);
  const file = join(data, "board.sqlite");
  const sizes = [events, offers, long, weekly].map(String);
  execFileSync(process.execPath, ["build/bench/seed.js", file, ...sizes], { stdio: "inherit" });
  return file;
}

function crossings() {
  const [ours, sweep, sqlite] = ["ours", "sweep", "sqlite"].map((how) => run("crossings", how));
  const what = `all overlapping pairs (${ours.pairs})`;
  if (ours.pairs !== sweep.pairs || ours.pairs !== sqlite.pairs) throw new Error("not the same pairs");
  row(`${what}, beside a typed-array sweep`, 100_000, ours.cpu, sweep.cpu, "≤ 1.5 ×", ours.cpu / sweep.cpu <= 1.5);
  row(`${what}, beside an SQLite self-join`, 100_000, ours.cpu, sqlite.cpu, "≤ 0.2 ×", ours.cpu / sqlite.cpu <= 0.2);
}

/**
 * Recall is of doubles among the candidates; the peers are asked for as many. What a write compares are those of them
 * that no gist puts aside: a double of which a comparison would show nothing is not among these.
 */
function doubles() {
  for (const count of [10_000, 20_000, 100_000]) {
    const data = join(folder, `doubles-${count}`);
    mkdirSync(data);
    const fill = ["--max-old-space-size=6000", "build/bench/doubles.js", data, "fill", String(count)];
    execFileSync(process.execPath, fill, { stdio: "inherit" });
    for (const [how, what] of DOUBLES) {
      const { mean, p50, p95, recall, candidates, megabytes } = run("doubles", data, how);
      const told = `${what}, p95 (mean ${mean.toFixed(1)}, p50 ${p50.toFixed(1)}; recall ${recall.toFixed(3)} in ${candidates.toFixed(0)}; ${megabytes.toFixed(0)} MB)`;
      const bound = how === "copies" || how === "labelled" ? "≤ 15 ms, recall ≥ .98, ≤ 150 MB" : "";
      row(told, count, p95, null, bound, p95 <= 15 && recall >= 0.98 && megabytes <= 150);
    }
  }
}

/** A board as full as it may get: a hundred thousand offers, and a million happenings, most of them of weekly series. */
function full() {
  const file = seed("full", 88_880, 100_000, 0, 11_120);
  edits(file, 1_000_720, 100_000, "p95 < 50 ms CPU");
  const { flagged, cpu, calm, busy } = run("renewal", join(file, ".."));
  const kept = busy.p95 < 500 && busy.pages > 10;
  row("read and flag one post anew, as after an upgrade", flagged, cpu, null, "", true);
  row("a page meanwhile, wall p95, beside a page alone", flagged, busy.p95, calm.p95, "p95 < 500 ms", kept);
}

function neighbours(size, file, how) {
  const { rows: found, ours, byHand } = run("neighbours", file);
  row(
    `neighbours of one event (${found} found)${how}`,
    size,
    ours,
    byHand,
    "≤ 2.5 × hand-written SQL",
    ours / byHand <= 2.5,
  );
}

function publish(size, file) {
  edits(file, size, size, size === 100_000 ? "p95 < 50 ms CPU" : "");
}

/** A board of mostly offers; what is bound is a mix of all that people type, each kind as often as another. */
function search(size) {
  const { all, kinds } = run("search", seed(`${size}-search`, size / 10, size, 0));
  for (const [kind, { p50, p95 }] of Object.entries(kinds))
    row(`a search ${kind}, p95 (p50 ${p50.toFixed(1)})`, size, p95, null, "", true);
  const bound = size === 100_000 ? "p95 < 20 ms CPU" : "";
  row(`a search, any of these but the last, p95 (p50 ${all.p50.toFixed(1)})`, size, all.p95, null, bound, all.p95 < 20);
}

/** Half of the edits post something, half change what was posted. */
function edits(file, events, offers, bound) {
  const cost = run("publish", file);
  for (const [noun, size] of [
    ["event", events],
    ["offer", offers],
  ]) {
    const { p50, p95, flags } = cost[noun];
    const in_ = `in ${flags[0]} flags at the median, ${flags[1]} at p95`;
    row(`one edit of an ${noun} with all its flags, p50 (${in_})`, size, p50, null, "", true);
    row(`one edit of an ${noun} with all its flags, p95`, size, p95, null, bound, p95 < 50);
  }
}

function expansion() {
  installPeers();
  const { series, cpu } = run("expansion", import.meta.dirname);
  for (const peer of ["rrule-rust", "ical.js"]) {
    const bound = peer === "rrule-rust" ? "≤ 1 × rrule-rust" : "";
    row(`all series into 18 months, beside ${peer}`, series, cpu.ours, cpu[peer], bound, cpu.ours <= cpu[peer]);
  }
}

/**
 * Without compression, which the floor does not do, and with a cookie that means nothing, so that each page is made anew
 * and none comes from the answers in memory.
 */
async function agenda(size, file) {
  const ours = await serveBoard(join(file, ".."), 4401);
  await settled(ours);
  const floor = await serve([process.execPath, "test/bench/floor-server.mjs", "4402", file], 4402);
  const anew = { path: "/", headers: { cookie: "bench=1" } };
  // Both servers first run until their code is compiled: compiling is paid once, not for each request.
  for (const server of [ours, floor]) await cost(server, anew, WARM_UP, 1);
  const [a, b] = await inTurns([ours, anew], [floor, anew], REQUESTS, 1);
  ours.child.kill();
  floor.child.kill();
  row("agenda page of 50, uncached", size, a, b, "≤ 15 × the floor", a / b <= 15);
}

function run(part, ...given) {
  const command = ["--expose-gc", "--max-semi-space-size=32", `build/bench/${part}.js`, ...given];
  return JSON.parse(execFileSync(process.execPath, command, { encoding: "utf8" }));
}

function row(what, size, ours, peer, bound, kept) {
  rows.push({ part, what, size, ours, peer, bound, kept });
  console.log(
    `${kept || !bound ? "✓" : "✗"} ${what} @ ${size}: ${ours.toFixed(3)} ms${peer ? `, peer ${peer.toFixed(3)} ms, ratio ${(ours / peer).toFixed(2)}` : ""}`,
  );
}

function growth() {
  against("agenda", "agenda page of 50, uncached", 1.2);
  against("pages", "most memory held, MB", 1.5);
}

/** What the largest board costs, beside the smallest. */
function against(of, what, most) {
  const same = rows.filter((row) => row.part === of && row.what === what);
  const [small, large] = [same[0], same.at(-1)];
  if (same.length < 2) return;
  part = of;
  const kept = large.ours / small.ours <= most;
  row(`${what}, the largest board against the smallest`, large.size, large.ours, small.ours, `≤ ${most} ×`, kept);
}
