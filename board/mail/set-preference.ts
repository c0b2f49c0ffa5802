import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { setPreference as keep, preferenceOf } from "#db/preferences.ts";
import { MAIL_KINDS, mailsFor, type Preference } from "#domain/mail.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";

/**
 * Keeps in which language the actor has her mails, and which of those that she can get she wants (`mails`); what she
 * chose of others stays. Not in the log: officers read that, and which mails she reads is not theirs to know. Throws
 * SignInNeeded.
 */
export function setPreference(
  board: Board,
  actor: Actor | null,
  { language, mails }: { language: Preference["language"]; mails: readonly string[] },
): Promise<Actor> {
  return act(board, actor, async ({ tx }) => {
    demand(actor, "ACCOUNT", { networks: [] });
    const before = await preferenceOf(tx, actor.id);
    const asked = mailsFor(actor);
    const unwanted = MAIL_KINDS.filter((kind) =>
      asked.includes(kind) ? !mails.includes(kind) : before.unwanted.includes(kind),
    );
    await keep(tx, actor.id, { language, unwanted });
    return actor;
  });
}
