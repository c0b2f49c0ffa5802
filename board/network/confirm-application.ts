import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { clientOf, countAttempt, type Limit, triedTooOften } from "#board/identity/limit-attempts.ts";
import { applicationBySecret, confirmApplication as keepConfirmed } from "#db/applications.ts";
import type { Application } from "#domain/network/application.ts";
import { NotFound } from "#domain/refusal.ts";
import { KEPT } from "#domain/retention.ts";
import { applicationLogged } from "./application-logged.ts";
import { tellAdmins } from "./tell.ts";

const LIMIT: Limit = { what: "confirm", most: 10, within: 3 * 60_000 };

/** What a mailed link confirms, or null when it confirms nothing, or no longer, or when too many were tried. */
export async function applicationToConfirm(
  board: Board,
  secret: string,
  headers: Headers,
): Promise<Application | null> {
  const who = clientOf(headers);
  if (await triedTooOften(board, LIMIT, who)) return null;
  const application = await applicationBySecret(board.store.read, secret);
  const good = application && board.now() < application.askedAt + KEPT.unconfirmed ? application : null;
  if (!good) await countAttempt(board, LIMIT, who);
  return good;
}

/** Confirms the address of who asked for a network; from now on an admin sees it. Done again it changes nothing. Throws NotFound. */
export async function confirmApplication(board: Board, secret: string, headers: Headers): Promise<Application> {
  const application = await applicationToConfirm(board, secret, headers);
  if (!application) throw new NotFound();
  if (application.state !== "UNCONFIRMED") return application;
  const after = { ...application, state: "ASKED" as const };
  return act(board, null, async (doing) => {
    const { tx, at, log } = doing;
    await keepConfirmed(tx, application.id, at);
    const [before, now] = [applicationLogged(application), applicationLogged(after)];
    await log({ verb: "confirm", noun: "application", item: application.id, before, after: now });
    await tellAdmins(doing, after);
    return after;
  });
}
