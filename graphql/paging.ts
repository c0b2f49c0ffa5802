import { z } from "zod";
import { builder } from "./builder.ts";
import { fault } from "./fault.ts";
import { MOST_ITEMS } from "./limits.ts";

const USUAL_ITEMS = 20;

/** How many items a field may be asked for. */
export const howMany = z.int().min(1).max(MOST_ITEMS).nullish();

/** The arguments of every connection. */
export const pageArgs = builder.args((t) => ({
  first: t.int({ validate: howMany, description: `1 to ${MOST_ITEMS}, ${USUAL_ITEMS} when not said` }),
  after: t.string({ description: "a cursor of the page before" }),
}));

export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  count?: () => Promise<number>;
}

/** How a kind of list is read: by a sort key after which the next page begins. */
export interface Reading<Node, Key> {
  key: z.ZodType<Key>;
  keyOf(node: Node): Key;
  read(after: Key | null, limit: number): Promise<Node[]>;
  count?: () => Promise<number>;
}

/** What a page of a connection costs, for the limit on complexity. */
export function pageCost({ first }: PageArgs) {
  return { field: 1, multiplier: Math.min(Math.max(first ?? USUAL_ITEMS, 1), MOST_ITEMS) };
}

/** How much dearer an item is of a list that each item of another list may have: a few lists would else be megabytes. */
const LIST_IN_LIST = 20;

/** What a list of so many whole items costs that stands within another. */
export function listCost(first: number) {
  return { field: 5, multiplier: Math.min(Math.max(first, 1), MOST_ITEMS) * LIST_IN_LIST };
}

/** Reads one item more than asked for, to know whether there is a next page. */
export async function paged<Node, Key>(args: PageArgs, reading: Reading<Node, Key>): Promise<Page<Node>> {
  const { key, keyOf, read, count } = reading;
  const first = args.first ?? USUAL_ITEMS;
  const found = await read(keyOfCursor(args.after, key), first + 1);
  const edges = found.slice(0, first).map((node) => ({ cursor: cursorOf(keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: typeof args.after === "string",
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    ...(count && { count }),
  };
}

function cursorOf(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

function keyOfCursor<Key>(cursor: string | null | undefined, key: z.ZodType<Key>): Key | null {
  if (cursor === null || cursor === undefined) return null;
  const parsed = key.safeParse(jsonOf(Buffer.from(cursor, "base64url").toString()));
  if (!parsed.success) throw fault("BAD_USER_INPUT", "This is no cursor of this list.");
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A list of a filter, refused when it is longer than anybody chooses by hand. */
export function few<Item>(items: readonly Item[] | null | undefined): Item[] | undefined {
  if (items && items.length > MOST_ITEMS)
    throw fault("BAD_USER_INPUT", `A filter takes at most ${MOST_ITEMS} of a kind.`);
  return items ? [...items] : undefined;
}
