// The neighbours of one event through our own floor, beside the same hand-written SQL on a bare handle.
import SQLite from "better-sqlite3";
import { occurrencesMeeting } from "#db/occurrences.ts";
import { openStore } from "#db/store.ts";
import { NEAR } from "#domain/flag/neighbour.ts";
import { random } from "./posts.ts";

const [file = ""] = process.argv.slice(2);
const ROUNDS = 400;
const DAY = 86_400_000;
const store = await openStore(file);
const raw = new SQLite(file, { readonly: true });
const longest = raw.prepare("select span, max(end - start) as most from occurrence group by span").all() as {
  span: number;
  most: number;
}[];
const byHand = raw.prepare(
  longest
    .map(
      ({ span, most }) =>
        `select event, start, end, recurring, gist from occurrence where span = ${span} and start > :from - ${most} and start < :to and end > :from`,
    )
    .join(" union all "),
);
const next = random(1);
const moments = Array.from({ length: ROUNDS }, () => Date.now() + Math.floor(next() * 150) * DAY + 19 * 3_600_000);

const ours: number[] = [];
const hand: number[] = [];
let rows = 0;
for (const start of moments) {
  const event = { start, end: start + 7_200_000 };
  hand.push(await cpuOf(() => byHand.all({ from: event.start - NEAR, to: event.end + NEAR })));
  ours.push(await cpuOf(async () => (rows += (await occurrencesMeeting(store.read, event, NEAR)).length)));
}
console.log(JSON.stringify({ rows: Math.round(rows / ROUNDS), ours: median(ours), byHand: median(hand) }));
raw.close();
await store.close();

/** CPU milliseconds of this process. */
async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
