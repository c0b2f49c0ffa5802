import type { Store } from "#db/store.ts";
import { startOfDay } from "#domain/calendar/zone.ts";
import type { Context } from "./context.ts";

/** What was read of a board today since its last write, by kind and key. */
interface Reading {
  revision: string;
  kinds: Map<string, Map<string, Promise<unknown>>>;
}

interface What {
  kind: string;
  key?: string;
  /** So many of a kind are kept; the oldest goes first. */
  most: number;
}

const readings = new WeakMap<Store, Reading>();

/**
 * What everybody is answered alike: made once, however many ask meanwhile, and again after the next write or midnight. Who
 * may see more asks past it.
 */
export async function kept<Value>(
  context: Context,
  { kind, key = "", most }: What,
  make: () => Promise<Value>,
): Promise<Value> {
  const { kinds } = await readingNow(context);
  const values = kinds.get(kind) ?? new Map<string, Promise<unknown>>();
  kinds.set(kind, values);
  const known = values.get(key);
  if (known) return known as Promise<Value>;
  const made = make();
  if (values.size >= most) values.delete(values.keys().next().value ?? "");
  values.set(key, made);
  // What failed is made again for the next who asks.
  made.catch(() => {
    if (values.get(key) === made) values.delete(key);
  });
  return made;
}

async function readingNow({ board: { store }, now }: Context): Promise<Reading> {
  const { number, changedAt } = await store.revision();
  const revision = `${number} ${changedAt} ${startOfDay(now)}`;
  const last = readings.get(store);
  if (last?.revision === revision) return last;
  const reading = { revision, kinds: new Map() };
  readings.set(store, reading);
  return reading;
}
