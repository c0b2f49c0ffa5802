import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { clientOf, countAttempt, type Limit, triedTooOften } from "#board/identity/limit-attempts.ts";
import { addApplication, dropUnconfirmed } from "#db/applications.ts";
import { newId } from "#db/id.ts";
import { networkById, takenNames } from "#db/networks.ts";
import { type Application, whyFaults } from "#domain/network/application.ts";
import type { Actor, NetworkFacts } from "#domain/network/network.ts";
import { type NetworkInput, networkFaults, tidied } from "#domain/network/network-input.ts";
import { type Fault, Invalid, NotFound } from "#domain/refusal.ts";
import { KEPT } from "#domain/retention.ts";
import { applicationLogged } from "./application-logged.ts";
import { mailToConfirm } from "./mail-to-confirm.ts";
import { demandNewcomer, type Newcomer } from "./newcomer.ts";
import { tellAdmins } from "./tell.ts";

/** What somebody asks: a network of her own, or one that is there and nobody's yet. */
export interface Asked {
  /** As it is to stand on the board; of a claim nothing. */
  input: NetworkInput | null;
  /** The network that is claimed. */
  claims: string | null;
  why: string | null;
  /** Who asks, when she has no account. */
  newcomer: Newcomer | null;
}

/** So often by one address, which may be an office's, and with one address of mail, which is told nothing of it. */
const BY_ADDRESS: Limit = { what: "apply", most: 20, within: 3_600_000 };
const BY_MAIL: Limit = { what: "apply mail", most: 3, within: 86_400_000 };

/**
 * Asks the board's admin for a network. Who has no account gets a mail by which she confirms her address first; the
 * answer is the same whoever's address it is. Nothing of it is public. Throws NotFound, Invalid.
 */
export async function askForNetwork(
  board: Board,
  actor: Actor | null,
  asked: Asked,
  headers: Headers,
): Promise<{ email: string }> {
  const who = clientOf(headers);
  const [facts, faults] = await factsOf(board, asked);
  const { name, email } = actor ?? newcomerOf(asked, await triedTooOften(board, BY_ADDRESS, who), faults);
  if (faults.length > 0) throw new Invalid(faults);
  if (!actor) await countAttempt(board, BY_ADDRESS, who);
  if (!actor && (await triedTooOften(board, BY_MAIL, email))) return { email };
  if (!actor) await countAttempt(board, BY_MAIL, email);
  const application: Application = {
    ...{ id: newId(), kind: asked.claims === null ? "FOUND" : "CLAIM", state: actor ? "ASKED" : "UNCONFIRMED" },
    ...{ network: asked.claims, facts, part: null, why: asked.why?.trim() || null },
    ...{ person: actor?.id ?? null, name, email, askedAt: board.now(), decidedAt: null, word: null },
  };
  const secret = await act(board, actor, async (doing) => {
    const { tx, at, log } = doing;
    await dropUnconfirmed(tx, at - KEPT.unconfirmed);
    await log({
      ...{ verb: "ask", noun: "application", item: application.id },
      ...{ before: null, after: applicationLogged(application) },
    });
    const made = await addApplication(tx, application);
    if (made === null) await tellAdmins(doing, application);
    return made;
  });
  if (secret !== null) await mailToConfirm(board, email, { network: facts.name, secret });
  return { email };
}

async function factsOf(board: Board, { input, claims, why }: Asked): Promise<[NetworkFacts, Fault[]]> {
  const faults = whyFaults(why, claims !== null);
  if (claims !== null) {
    const network = await networkById(board.store.read, claims);
    if (!network || network.adopted || network.mergedInto !== null) throw new NotFound();
    const { id, slug, version, adopted, mergedInto, ...facts } = network;
    return [facts, faults];
  }
  const given = input ?? { name: "", areas: [] };
  faults.push(...networkFaults(given, await takenNames(board.store.read)));
  return [tidied(given), faults];
}

/** Everything that is wrong is said at once. */
function newcomerOf({ newcomer }: Asked, tooOften: boolean, faults: Fault[]): Newcomer {
  try {
    return demandNewcomer(newcomer ?? { name: "", email: "" }, tooOften);
  } catch (refusal) {
    if (!(refusal instanceof Invalid)) throw refusal;
    throw new Invalid([...refusal.faults, ...faults]);
  }
}
