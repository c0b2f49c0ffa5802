import { type Selectable, sql } from "kysely";
import type { Offer, OfferForm } from "#domain/catalogue/offer.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { Db, Tx } from "./handle.ts";
import { dropKeys, writeKeys } from "./offer-keys.ts";
import { keptReading } from "./seen.ts";
import { gathered, isAmong } from "./sqlite/json.ts";
import type { OfferTable } from "./tables.ts";

/** What the matcher made of an offer: its reading, its reach and gist in short and its blocking keys. */
export interface OfferMade {
  reach: string;
  gist: string;
  reading: Reading;
  keys: readonly string[];
}

/** What is stored beside an offer: what the matcher made of it, and the trace of its import. */
export interface OfferTrace {
  made: OfferMade;
  /** What is not given stays as it was, so that a change by hand outlives the same file. */
  origin: Partial<OfferOrigin>;
}

/** The source an offer was imported from, and by what it is known again there. */
export interface OfferOrigin {
  source: string | null;
  uid: string | null;
  fingerprint: string | null;
}

export async function offersByIds(db: Db, ids: readonly string[]): Promise<Offer[]> {
  if (ids.length === 0) return [];
  return (await selectOffers(db).where(isAmong("offer.id", ids)).execute()).map(toOffer);
}

export async function offerById(db: Db, id: string): Promise<Offer | null> {
  return (await offersByIds(db, [id]))[0] ?? null;
}

/** What an import of one source brought before, by its key in that source; of these keys only where they are given. */
export async function offersOfSource(db: Db, source: string, keys?: readonly string[]) {
  let query = selectOffers(db).where("offer.source", "=", source);
  if (keys) query = query.where(isAmong("offer.uid", keys));
  const rows = await query.execute();
  return rows.map((row) => ({ ...toOffer(row), uid: row.uid ?? row.id, fingerprint: row.fingerprint }));
}

export async function addOffer(tx: Tx, offer: Offer, trace: OfferTrace): Promise<void> {
  await tx
    .insertInto("offer")
    .values({
      ...toRow(offer),
      ...trace.origin,
      ...columnsOf(trace.made),
      id: offer.id,
      created_at: offer.createdAt,
    })
    .execute();
  await writeLinks(tx, offer);
  await listOffer(tx, offer, trace.made);
}

export async function replaceOffer(tx: Tx, offer: Offer, trace: OfferTrace, at: number): Promise<void> {
  await tx
    .updateTable("offer")
    .set({ ...toRow(offer), ...trace.origin, ...columnsOf(trace.made), changed_at: at })
    .where("id", "=", offer.id)
    .execute();
  for (const table of ["offer_area", "offer_audience"] as const) {
    await tx.deleteFrom(table).where("offer", "=", offer.id).execute();
  }
  await writeLinks(tx, offer);
  await listOffer(tx, offer, trace.made);
}

/** Keeps what another matcher made of a stored offer, which itself stays as it is. */
export async function setOfferMade(tx: Tx, offer: Offer, made: OfferMade): Promise<void> {
  await tx.updateTable("offer").set(columnsOf(made)).where("id", "=", offer.id).execute();
  await listOffer(tx, offer, made);
}

function columnsOf({ reach, reading }: OfferMade) {
  return { reach, ...keptReading(reading) };
}

/** Takes offers off the board; the rows stay, so that it can be taken back. */
export async function removeOffers(tx: Tx, ids: readonly string[], at: number): Promise<void> {
  if (ids.length === 0) return;
  await tx.updateTable("offer").set({ removed_at: at }).where(isAmong("offer.id", ids)).execute();
  await dropKeys(tx, ids);
}

async function writeLinks(tx: Tx, offer: Offer): Promise<void> {
  const areas = [...new Set(offer.areas)].map((area) => ({ offer: offer.id, area }));
  const audiences = [...new Set(offer.audiences)].map((audience) => ({ offer: offer.id, audience }));
  if (areas.length > 0) await tx.insertInto("offer_area").values(areas).execute();
  if (audiences.length > 0) await tx.insertInto("offer_audience").values(audiences).execute();
}

/** What is no longer offered is in no list. */
function listOffer(tx: Tx, { id, status }: Offer, { keys, gist }: OfferMade): Promise<void> {
  return writeKeys(tx, id, status === "OFFERED" ? keys : [], gist);
}

export function selectOffers(db: Db) {
  return db
    .selectFrom("offer")
    .selectAll("offer")
    .select([
      gathered("offer_area", "area", "offer", "offer.id").as("areas"),
      gathered("offer_audience", "audience", "offer", "offer.id").as("audiences"),
    ])
    .where("offer.removed_at", "is", null);
}

function toRow(offer: Offer) {
  return {
    version: offer.version,
    network: offer.network,
    title: offer.title,
    description: offer.description,
    language: offer.language,
    need: offer.need,
    form: offer.form,
    value_forms: JSON.stringify(offer.valueForms),
    price: offer.price,
    schedule: offer.schedule,
    funder: offer.funder,
    url: offer.url,
    status: offer.status,
    confirmed_at: offer.confirmedAt,
    changed_at: offer.confirmedAt,
  };
}

export function toOffer(row: Selectable<OfferTable> & { areas: string; audiences: string }): Offer {
  return {
    id: row.id,
    version: row.version,
    network: row.network,
    title: row.title,
    description: row.description,
    language: row.language as Language,
    need: row.need,
    form: row.form as OfferForm | null,
    areas: JSON.parse(row.areas),
    audiences: JSON.parse(row.audiences),
    valueForms: JSON.parse(row.value_forms),
    price: row.price,
    schedule: row.schedule,
    funder: row.funder,
    url: row.url,
    status: row.status as Offer["status"],
    confirmedAt: row.confirmed_at,
    createdAt: row.created_at,
    ...(row.source === null ? {} : { imported: true }),
  };
}

/** Ids of offers on the board that hold one of these words, the newest first. */
export async function offersWithWords(db: Db, words: readonly string[], limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("offer")
    .select("id")
    .where("removed_at", "is", null)
    .where("status", "=", "OFFERED")
    .where(sql<boolean>`exists (select 1 from json_each(${JSON.stringify(words)}) as word
      where instr(lower(offer.title || ' ' || offer.description), word.value) > 0)`)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
