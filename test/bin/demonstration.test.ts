import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Board } from "#board/board.ts";
import { importsOf } from "#db/imports.ts";
import { allNetworks } from "#db/networks.ts";
import { openStore } from "#db/store.ts";
import type { FlagKind } from "#domain/flag/flag.ts";
import planted from "../../bin/demo/planted.json";
import { calendarOf, demoNetworks } from "../../bin/demonstration/files.ts";
import { loadDemonstration } from "../../bin/demonstration/load.ts";
import { prepareDemonstration } from "../../bin/demonstration/prepare.ts";
import { readSettings } from "../../bin/settings.ts";
import { aBoard, NOW, readsHere, unwatched } from "../world.ts";

const REAL = new Set(["buurtprofessionals", "jow", "tna", "zzp-mokum"]);
const OVERLAPS: FlagKind[] = ["OVERLAP", "SERIES_OVERLAP"];

// Thirteen weeks without a change of the clock, with the one to summer time in the first, and with the one to winter time.
test.each([
  ["a Tuesday in December", NOW],
  ["a Wednesday in March", Date.parse("2027-03-24T12:00:00+01:00")],
  ["a Tuesday in October", Date.parse("2026-10-20T12:00:00+02:00")],
])("opened on %s, the demonstration is read whole and shows what is planted in it", async (_, now) => {
  const board = await aBoard(now);
  await loadDemonstration(board, () => undefined);
  // Of the 200 VEVENTs one only cancels a date of its series.
  expect(await readIn(board)).toEqual({ networks: 11, events: 199, offers: 150, others: 0 });
  const flags = await flagsOf(board);
  expect(flags.filter(({ networks }) => networks.some((slug) => REAL.has(slug)))).toEqual([]);
  const pairs = await postsOf(board);
  expect({
    sameEvents: missing(flags, pairs(planted.sameEvents), ["SAME_EVENT"]),
    overlaps: missing(flags, pairs(planted.overlaps), OVERLAPS),
    seriesOverlaps: missing(flags, pairs(planted.seriesOverlaps), ["SERIES_OVERLAP"]),
    duplicateOffers: missing(flags, pairs(planted.duplicateOffers), ["DUPLICATE_OFFER"]),
  }).toEqual({ sameEvents: [], overlaps: [], seriesOverlaps: [], duplicateOffers: [] });
  const apart = pairs(planted.notAlike);
  expect(missing(flags, apart, ["SAME_EVENT", ...OVERLAPS])).toEqual(apart.map(named));
});

test("a load that is broken off leaves no board behind, and the next start loads all of it", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "samenbord-demo-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const settings = readSettings({ NODE_ENV: "test", DATA_DIR: dataDir }, dataDir);
  const breaksOff = () => {
    throw new Error("broken off");
  };
  await expect(prepareDemonstration(settings, readsHere, unwatched(), breaksOff)).rejects.toThrow("broken off");
  expect(readdirSync(dataDir)).not.toContain("board.sqlite");
  await prepareDemonstration(settings, readsHere, unwatched(), () => undefined);
  expect(readdirSync(dataDir)).toEqual(["board.sqlite"]);
  const store = await openStore(join(dataDir, "board.sqlite"));
  onTestFinished(() => store.close());
  expect(await allNetworks(store.read)).toHaveLength(11);
  const offers = await store.read.selectFrom("offer").select("id").execute();
  expect(offers).toHaveLength(150);
});

test("the calendars of the demonstration are lines of at most 75 octets that end as RFC 5545 says", () => {
  const lines = demoNetworks.flatMap(({ slug }) => calendarOf(slug)?.split("\r\n") ?? []);
  expect(lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([]);
});

/** How much came in new, and how much did not: refused, changed or left as it was. */
async function readIn(board: Board) {
  const networks = await allNetworks(board.store.read);
  const imports = (await Promise.all(networks.map(({ id }) => importsOf(board.store.read, id)))).flat();
  const read = { networks: networks.length, events: 0, offers: 0, others: 0 };
  for (const { kind, counts } of imports) {
    read[kind === "CALENDAR" ? "events" : "offers"] += counts.new;
    read.others += counts.changed + counts.same + counts.refused;
  }
  return read;
}

interface Shown {
  kind: string;
  posts: string[];
  networks: string[];
}

/** The flags with the ids of their posts and the slugs of their networks. */
async function flagsOf({ store }: Board): Promise<Shown[]> {
  const members = await store.read
    .selectFrom("flag_event")
    .innerJoin("event as post", "post.id", "flag_event.event")
    .select(["flag_event.flag", "post.id", "post.network"])
    .unionAll(
      store.read
        .selectFrom("flag_offer")
        .innerJoin("offer as post", "post.id", "flag_offer.offer")
        .select(["flag_offer.flag", "post.id", "post.network"]),
    )
    .execute();
  const slugs = new Map((await allNetworks(store.read)).map(({ id, slug }) => [id, slug]));
  const flags = await store.read.selectFrom("flag").select(["id", "kind"]).execute();
  return flags.map(({ id, kind }) => {
    const mine = members.filter(({ flag }) => flag === id);
    return { kind, posts: mine.map((post) => post.id), networks: mine.map(({ network }) => slugs.get(network) ?? "") };
  });
}

/** A post as planted.json names it, with the ids under which the board has it: a series has one for each moved date too. */
interface Post {
  name: string;
  ids: string[];
}

/** Gives every two of each group; throws for a name that the demonstration does not have. */
async function postsOf({ store }: Board): Promise<(groups: string[][]) => [Post, Post][]> {
  const events = await store.read.selectFrom("event").select(["id", "uid as name"]).execute();
  const offers = await store.read
    .selectFrom("offer")
    .innerJoin("network", "network.id", "offer.network")
    .select(["offer.id", "offer.title", "network.slug"])
    .execute();
  const posts = [...events, ...offers.map(({ id, title, slug }) => ({ id, name: `${title}@${slug}` }))];
  const post = (name: string) => {
    const ids = posts.filter((one) => one.name === name).map(({ id }) => id);
    if (ids.length === 0) throw new Error(`The demonstration has no ${name}.`);
    return { name, ids };
  };
  return (groups) =>
    groups.flatMap((group) =>
      group.flatMap((one, at) => group.slice(at + 1).map((other): [Post, Post] => [post(one), post(other)])),
    );
}

/** The pairs that no flag of these kinds shows together. */
function missing(flags: Shown[], pairs: [Post, Post][], kinds: FlagKind[]): string[] {
  const wanted = new Set<string>(kinds);
  const shown = flags.filter(({ kind }) => wanted.has(kind));
  return pairs
    .filter((pair) => !shown.some(({ posts }) => pair.every(({ ids }) => ids.some((id) => posts.includes(id)))))
    .map(named);
}

function named([one, other]: [Post, Post]): string {
  return `${one.name} <> ${other.name}`;
}
