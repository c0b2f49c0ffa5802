import type { Act } from "#board/act.ts";
import { leadsOf, networksLedBy, wipePerson } from "#db/people.ts";

/** The networks that would be left without a lead if this person went. */
export async function networksLeft(tx: Act["tx"], person: string): Promise<string[]> {
  const left: string[] = [];
  for (const network of await networksLedBy(tx, person)) {
    if ((await leadsOf(tx, network)).length === 1) left.push(network);
  }
  return left;
}

/**
 * Takes everything of a person off the board by which one could know her or get in. What she did for her networks
 * stays, without her name.
 */
export async function forgetPerson({ tx, at, log }: Act, person: string): Promise<void> {
  await wipePerson(tx, person, at);
  await log({ verb: "forget", noun: "person", item: person, before: null, after: null });
}
