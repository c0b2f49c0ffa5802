import { type Board, MailRefused } from "#board/board.ts";
import { removeFollowMail } from "#db/follow-mails.ts";
import type { Tx } from "#db/handle.ts";
import { firstDue, noteMailed, noteTry, removeNotice, type Waiting } from "#db/notices.ts";
import { dropRefused, putRefused } from "#db/refused-addresses.ts";
import { letterOf } from "#domain/notice/letter.ts";
import { type MailState, nextTry } from "#domain/notice/posting.ts";
import { addresseeOf } from "./addressee.ts";

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
  const addressee = await addresseeOf(board, letter);
  if (!addressee) return "UNWANTED";
  const { to, languages, stop, under } = addressee;
  const letters = languages.map((language) => ({
    ...letterOf(letter.told, language, board.baseUrl),
    under: under(language),
  }));
  const texts = letters.map(({ text, under }) => (under === null ? text : `${text}\n\n${under}`));
  try {
    await board.mailer({ id: letter.id, to, subject: letters[0]?.subject ?? "", text: texts.join("\n\n\n"), stop });
    return "SENT";
  } catch (error) {
    board.wentWrong("a letter was not sent", error);
    if (error instanceof MailRefused) return refused(board, letter, error);
    return nextTry(letter.tries, 0) === null ? "FAILED" : "WAITING";
  }
}

async function refused(board: Board, { reader, told }: Waiting, { what, answer }: MailRefused): Promise<MailState> {
  if (what === "LETTER") return "FAILED";
  const { person } = reader;
  if (person !== null) await write(board, (tx, at) => putRefused(tx, { person, at, answer }));
  // Nobody reads there: no letter of next week tries it again.
  if (told.about === "follow") await write(board, (tx) => removeFollowMail(tx, told.mail));
  return "REFUSED";
}

async function noted(tx: Tx, { id, reader, told }: Waiting, became: MailState, at: number): Promise<void> {
  // Of who follows without an account no page shows what she was told: nothing but a letter that waits or failed holds her
  // address beside her follow.
  if (told.about === "follow" && became !== "FAILED") return removeNotice(tx, id);
  await noteMailed(tx, id, became, at);
  if (became === "SENT" && reader.person !== null) await dropRefused(tx, reader.person);
}

/** Letters are nothing that pages show to others: no revision is raised. */
function write<Result>(board: Board, work: (tx: Tx, at: number) => Promise<Result>): Promise<Result> {
  return board.store.write.transaction().execute((tx) => work(tx, board.now()));
}
