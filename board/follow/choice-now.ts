import type { Db } from "#db/handle.ts";
import { mergedNetworks } from "#db/networks.ts";
import type { AgendaChoice } from "#domain/feed/agenda-choice.ts";

/** A choice as it reads now: a network that went into another means that other. */
export async function choiceNow(db: Db, choice: AgendaChoice): Promise<AgendaChoice> {
  const { networks, ...rest } = choice;
  if (!networks?.length) return rest;
  const went = new Map((await mergedNetworks(db)).map(({ id, mergedInto }) => [id, mergedInto]));
  const standing = (id: string): string => {
    const into = went.get(id);
    return into ? standing(into) : id;
  };
  return { ...rest, networks: [...new Set(networks.map(standing))] };
}
