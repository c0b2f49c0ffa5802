// Fills a database file with n events over a year from a month ago, m offers, and, when asked, a hundred events of sixty days.

import { draftEvent } from "#board/calendar/draft-event.ts";
import { seenFrom } from "#board/calendar/save-event.ts";
import { draftOffer } from "#board/catalogue/draft-offer.ts";
import type { Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { addNetwork } from "#db/networks.ts";
import { addMembership, addPerson } from "#db/people.ts";
import { keptReading } from "#db/seen.ts";
import { spanOf } from "#db/sqlite/neighbours.ts";
import { openStore } from "#db/store.ts";
import { gistOf, reachCellOf } from "#domain/flag/gist.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";
import { offerKeys } from "#domain/likeness/offer-keys.ts";
import { readOffer } from "#domain/likeness/reading.ts";
import { DISTINCT, offerOf, postOf, random } from "./posts.ts";

const [file = "", events = "1000", offers = "0", long = "0"] = process.argv.slice(2);
const DAY = 86_400_000;
const now = Date.now();
const store = await openStore(file);
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
  const templates = Array.from({ length: DISTINCT }, (_, at) => template(at, networks));
  const count = Number(events) + Number(long);
  for (let from = 0; from < count; from += 500) {
    const rows = Array.from({ length: Math.min(500, count - from) }, (_, at) => {
      const { row, gist, themes, audiences } = templates[Math.floor(next() * DISTINCT)] ?? template(0, networks);
      const start = Math.floor((now - 30 * DAY + next() * 365 * DAY) / 900_000) * 900_000;
      const end = start + (from + at < Number(events) ? (1 + Math.floor(next() * 4)) * 3_600_000 : 60 * DAY);
      const id = newId();
      const network = networks[Math.floor(next() * networks.length)] ?? "";
      return {
        row: { ...row, id, network, start, end, uid: id },
        gist: gist.replace(networks[0] ?? "", network),
        themes,
        audiences,
      };
    });
    await tx
      .insertInto("event")
      .values(rows.map(({ row }) => row))
      .execute();
    await tx
      .insertInto("occurrence")
      .values(
        rows.map(({ row: { id, start, end }, gist }) => ({
          event: id,
          start,
          end,
          span: spanOf({ start, end }),
          recurring: 0,
          gist,
        })),
      )
      .execute();
    const themes = rows.flatMap(({ row, themes }) => themes.map((theme) => ({ event: row.id, theme })));
    const audiences = rows.flatMap(({ row, audiences }) => audiences.map((audience) => ({ event: row.id, audience })));
    if (themes.length > 0) await tx.insertInto("event_theme").values(themes).execute();
    if (audiences.length > 0) await tx.insertInto("event_audience").values(audiences).execute();
  }
}

function template(at: number, networks: readonly string[]) {
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
    place: null,
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
  return { row, gist: gistOf(seen), themes: [] as string[], audiences: [] as string[] };
}

async function seedOffers(tx: Tx, networks: readonly string[]): Promise<void> {
  const next = random(7);
  for (let at = 0; at < Number(offers); at++) {
    const { title, description, area } = offerOf(Math.floor(next() * DISTINCT));
    const offer = draftOffer(
      {
        network: networks[at % networks.length] ?? "",
        title: `${title} ${at}`,
        description,
        language: "nl",
        areas: area ? [area] : [],
        audiences: [],
        valueForms: [],
      },
      now,
    );
    const reading = readOffer(offer);
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
    const keys = [...new Set(offerKeys(reading))].map((key) => ({ key, offer: offer.id }));
    if (keys.length > 0) await tx.insertInto("offer_key").values(keys).execute();
    if (area) await tx.insertInto("offer_area").values({ offer: offer.id, area }).execute();
  }
}
