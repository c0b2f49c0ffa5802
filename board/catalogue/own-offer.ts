import type { Act } from "#board/act.ts";
import { offerById } from "#db/offers.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { demand } from "#domain/permission.ts";
import { ChangedMeanwhile, NotFound } from "#domain/refusal.ts";

/**
 * The offer that the actor is about to change; a `version` of null takes it as it is.
 * Throws NotFound, SignInNeeded, NotAllowed, and ChangedMeanwhile when `version` is no longer the current one.
 */
export async function ownOffer({ tx, actor }: Act, id: string, version: number | null): Promise<Offer> {
  const offer = await offerById(tx, id);
  if (!offer) throw new NotFound();
  demand(actor, "POST", { networks: [offer.network] });
  if (version !== null && offer.version !== version) throw new ChangedMeanwhile(id);
  return offer;
}
