import { type Board, MailRefused } from "#board/board.ts";
import { stopKey } from "#board/mail/stop-mail.ts";
import type { Tx } from "#db/handle.ts";
import { firstDue, noteMailed, noteTry, type Waiting } from "#db/notices.ts";
import { personAddress } from "#db/people.ts";
import { preferenceOf } from "#db/preferences.ts";
import { dropRefused, putRefused } from "#db/refused-addresses.ts";
import { mailLanguages, NO_PREFERENCE } from "#domain/mail.ts";
import { letterOf } from "#domain/notice/letter.ts";
import { type MailState, nextTry } from "#domain/notice/posting.ts";
import { kindOf } from "#domain/notice/told.ts";
import { paths } from "#domain/paths.ts";
import { FIRST_LANGUAGE } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";

/**
 * Sends the letters that are due, the oldest first; answers how many went. What fails comes again later, until it failed
 * too often. Each is sent at least once: whoever is killed between sending one and noting it sends it again, under the
 * same id. Ends early when the signal comes.
 */
export async function sendLetters(board: Board, signal?: AbortSignal): Promise<{ sent: number }> {
  let sent = 0;
  while (!signal?.aborted) {
    const letter = await taken(board);
    if (!letter) break;
    const became = await send(board, letter);
    if (became === "SENT") sent++;
    if (became !== "WAITING") await write(board, (tx, at) => noted(tx, letter, became, at));
  }
  return { sent };
}

/** Takes the next letter: it counts as tried before it is sent, and comes again by itself when nobody notes more. */
function taken(board: Board): Promise<Waiting | null> {
  return write(board, async (tx, at) => {
    const letter = await firstDue(tx, at);
    if (!letter) return null;
    const tries = letter.tries + 1;
    await noteTry(tx, letter.id, { tries, due: nextTry(tries, at) ?? nextTry(1, at) ?? at });
    return { ...letter, tries };
  });
}

/** What becomes of a letter that is tried now: in the language that its reader chose by now, if she wants it by now. */
async function send(board: Board, letter: Waiting): Promise<MailState> {
  const { told, reader } = letter;
  const db = board.store.read;
  const to = reader.person === null ? reader.address : await personAddress(db, reader.person);
  const preference = reader.person === null ? NO_PREFERENCE : await preferenceOf(db, reader.person);
  const kind = kindOf(told);
  if (to === null || (kind !== null && preference.unwanted.includes(kind))) return "UNWANTED";
  const stop = kind && reader.person ? board.baseUrl + paths.stopMail(stopKey(board, reader.person, kind)) : null;
  const languages = mailLanguages(preference);
  const letters = languages.map((language) => letterOf(told, language, board.baseUrl));
  const texts = letters.map(({ text }, at) =>
    stop ? `${text}\n\n${say(languages[at] ?? FIRST_LANGUAGE, "mail.stop", { page: stop })}` : text,
  );
  try {
    await board.mailer({ id: letter.id, to, subject: letters[0]?.subject ?? "", text: texts.join("\n\n\n"), stop });
    return "SENT";
  } catch (error) {
    board.wentWrong("a letter was not sent", error);
    if (error instanceof MailRefused) return refused(board, letter, error);
    return nextTry(letter.tries, 0) === null ? "FAILED" : "WAITING";
  }
}

async function refused(board: Board, { reader }: Waiting, { what, answer }: MailRefused): Promise<MailState> {
  if (what === "LETTER") return "FAILED";
  const { person } = reader;
  if (person !== null) await write(board, (tx, at) => putRefused(tx, { person, at, answer }));
  return "REFUSED";
}

async function noted(tx: Tx, { id, reader }: Waiting, became: MailState, at: number): Promise<void> {
  await noteMailed(tx, id, became, at);
  if (became === "SENT" && reader.person !== null) await dropRefused(tx, reader.person);
}

/** Letters are nothing that pages show to others: no revision is raised. */
function write<Result>(board: Board, work: (tx: Tx, at: number) => Promise<Result>): Promise<Result> {
  return board.store.write.transaction().execute((tx) => work(tx, board.now()));
}
