/** So many posts in one transaction, that who posts something meanwhile does not wait for a whole calendar. */
export const MOST_AT_ONCE = 100;

/** A list in parts that each fit in one transaction. */
export function batchesOf<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / MOST_AT_ONCE);
  return Array.from({ length: count }, (_, at) => items.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE));
}
