import type { Tx } from "#db/handle.ts";
import { type JoinPost, joinPosts, listingsWith, setJoinedTo, type Tie, tiesOf } from "#db/joins.ts";
import { joins, listingOf } from "#domain/flag/joining.ts";

/** Brings the listings around these posts in line with the ties between them; answers every post that moved. */
export async function rejoin(tx: Tx, touched: readonly string[]): Promise<string[]> {
  const { posts, ties } = await surroundings(tx, touched);
  const moved: string[] = [];
  for (const group of groupsOf(posts, ties)) {
    const listing = listingOf(group);
    const changed = group.filter((post) => post.joinedTo !== wanted(post, listing));
    for (const post of changed) await setJoinedTo(tx, post.id, wanted(post, listing));
    if (changed.length > 0) moved.push(...group.map((post) => post.id));
  }
  return moved;
}

function wanted(post: JoinPost, listing: JoinPost | undefined): string | null {
  return listing && listing.id !== post.id ? listing.id : null;
}

/** Follows ties and stored listings outward until nothing new is found. */
async function surroundings(tx: Tx, touched: readonly string[]): Promise<{ posts: JoinPost[]; ties: Tie[] }> {
  const found = new Set<string>();
  let ties: Tie[] = [];
  for (let edge = [...touched]; edge.length > 0; ) {
    for (const id of edge) found.add(id);
    ties = await tiesOf(tx, [...found]);
    const reached = [...(await listingsWith(tx, [...found])), ...ties.flatMap((tie) => [tie.a, tie.b])];
    edge = [...new Set(reached)].filter((id) => !found.has(id));
  }
  return { posts: await joinPosts(tx, [...found]), ties };
}

function groupsOf(posts: readonly JoinPost[], ties: readonly Tie[]): JoinPost[][] {
  const byId = new Map(posts.map((post) => [post.id, post]));
  const groupOf = new Map(posts.map((post) => [post.id, [post]]));
  for (const tie of ties) {
    const [a, b] = [byId.get(tie.a), byId.get(tie.b)];
    if (!a || !b || !joins(tie, a, b) || groupOf.get(a.id) === groupOf.get(b.id)) continue;
    const merged = [...(groupOf.get(a.id) ?? []), ...(groupOf.get(b.id) ?? [])];
    for (const post of merged) groupOf.set(post.id, merged);
  }
  return [...new Set(groupOf.values())];
}
