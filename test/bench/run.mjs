// npm run bench [-- agenda | neighbours | publish | expansion]: ratios measured in one run, written to docs/performance.md.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";

const SIZES = (process.env.SIZES ?? "1000,10000,100000").split(",").map(Number);
const REQUESTS = 300;
const WARM_UP = 1_200;
const wanted = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "samenbord-bench-"));
const rows = [];

execFileSync("npx", ["vite", "build", "--config", "test/bench/vite.config.ts", "--logLevel", "warn"], {
  stdio: "inherit",
});
try {
  if (wanted !== "expansion") for (const size of SIZES) await measure(size);
  if (!wanted || wanted === "expansion") expansion();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
growth();
report();

async function measure(size) {
  const file = seed(`${size}`, size, size / 10, 0);
  if (!wanted || wanted === "agenda") await agenda(size, file);
  if (!wanted || wanted === "neighbours") {
    neighbours(size, file, "");
    neighbours(size, seed(`${size}-long`, size, 0, 100), ", with 100 events of sixty days");
  }
  if (!wanted || wanted === "publish") publish(size, file);
}

function seed(name, events, offers, long) {
  const data = join(folder, name);
  const file = join(data, "board.sqlite");
  execFileSync(process.execPath, ["build/bench/seed.js", file, String(events), String(offers), String(long)], {
    stdio: "inherit",
  });
  return file;
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
  const { event, offer } = run("publish", file);
  const bound = size === 100_000 ? "p95 < 50 ms CPU" : "";
  row("publish an event with all flags, p95", size, event.p95, null, bound, event.p95 < 50);
  row("publish an offer with all flags, p95", size, offer.p95, null, bound, offer.p95 < 50);
}

/** The peers have a lockfile of their own: nobody needs them to run the board. */
function expansion() {
  const peers = join(import.meta.dirname, "peers");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--silent"], { cwd: peers, stdio: "inherit" });
  const { series, cpu } = run("expansion", peers);
  for (const peer of ["rrule-rust", "ical.js"]) {
    const bound = peer === "rrule-rust" ? "≤ 1 × rrule-rust" : "";
    row(`all series into 18 months, beside ${peer}`, series, cpu.ours, cpu[peer], bound, cpu.ours <= cpu[peer]);
  }
}

async function agenda(size, file) {
  const ours = await serve(
    [process.execPath, "--max-old-space-size=512", "--max-semi-space-size=32", "build/bin/serve.js"],
    4401,
    {
      DATA_DIR: join(file, ".."),
      PORT: "4401",
      BASE_URL: "http://127.0.0.1:4401",
      NODE_ENV: "production",
    },
  );
  const floor = await serve([process.execPath, "test/bench/floor-server.mjs", "4402", file], 4402, {});
  // Both servers first run until their code is compiled: compiling is paid once, not for each request.
  for (let at = 0; at < WARM_UP; at++) for (const server of [ours, floor]) await get(server.address);
  const cost = { ours: [], floor: [] };
  for (let round = 0; round < 3; round++) {
    cost.ours.push(await cpuPerRequest(ours));
    cost.floor.push(await cpuPerRequest(floor));
  }
  ours.child.kill();
  floor.child.kill();
  const [a, b] = [middle(cost.ours), middle(cost.floor)];
  row("agenda page of 50, uncached", size, a, b, "≤ 15 × the floor", a / b <= 15);
}

async function serve([command, ...args], port, env) {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "inherit"] });
  const address = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(address).then(
        (response) => response.ok,
        () => false,
      )
    )
      return { child, address };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answers at ${address}`);
}

/** User and system time of the serving process, per request, in milliseconds. */
async function cpuPerRequest({ child, address }) {
  const before = cpuOf(child.pid);
  for (let at = 0; at < REQUESTS; at++) await get(address);
  return (cpuOf(child.pid) - before) / REQUESTS;
}

/** Without compression, which the floor does not do. */
async function get(address) {
  await (await fetch(address, { headers: { "accept-encoding": "identity" } })).arrayBuffer();
}

/** From /proc: clock ticks are a hundredth of a second on Linux. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function run(part, file) {
  return JSON.parse(
    execFileSync(process.execPath, ["--max-semi-space-size=32", `build/bench/${part}.js`, file], { encoding: "utf8" }),
  );
}

function row(what, size, ours, peer, bound, kept) {
  rows.push({ what, size, ours, peer, bound, kept });
  console.log(
    `${kept || !bound ? "✓" : "✗"} ${what} @ ${size}: ${ours.toFixed(2)} ms${peer ? `, floor ${peer.toFixed(2)} ms, ratio ${(ours / peer).toFixed(2)}` : ""}`,
  );
}

function growth() {
  const pages = rows.filter(({ what }) => what.startsWith("agenda"));
  if (pages.length < 2) return;
  const ratio = pages.at(-1).ours / pages[0].ours;
  rows.push({
    what: "agenda page, 100,000 against 1,000 events",
    size: 100_000,
    ours: pages.at(-1).ours,
    peer: pages[0].ours,
    bound: "≤ 1.2 ×",
    kept: ratio <= 1.2,
  });
}

function middle(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function report() {
  const line = ({ what, size, ours, peer, bound, kept }) =>
    `| ${what} | ${size.toLocaleString("en")} | ${ours.toFixed(2)} | ${peer ? peer.toFixed(2) : "–"} | ${peer ? (ours / peer).toFixed(2) : "–"} | ${bound || "–"} | ${bound ? (kept ? "kept" : "missed") : "–"} |`;
  const text = [
    "# Performance",
    "",
    `Made by \`npm run bench${wanted ? ` -- ${wanted}` : ""}\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores. CPU milliseconds per operation`,
    "(user and system); the peer of a row was measured in the same run: a plain node:http and better-sqlite3 server that",
    "returns the same rows from the same file for a page, hand-written SQL on a bare handle for the neighbours. Compare",
    "ratios, not milliseconds. Each board has as many events as the row says and a tenth as many offers.",
    "",
    "| what | events | ours (ms CPU) | peer (ms CPU) | ratio | bound | |",
    "|---|---|---|---|---|---|---|",
    ...rows.map(line),
    "",
  ].join("\n");
  writeFileSync("docs/performance.md", text);
}
