import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { askMail } from "#board/follow/ask-mail.ts";
import { confirmMail } from "#board/follow/confirm-mail.ts";
import { makeFollow } from "#board/follow/make-follow.ts";
import { CLIENT_ADDRESS } from "#db/identity.ts";
import type { AgendaChoice } from "#domain/feed/agenda-choice.ts";
import { aBoard, aNetwork, anActor, anEventInput, mailsTo, NOW } from "../../world.ts";
import { DAY, later } from "../notice/rivals.ts";

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

/** Days from NOW to the moment of the first letter of a Monday. */
export const MONDAY = (Date.parse("2026-12-07T08:10:00+01:00") - NOW) / DAY;

/** A network with an evening in two weeks, and its lead. */
export async function aWorld() {
  const board = await aBoard();
  const zuid = await aNetwork(board, "zuid", { name: "Zuid" });
  const lead = await anActor(board, [zuid]);
  const event = await publishEvent(board, lead, anEventInput(zuid, { start: NOW + 9 * DAY, end: NOW + 9.1 * DAY }));
  const monday = (weeks = 0) => later(board, MONDAY + 7 * weeks);
  const another = (title: string, days: number, facts = {}) => {
    const time = { start: NOW + days * DAY, end: NOW + (days + 0.1) * DAY };
    return publishEvent(board, lead, anEventInput(zuid, { title, ...time, ...facts }));
  };
  const mails = () => mailsTo(board, ADA);
  return { board, zuid, lead, event, monday, another, mails };
}

/** All that the board keeps of addresses, as one text. */
export const addresses = async ({ store }: Awaited<ReturnType<typeof aBoard>>) =>
  JSON.stringify([
    await store.read.selectFrom("follow_mail").selectAll().execute(),
    await store.read.selectFrom("notice").selectAll().execute(),
    await store.read.selectFrom("attempt").selectAll().execute(),
  ]);
