interface Page<Item> {
  nodes: Item[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** One page of a list that is there as a whole: what follows on the one with this slug, or the first. */
export function pageFrom<Item extends { slug: string }>(all: Item[], after: string | null, size: number): Page<Item> {
  const start = all.findIndex(({ slug }) => slug === after) + 1;
  const nodes = all.slice(start, start + size);
  return { nodes, pageInfo: { hasNextPage: start + size < all.length, endCursor: nodes.at(-1)?.slug ?? null } };
}
