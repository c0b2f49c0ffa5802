import type { Board } from "#board/board.ts";
import { asFlags } from "#board/flag/as-flags.ts";
import { matcherNow } from "#board/learning/matcher-now.ts";
import { offerFaults } from "#domain/catalogue/offer-faults.ts";
import type { OfferInput } from "#domain/catalogue/offer-input.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { readOffer } from "#domain/likeness/read-post.ts";
import { type Suggestion, suggest } from "#domain/likeness/suggest.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import type { Fault } from "#domain/refusal.ts";
import { draftOffer } from "./draft-offer.ts";
import { duplicatesOf } from "./pair-offers.ts";

/** What the board would say of an offer that is not stored. */
export interface OfferCheck {
  flags: Flag[];
  faults: Fault[];
  suggested: Suggestion;
}

/** Checks an offer while it is typed and stores nothing; `ignore` is the offer that is being changed. Throws SignInNeeded, NotAllowed. */
export async function checkOffer(
  board: Board,
  actor: Actor | null,
  input: OfferInput,
  ignore: string | null,
): Promise<OfferCheck> {
  demand(actor, "POST", { networks: [input.network] });
  const matcher = await matcherNow(board.store.read);
  const suggested = suggest(`${input.title}\n${input.description}`, input.language, matcher.lexicon);
  const faults = offerFaults(input);
  if (faults.length > 0) return { flags: [], faults, suggested };
  const post = draftOffer(input, board.now());
  const sightings = await duplicatesOf(
    board.store.read,
    { post, reading: readOffer(post, matcher.lexicon) },
    matcher,
    ignore,
  );
  return { flags: asFlags(sightings, post.id, board.now()), faults, suggested };
}
