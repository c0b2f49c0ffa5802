import type { Board } from "#board/board.ts";
import { askMail } from "#board/follow/ask-mail.ts";
import { confirmMail } from "#board/follow/confirm-mail.ts";
import { makeFollow } from "#board/follow/make-follow.ts";
import { CLIENT_ADDRESS } from "#db/identity.ts";
import type { AgendaChoice } from "#domain/feed/agenda-choice.ts";
import { mailsTo } from "../../world.ts";

export const ADA = { email: "ada@example.org" };

/** From an address of its own each time, so that no limit of one asker is met. */
export const fresh = (() => {
  let next = 1;
  return () => new Headers({ [CLIENT_ADDRESS]: `192.0.2.${next++}` });
})();

/** A link of this choice, and the secret that opens it. */
export async function aFollow(board: Board, choice: AgendaChoice = {}) {
  const { follow, secret } = await makeFollow(board, { choice, language: "nl", email: null }, fresh());
  return { id: follow.id, secret };
}

/** The secret in the newest letter that asks this address to confirm. */
export function confirming(board: Board, to = ADA): string {
  return /\/follow\/confirm\/([\w-]+)/.exec(mailsTo(board, to)[0]?.text ?? "")?.[1] ?? "";
}

/** A link of this choice, whose mail is confirmed. */
export async function aMailedFollow(board: Board, choice: AgendaChoice = {}, to = ADA) {
  const follow = await aFollow(board, choice);
  await askMail(board, follow.secret, to.email, fresh());
  await confirmMail(board, confirming(board, to), fresh());
  return follow;
}
