import type { Act } from "#board/act.ts";
import { dayFactById, type KeptDay } from "#db/day-facts.ts";
import { demand } from "#domain/permission.ts";
import { NotFound } from "#domain/refusal.ts";

/** The day that somebody is about to change, standing or taken away. Throws SignInNeeded, NotAllowed, NotFound. */
export async function ownDay({ tx, actor }: Pick<Act, "tx" | "actor">, id: string): Promise<KeptDay> {
  demand(actor, "SET_DAYS", { networks: [] });
  const day = await dayFactById(tx, id);
  if (!day) throw new NotFound();
  return day;
}
