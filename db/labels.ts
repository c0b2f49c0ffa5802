import type { Label } from "#domain/network/label.ts";
import type { Db, Tx } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";

/** A network's own words, in lower case, each with the shared term that it means; a word may mean nothing. */
export async function labelsOf(db: Db, network: string): Promise<Label[]> {
  const rows = await db.selectFrom("label").select(["word", "kind", "target"]).where("network", "=", network).execute();
  const idle = await db.selectFrom("idle_word").select("word").where("network", "=", network).execute();
  return [...(rows as Label[]), ...idle.map(({ word }): Label => ({ word, kind: "NOTHING", target: "" }))];
}

/** Maps a network's own word to a shared term; what it meant before in that taxonomy stays too. */
export async function addLabel(tx: Tx, network: string, label: Label): Promise<void> {
  await tx
    .insertInto("label")
    .values({ network, ...label, word: label.word.toLowerCase() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Maps a network's own word to these shared terms, and to none when there are none. */
export async function setLabels(tx: Tx, network: string, word: string, labels: readonly Label[]): Promise<void> {
  await tx.deleteFrom("label").where("network", "=", network).where("word", "=", word).execute();
  await tx.deleteFrom("idle_word").where("network", "=", network).where("word", "=", word).execute();
  for (const label of labels) await addLabel(tx, network, { ...label, word });
  if (labels.length === 0) await tx.insertInto("idle_word").values({ network, word }).execute();
}

/** Keeps the words by which a source sorts an event. */
export async function setWords(tx: Tx, event: string, words: readonly string[]): Promise<void> {
  await tx.deleteFrom("event_word").where("event", "=", event).execute();
  const rows = [...new Set(words.map((word) => word.trim().toLowerCase()))].filter((word) => word !== "");
  for (const word of rows) await tx.insertInto("event_word").values({ event, word }).execute();
}

/** The words that sort a network's events, with those events, by word. */
export async function wordsOf(db: Db, network: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("event_word")
    .innerJoin("event", "event.id", "event_word.event")
    .select(["event_word.word", "event_word.event"])
    .where("event.network", "=", network)
    .where("event.removed_at", "is", null)
    .orderBy("event_word.word")
    .orderBy("event_word.event")
    .execute();
  const words = new Map<string, string[]>();
  for (const { word, event } of rows) {
    const events = words.get(word);
    if (events) events.push(event);
    else words.set(word, [event]);
  }
  return words;
}

/** The words that sort these events. */
export async function wordsOfEvents(db: Db, events: readonly string[]): Promise<Map<string, string[]>> {
  if (events.length === 0) return new Map();
  const rows = await db
    .selectFrom("event_word")
    .selectAll()
    .where(isAmong("event_word.event", events))
    .orderBy("word")
    .execute();
  const words = new Map<string, string[]>();
  for (const { word, event } of rows) words.set(event, [...(words.get(event) ?? []), word]);
  return words;
}
