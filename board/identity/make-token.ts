import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { addToken, type Token, tokensOf } from "#db/tokens.ts";
import type { Actor } from "#domain/network/network.ts";
import { tokenEnd } from "#domain/network/token.ts";
import { demand } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";
import { named } from "./named.ts";

const MOST_TOKENS = 20;

/**
 * Makes a key by which a program acts for the actor, with all her rights, for so many days; its secret is told this once.
 * Throws SignInNeeded, NotAllowed, Invalid for a bad name, another number of days or too many keys.
 */
export function makeToken(
  board: Board,
  actor: Actor | null,
  asked: { name: string; days: number },
): Promise<{ token: Token; secret: string }> {
  return act(board, actor, async ({ tx, at, log }) => {
    demand(actor, "FOLLOW", { networks: [] });
    if ((await tokensOf(tx, actor.id)).length >= MOST_TOKENS) {
      throw new Invalid([{ field: "name", key: "fault.token.many", params: { most: MOST_TOKENS } }]);
    }
    const [name, expiresAt] = [named(asked.name), tokenEnd(at, asked.days)];
    if (expiresAt === null) throw new Invalid([{ field: "days", key: "fault.token.days" }]);
    const made = await addToken(tx, { person: actor.id, name, createdAt: at, expiresAt });
    await log({ verb: "make", noun: "token", item: made.token.id, before: null, after: { name, expiresAt } });
    return made;
  });
}
