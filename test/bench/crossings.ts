// All overlapping pairs of a hundred thousand happenings, each with five others: ours, a typed-array sweep without
// objects, and an SQLite self-join. Each in a process of its own: crossings.js <ours|sweep|sqlite>
import SQLite from "better-sqlite3";
import { crossings } from "#domain/calendar/crossings.ts";
import { random } from "./posts.ts";

const [how = "ours"] = process.argv.slice(2);
const COUNT = 100_000;
const ROUNDS = 7;
const MINUTE = 60_000;
const next = random(5);
/** So long altogether that a span of two hours or so meets five others. */
const YEARS = (COUNT * 2 * 105 * MINUTE) / 5;
const spans = Array.from({ length: COUNT }, () => {
  const start = Math.floor((next() * YEARS) / MINUTE) * MINUTE;
  return { start, end: start + (2 + Math.floor(next() * 11)) * 15 * MINUTE };
});
const [spanStarts, spanEnds] = [
  Float64Array.from(spans, ({ start }) => start),
  Float64Array.from(spans, ({ end }) => end),
];
const database = how === "sqlite" ? filled() : null;
const costs: number[] = [];
let pairs = 0;
for (let round = 0; round < (database ? 3 : ROUNDS); round++) {
  const before = process.cpuUsage();
  pairs = database ? joined(database) : how === "sweep" ? swept() : crossings(spans).length / 2;
  const { user, system } = process.cpuUsage(before);
  costs.push((user + system) / 1000);
}
console.log(JSON.stringify({ pairs, cpu: Math.min(...costs) }));

/** The floor: numbers only, of whole minutes. */
function swept(): number {
  const room = 2 ** Math.ceil(Math.log2(COUNT + 1));
  const packed = new Float64Array(COUNT);
  for (let at = 0; at < COUNT; at++) packed[at] = ((spanStarts[at] as number) / MINUTE) * room + at;
  packed.sort();
  const [order, starts, ends] = [new Uint32Array(COUNT), new Float64Array(COUNT), new Float64Array(COUNT)];
  for (let at = 0; at < COUNT; at++) {
    const place = (packed[at] as number) % room;
    order[at] = place;
    starts[at] = spanStarts[place] as number;
    ends[at] = spanEnds[place] as number;
  }
  let [found, count] = [new Uint32Array(8 * COUNT), 0];
  for (let i = 0; i < COUNT; i++) {
    for (let j = i + 1; j < COUNT && (starts[j] as number) < (ends[i] as number); j++) {
      if (count === found.length) {
        const wider = new Uint32Array(2 * count);
        wider.set(found);
        found = wider;
      }
      found[count++] = order[i] as number;
      found[count++] = order[j] as number;
    }
  }
  return count / 2;
}

function filled(): SQLite.Database {
  const file = new SQLite(":memory:");
  file.exec("create table ev(id integer primary key, s integer not null, e integer not null)");
  const put = file.prepare("insert into ev values (?, ?, ?)");
  file.transaction(() => {
    for (const [at, { start, end }] of spans.entries()) put.run(at, start, end);
  })();
  file.exec("create index ev_se on ev(s, e); analyze");
  return file;
}

function joined(file: SQLite.Database): number {
  const join = "select a.id, b.id from ev a join ev b on b.s >= a.s and b.s < a.e and (b.s > a.s or b.id > a.id)";
  let count = 0;
  for (const _ of file.prepare(join).raw().iterate()) count++;
  return count;
}
