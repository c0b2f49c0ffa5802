import type { Db } from "#db/handle.ts";
import { pairsOf } from "#db/pairs.ts";
import type { FlagKind } from "#domain/flag/flag.ts";

/** The posts with which this one makes a pair on which people's answers stand, and of which kinds. */
export async function answeredWith(db: Db, post: string): Promise<Map<string, FlagKind[]>> {
  const answered = new Map<string, FlagKind[]>();
  for (const { a, b, kind, verdict } of await pairsOf(db, [post])) {
    const other = a === post ? b : a;
    if (verdict !== null) answered.set(other, [...(answered.get(other) ?? []), kind]);
  }
  return answered;
}
