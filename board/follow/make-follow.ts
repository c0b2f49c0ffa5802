import type { Board } from "#board/board.ts";
import { clientOf, countAttempt, type Limit, triedTooOften } from "#board/identity/limit-attempts.ts";
import { addFollow } from "#db/follows.ts";
import { newId } from "#db/id.ts";
import type { AgendaChoice } from "#domain/feed/agenda-choice.ts";
import type { Follow } from "#domain/feed/follow.ts";
import { Invalid } from "#domain/refusal.ts";
import type { Language } from "#domain/wording/languages.ts";
import { askFor, demandAddress } from "./ask-mail.ts";
import { demandChoice } from "./demand-choice.ts";
import { secretsOf } from "./secrets-of.ts";

/** So often by one address, which may be an office's. */
const BY_ADDRESS: Limit = { what: "follow", most: 30, within: 3_600_000 };

/** What somebody follows: what she chose, in which language, and the address of her mail if she wants one. */
export interface FollowInput {
  choice: AgendaChoice;
  language: Language;
  email: string | null;
}

/**
 * Keeps what somebody without an account follows, and answers the secret that opens it; it asks for her mail along with
 * it. It is nobody else's: no log tells of it and no page of the board changes. Throws Invalid for what is no address
 * or no choice, or when it was done too often.
 */
export async function makeFollow(
  board: Board,
  { choice, language, email }: FollowInput,
  headers: Headers,
): Promise<{ follow: Follow; secret: string }> {
  const who = clientOf(headers);
  const kept = await demandChoice(board.store.read, choice);
  const to = email === null ? null : await demandAddress(board, email, headers);
  if (await triedTooOften(board, BY_ADDRESS, who)) {
    throw new Invalid([{ field: "filter", key: "fault.tooOften.later" }]);
  }
  await countAttempt(board, BY_ADDRESS, who);
  const at = board.now();
  const times = { madeAt: at, seenAt: at };
  const follow: Follow = { id: newId(), choice: kept, language, version: 1, ...times };
  const secrets = secretsOf(board, follow.id);
  await board.store.write.transaction().execute((tx) => addFollow(tx, follow, secrets));
  if (to !== null) await askFor(board, follow, to);
  return { follow, secret: secrets.managing };
}
