// Fills a database file with n events over a year from a month ago, m offers, and, when asked, a hundred events of sixty
// days, and weekly series over the eighteen months that are kept.

import { sql } from "kysely";
import { draftEvent } from "#board/calendar/draft-event.ts";
import { seenFrom } from "#board/calendar/save-event.ts";
import { draftOffer } from "#board/catalogue/draft-offer.ts";
import type { Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { addNetwork } from "#db/networks.ts";
import { writeOccurrences } from "#db/occurrences.ts";
import { addMembership, addPerson } from "#db/people.ts";
import { placeNamed } from "#db/places.ts";
import { indexPost } from "#db/search.ts";
import { keptReading } from "#db/seen.ts";
import { openStore } from "#db/store.ts";
import { reachCellOf } from "#domain/flag/cells.ts";
import { gistOf } from "#domain/flag/gist.ts";
import { marksOf } from "#domain/flag/marks.ts";
import { offerGistOf } from "#domain/flag/offer-gist.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";
import { offerKeys } from "#domain/likeness/offer-keys.ts";
import { readOffer } from "#domain/likeness/read-post.ts";
import { wordsFound } from "#domain/likeness/reading.ts";
import { type Listed, listAll } from "./lists.ts";
import { DISTINCT, DISTINCT_OFFERS, HALLS, offerOf, postOf, random, rareWords } from "./posts.ts";

const [file = "", events = "1000", offers = "0", long = "0", weekly = "0"] = process.argv.slice(2);
const DAY = 86_400_000;
const WEEKLY = "RRULE:FREQ=WEEKLY";
/** As many as lie in the window of a month back and eighteen months ahead. */
const WEEKS = 82;
const now = Date.now();
const store = await openStore(file);
// A million happenings in the order of their events touch every page of their indexes again and again.
await sql`pragma cache_size = -1500000`.execute(store.write);
await store.write.transaction().execute(async (tx) => {
  const networks = await foundNetworks(tx);
  await seedEvents(tx, networks);
  await seedOffers(tx, networks);
});
await store.close();

async function foundNetworks(tx: Tx): Promise<string[]> {
  const ids: string[] = [];
  const nothing = { purpose: null, forWhom: null, howToJoin: null, url: null, fundingUntil: null };
  await addPerson(tx, { id: "bench", name: "Bench", email: "bench@example.org" }, now);
  for (let at = 0; at < 40; at++) {
    const network = {
      ...nothing,
      id: newId(),
      slug: `netwerk-${at}`,
      name: `Netwerk ${at}`,
      areas: [],
      valueForms: [],
    };
    await addNetwork(tx, network, now);
    await addMembership(tx, "bench", { network: network.id, role: "LEAD", duty: null });
    ids.push(network.id);
  }
  return ids;
}

/** Reading a text is done once per distinct post; the rows differ in network and time. */
async function seedEvents(tx: Tx, networks: readonly string[]): Promise<void> {
  const next = random(42);
  const places = new Map<string, string>();
  for (const name of HALLS) places.set(name, await placeNamed(tx, name));
  const templates = Array.from({ length: DISTINCT }, (_, at) => template(at, networks, places));
  const count = Number(events) + Number(long) + Number(weekly);
  for (let from = 0; from < count; from += 500) {
    const rows = Array.from({ length: Math.min(500, count - from) }, (_, at) => {
      const { row, gist, marks, themes, audiences } =
        templates[Math.floor(next() * DISTINCT)] ?? template(0, networks, places);
      const place = from + at;
      const isWeekly = place >= Number(events) + Number(long);
      const spread = isWeekly ? 7 : 365;
      const start = Math.floor((now - 30 * DAY + next() * spread * DAY) / 900_000) * 900_000;
      const isLong = place >= Number(events) && !isWeekly;
      const end = start + (isLong ? 60 * DAY : (1 + Math.floor(next() * 4)) * 3_600_000);
      const id = newId();
      const network = networks[Math.floor(next() * networks.length)] ?? "";
      return {
        row: { ...row, id, network, start, end, uid: id, recurrence: isWeekly ? WEEKLY : null },
        gist: gist.replace(networks[0] ?? "", network),
        marks,
        themes,
        audiences,
      };
    });
    await tx
      .insertInto("event")
      .values(rows.map(({ row }) => row))
      .execute();
    for (const { row, gist, marks } of rows) {
      const { id, start, end, recurrence } = row;
      const happenings = Array.from({ length: recurrence ? WEEKS : 1 }, (_, week) => ({
        start: start + week * 7 * DAY,
        end: end + week * 7 * DAY,
      }));
      await writeOccurrences(tx, { event: id, recurring: recurrence !== null, gist, marks }, happenings);
    }
    const themes = rows.flatMap(({ row, themes }) => themes.map((theme) => ({ event: row.id, theme })));
    const audiences = rows.flatMap(({ row, audiences }) => audiences.map((audience) => ({ event: row.id, audience })));
    if (themes.length > 0) await tx.insertInto("event_theme").values(themes).execute();
    if (audiences.length > 0) await tx.insertInto("event_audience").values(audiences).execute();
  }
}

function template(at: number, networks: readonly string[], places: ReadonlyMap<string, string>) {
  const post = postOf(at);
  const event = draftEvent(
    {
      ...post,
      network: networks[0] ?? "",
      language: "nl",
      start: now,
      end: now + 7_200_000,
      themes: [],
      audiences: [],
    },
    now,
  );
  const seen = seenFrom(event, now, LEXICON);
  const row = {
    version: 1,
    title: event.title,
    description: event.description,
    language: "nl",
    wall_start: event.wallStart,
    time_zone: event.timeZone,
    all_day: 0,
    recurrence: null,
    status: "CONFIRMED",
    hold_until: null,
    place: event.place ? (places.get(event.place) ?? null) : null,
    area: event.area,
    online: 0,
    value_forms: "[]",
    price: null,
    expected_attendance: null,
    funder: null,
    url: null,
    recurrence_id: "",
    sequence: 0,
    source: null,
    fingerprint: null,
    joined_to: null,
    ...keptReading(seen.reading),
    created_at: now,
    changed_at: now,
    removed_at: null,
  };
  return { row, gist: gistOf(seen), marks: marksOf(seen), themes: [] as string[], audiences: [] as string[] };
}

async function seedOffers(tx: Tx, networks: readonly string[]): Promise<void> {
  const [next, rare] = [random(7), random(11)];
  const read = new Map<number, ReturnType<typeof offerRead>>();
  const listed: Listed[] = [];
  for (let at = 0; at < Number(offers); at++) {
    const index = Math.floor(next() * DISTINCT_OFFERS);
    const { offer: known, reading, area, text } = read.get(index) ?? offerRead(index, networks);
    read.set(index, { offer: known, reading, area, text });
    const offer = { ...known, id: newId(), network: networks[at % networks.length] ?? "" };
    const { areas, audiences, valueForms, confirmedAt, createdAt, ...facts } = offer;
    await tx
      .insertInto("offer")
      .values({
        ...facts,
        value_forms: "[]",
        confirmed_at: confirmedAt,
        created_at: createdAt,
        changed_at: createdAt,
        removed_at: null,
        source: null,
        uid: null,
        fingerprint: null,
        reach: reachCellOf(reading),
        ...keptReading(reading),
      })
      .execute();
    const gist = offerGistOf({ post: offer, reading });
    listed.push({ offer: offer.id, keys: offerKeys(offer.network, reading), gist });
    await indexPost(tx, offer.id, `${text} ${rareWords(rare)}`);
    if (area) await tx.insertInto("offer_area").values({ offer: offer.id, area }).execute();
  }
  await listAll(tx, listed);
}

function offerRead(index: number, networks: readonly string[]) {
  const { title, description, area } = offerOf(index);
  const areas = area ? [area] : [];
  const input = { network: networks[0] ?? "", title, description, language: "nl" as const, areas };
  const offer = draftOffer({ ...input, audiences: [], valueForms: [] }, now);
  const reading = readOffer(offer);
  return { offer, reading, area, text: [title, description, wordsFound(reading)].join("\n") };
}
