// npm run bench -- pages: what readers ask for all day, at each size of board: the agenda given again from memory, the
// answer that nothing changed, a list over the graph; and what the server holds and how soon it opens.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cost, get, inTurns, mostMemory, serve, serveBoard, settled } from "./servers.mjs";

const QUESTIONS = 20_000;
const LISTS = 600;
/** Pages that each are made anew: what a crowd with as many choices asks. */
const ANEW = 2_000;
const AT_ONCE = 16;

/** Adds the rows of this part for a board of this size. */
export async function pages({ size, file, row }) {
  const floor = yogaFloor(file);
  const ours = await serveBoard(dirname(file), 4561);
  row("start to the first page, wall time", size, ours.started, null, "< 2,000 ms", ours.started < 2_000);
  const like = { path: "/", headers: { "accept-encoding": "gzip" } };
  const { headers, body } = await get(ours, like);
  const bytes = join(dirname(file), "page.bytes");
  writeFileSync(bytes, body);
  const { "content-type": type, "content-encoding": encoding } = headers;
  await settled(ours);
  const raw = await serve([process.execPath, "test/bench/raw-server.mjs", "4562", bytes, type, encoding], 4562);
  try {
    await fromMemory([ours, like], [raw, like], size, row);
    const known = async (server) => {
      const { etag } = (await get(server, like)).headers;
      return [server, { ...like, headers: { ...like.headers, "if-none-match": etag }, status: 304 }];
    };
    await unchanged(await known(ours), await known(raw), size, row);
    await overTheGraph(ours, floor.cpu, size, row);
    await memory(ours, size, row);
  } finally {
    ours.child.kill();
    raw.child.kill();
  }
}

async function fromMemory(ours, raw, size, row) {
  await warm(ours, raw);
  const [a, b] = await inTurns(ours, raw, QUESTIONS, AT_ONCE);
  row("agenda page, given again from memory", size, a, b, "≤ 10 × raw node:http", a / b <= 10);
}

async function unchanged(ours, raw, size, row) {
  await warm(ours, raw);
  const [a, b] = await inTurns(ours, raw, QUESTIONS, AT_ONCE);
  row("304 for the agenda page", size, a, b, "≤ 3 × raw node:http", a / b <= 3);
}

function warm(...asked) {
  return Promise.all(asked.map(([server, question]) => cost(server, question, 3_000, AT_ONCE)));
}

const AGENDA = `query ($from: DateTime!, $to: DateTime!) { agenda(first: 50, from: $from, to: $to) { nodes { start end event {
  id title network { id name } area { id name } themes { id name } } } } }`;

/** Asked the same again, as programs do; and with another instant each time, so that each answer is made anew. */
async function overTheGraph(ours, floor, size, row) {
  const now = Date.now();
  const to = new Date(now + 365 * 86_400_000).toISOString();
  const asked = (from) => ({
    path: "/graphql",
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: AGENDA, variables: { from: new Date(from).toISOString(), to } }),
  });
  let moment = now;
  const kinds = { "asked again": () => asked(now), "made anew": () => asked(moment++) };
  for (const [kind, next] of Object.entries(kinds)) {
    await cost(ours, next, 2 * LISTS, 4);
    const rounds = [];
    for (let round = 0; round < 3; round++) rounds.push(await cost(ours, next, LISTS, 4));
    const own = rounds.sort((a, b) => a - b)[1];
    const what = `GraphQL list of 50 over HTTP, ${kind}, beside yoga in process`;
    row(what, size, own, floor, "≤ 2 × yoga.fetch", own / floor <= 2);
  }
}

function yogaFloor(file) {
  const floor = join(import.meta.dirname, "yoga-floor.mjs");
  return JSON.parse(execFileSync(process.execPath, [floor, file], { encoding: "utf8" }));
}

/** After all of the above, and pages that are made anew by sixteen at once. */
async function memory(ours, size, row) {
  const anew = { path: "/", headers: { "accept-encoding": "gzip", cookie: "bench=1" } };
  await cost(ours, anew, ANEW, AT_ONCE);
  const most = mostMemory(ours);
  row("most memory held, MB", size, most, null, "≤ 400 MB", most <= 400);
}
