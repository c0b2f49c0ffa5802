import type { Board } from "#board/board.ts";
import { languagesOf } from "#board/mail/languages-of.ts";
import { paths } from "#domain/paths.ts";
import { say } from "#domain/wording/wording.ts";

/**
 * Mails the address by which somebody confirms that she asks for a network. It opens something, so that it is kept
 * nowhere: it goes now or not at all, and who gets none asks again. Nobody waits for the mail server.
 */
export async function mailToConfirm(
  board: Board,
  to: string,
  { network, secret }: { network: string; secret: string },
): Promise<void> {
  const languages = await languagesOf(board.store.read, to);
  const page = board.baseUrl + paths.confirmNetwork(secret);
  const text = languages.map((language) => say(language, "mail.confirm.text", { network, page })).join("\n\n");
  const subject = say(languages[0], "mail.confirm.subject", { network });
  await board.mailer({ id: null, to, subject, text, stop: null }).catch((error) => {
    board.wentWrong("a mail to confirm an address was not sent", error);
  });
}
