import type { NamedWish } from "#domain/network/wish.ts";
import type { EventTraits, Fact, SeenEvent } from "./evidence.ts";

/** That a network which hosts one event declared not to want to clash with one that hosts the other. */
export function wishFacts({ post: a }: SeenEvent, { post: b }: SeenEvent): Fact[] {
  const wish = wishOf(a, b) ?? wishOf(b, a);
  return wish ? [{ code: "WISHED", level: 1, params: { wisher: wish.wisher, wished: wish.wished } }] : [];
}

function wishOf({ keepsClearOf = [] }: EventTraits, { network, hosts }: EventTraits): NamedWish | undefined {
  return keepsClearOf.find(({ other }) => other === network || hosts.includes(other));
}
