import type { Pair } from "./pair.ts";

/** Which flag each group goes on as, and what becomes of the flags that none goes on as. */
export interface Succession {
  /** For each group the id of the flag that it goes on as, or null for a new one. */
  heirs: (string | null)[];
  /** Flags of which everything is shown by another: the index of the group that took most. */
  merged: Map<string, number>;
  /** Flags of which nothing is left. */
  ended: string[];
}

/**
 * Who goes on under an old name: each flag stays with the group that shows most of its pairs, each group is the flag of
 * which it shows most; among equals the oldest (ids are made in order).
 */
export function heirsOf(
  groups: readonly (readonly Pick<Pair, "core" | "flag">[])[],
  flags: readonly string[],
): Succession {
  const known = new Set(flags);
  const claims = groups.flatMap((pairs, index) => claimsOf(pairs, index, known));
  claims.sort((x, y) => y.shared - x.shared || (x.flag === y.flag ? x.index - y.index : x.flag < y.flag ? -1 : 1));
  const heirs: (string | null)[] = groups.map(() => null);
  const taken = new Set<string>();
  const merged = new Map<string, number>();
  for (const { flag, index } of claims) {
    if (taken.has(flag) || heirs[index] !== null) continue;
    heirs[index] = flag;
    taken.add(flag);
  }
  for (const { flag, index } of claims) if (!taken.has(flag) && !merged.has(flag)) merged.set(flag, index);
  return { heirs, merged, ended: flags.filter((flag) => !taken.has(flag) && !merged.has(flag)) };
}

function claimsOf(pairs: readonly Pick<Pair, "flag">[], index: number, flags: ReadonlySet<string>) {
  const counts = new Map<string, number>();
  for (const { flag } of pairs) if (flag !== null && flags.has(flag)) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  return [...counts].map(([flag, shared]) => ({ flag, index, shared }));
}
