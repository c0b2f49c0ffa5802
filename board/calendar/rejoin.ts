import type { Tx } from "#db/handle.ts";
import { joinPosts, listingsWith, setJoinedTo, tiesOf } from "#db/joins.ts";
import { type JoinPost, joinGroups, listingOf, type Tie } from "#domain/flag/joining.ts";

/** What became of the listings around some posts. */
export interface Rejoined {
  /** Every post whose listing gained or lost a post, also those that stay behind in the listing that was left. */
  moved: string[];
  /** Posts that stood under another and are listed themselves now. */
  risen: string[];
}

/** Brings the listings around these posts in line with the ties between them. */
export async function rejoin(tx: Tx, touched: readonly string[]): Promise<Rejoined> {
  const { posts, ties } = await surroundings(tx, touched);
  const moved = new Set<string>();
  const risen: string[] = [];
  for (const group of joinGroups(posts, ties)) {
    const listing = listingOf(group, ties);
    const changed = group.filter((post) => post.joinedTo !== wanted(post, listing));
    for (const post of changed) {
      await setJoinedTo(tx, post.id, wanted(post, listing));
      if (wanted(post, listing) === null) risen.push(post.id);
    }
    const left = new Set(changed.map(listedUnder));
    for (const post of changed.length > 0 ? posts : []) {
      if (group.includes(post) || left.has(listedUnder(post))) moved.add(post.id);
    }
  }
  return { moved: [...moved], risen };
}

/** The listing that a post was in until now. */
function listedUnder(post: JoinPost): string {
  return post.joinedTo ?? post.id;
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
