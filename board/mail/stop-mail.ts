import { timingSafeEqual } from "node:crypto";
import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { preferenceOf, setPreference } from "#db/preferences.ts";
import { MAIL_KINDS, type MailKind } from "#domain/mail.ts";
import { NotFound } from "#domain/refusal.ts";

/** What a mail says that turns its kind off for its reader, and for nobody else: sealed, so that nobody can make one. */
export function stopKey(board: Board, person: string, kind: MailKind): string {
  return `${person}.${kind}.${board.identity.keyed(`stop mail\n${person}\n${kind}`)}`;
}

/** Of whom and of what such a key speaks; null when it is none of this board's. */
export function openStopKey(board: Board, key: string): { person: string; kind: MailKind } | null {
  const [person = "", named = ""] = key.split(".");
  const kind = MAIL_KINDS.find((one) => one === named);
  if (!kind) return null;
  const [given, right] = [Buffer.from(key), Buffer.from(stopKey(board, person, kind))];
  return given.length === right.length && timingSafeEqual(given, right) ? { person, kind } : null;
}

/**
 * Turns a kind of mail off for who reads it, without signing in (RFC 8058); done again it changes nothing. Throws NotFound
 * for a key that is none.
 */
export async function stopMail(board: Board, key: string): Promise<MailKind> {
  const opened = openStopKey(board, key);
  if (!opened) throw new NotFound();
  const { person, kind } = opened;
  await act(board, null, async ({ tx }) => {
    const before = await preferenceOf(tx, person);
    if (before.unwanted.includes(kind)) return;
    await setPreference(tx, person, { ...before, unwanted: [...before.unwanted, kind] });
  });
  return kind;
}
