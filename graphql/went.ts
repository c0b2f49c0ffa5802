import type { Merge } from "#domain/network/merge.ts";
import type { Context } from "./context.ts";
import { few } from "./paging.ts";

/** The merges by which a network went into another, and that perhaps into a third; empty when it stands by itself. */
export async function mergesFrom(context: Pick<Context, "loaders">, network: string): Promise<Merge[]> {
  const merge = await context.loaders.went.load(network);
  return merge ? [merge, ...(await mergesFrom(context, merge.stays))] : [];
}

/** The networks of a filter; one that went into another means that other. */
export async function standing(
  context: Context,
  networks: readonly string[] | null | undefined,
): Promise<string[] | undefined> {
  const chosen = few(networks);
  if (!chosen) return undefined;
  const now = await Promise.all(chosen.map(async (id) => (await mergesFrom(context, id)).at(-1)?.stays ?? id));
  return [...new Set(now)];
}
