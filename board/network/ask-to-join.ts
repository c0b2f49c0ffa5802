import type { Board } from "#board/board.ts";
import { clientOf, countAttempt, type Limit, triedTooOften } from "#board/identity/limit-attempts.ts";
import { type CodeRequested, requestCode } from "#board/identity/request-code.ts";
import { newId } from "#db/id.ts";
import { addPerson, dropNewcomers, personByEmail } from "#db/people.ts";
import { paths } from "#domain/paths.ts";
import { NotFound } from "#domain/refusal.ts";
import { KEPT } from "#domain/retention.ts";
import { demandNewcomer, type Newcomer } from "./newcomer.ts";
import { openInvite } from "./open-invite.ts";

const LIMIT: Limit = { what: "join", most: 60, within: 15 * 60_000 };

/**
 * Mails a code to who has an invite and no account yet, and makes the account that the code opens; both the code and the
 * link in the mail lead back to the invite. Who never uses it is forgotten after a day. The answer is the same for an address that is somebody's already.
 * Throws NotFound when the link opens nothing, Invalid for what is no name or address, or for too many tries.
 */
export async function askToJoin(
  board: Board,
  { secret, ...given }: Newcomer & { secret: string },
  headers: Headers,
): Promise<CodeRequested> {
  if (!(await openInvite(board, secret, headers))) throw new NotFound();
  const who = clientOf(headers);
  const { name, email } = demandNewcomer(given, await triedTooOften(board, LIMIT, who));
  await countAttempt(board, LIMIT, who);
  await board.store.write.transaction().execute(async (tx) => {
    await dropNewcomers(tx, board.now() - KEPT.newcomer);
    if (await personByEmail(tx, email)) return;
    await addPerson(tx, { id: newId(), name, email, confirmed: false }, board.now());
  });
  return requestCode(board, { email, next: paths.join(secret) }, headers);
}
