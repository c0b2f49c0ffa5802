import type { FlagAnswer } from "./flag.ts";

/** From this probability on the board joins two posts by itself; people can undo it. */
export const JOIN_AT = 0.97;

/** Whether two posts of a same-event flag are shown as one: people decide, the machine only where it is sure. */
export function joins(
  tie: { probability: number; answer: FlagAnswer | null },
  a: { network: string },
  b: { network: string },
): boolean {
  if (tie.answer === "SAME") return true;
  if (tie.answer === "DIFFERENT" || tie.answer === "LINKED") return false;
  return tie.probability >= JOIN_AT && a.network !== b.network;
}

/** The post under which a group is shown: the oldest that still takes place, else the oldest. */
export function listingOf<Post extends { id: string; cancelled: boolean }>(group: readonly Post[]): Post | undefined {
  const byAge = [...group].sort((a, b) => (a.id < b.id ? -1 : 1));
  return byAge.find((post) => !post.cancelled) ?? byAge[0];
}
