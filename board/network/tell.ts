import { notify, type Telling } from "#board/notice/notify.ts";
import { networksByIds } from "#db/networks.ts";
import { adminsOf, leadsOf } from "#db/people.ts";
import type { Application } from "#domain/network/application.ts";

/** Tells the admins that somebody asks for a network. */
export async function tellAdmins(telling: Telling, { facts, kind }: Application): Promise<void> {
  await notify(telling, await adminsOf(telling.tx), { about: "asked", network: facts.name, kind });
}

/** Tells the leads of a network what is asked or done with it and another. */
export async function tellLeads(
  telling: Telling,
  about: "merge" | "merged" | "parted",
  [network, other]: readonly [string, string],
): Promise<void> {
  const known = await networksByIds(telling.tx, [network, other]);
  const [own, theirs] = [network, other].map((id) => known.find((one) => one.id === id));
  const told = { about, network: own?.name ?? "", other: theirs?.name ?? "", slug: own?.slug ?? "" };
  await notify(telling, await leadsOf(telling.tx, network), told);
}
