import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Board, Demonstration, Mailer, Reader, SignInTried } from "#board/board.ts";
import { codeMail } from "#board/identity/code-mail.ts";
import { sendLetters } from "#board/notice/send-letters.ts";
import { Pulse } from "#board/pulse.ts";
import { openIdentity } from "#db/identity.ts";
import { openStore } from "#db/store.ts";
import { boardFile } from "../backups/folder.ts";
import type { Settings } from "../settings.ts";
import { guardedFetch } from "./fetch/guarded-fetch.ts";
import { makePost } from "./post.ts";
import { sendsMail } from "./smtp.ts";
import type { Watch } from "./watch.ts";

/** Opens the one board of this process; a demonstration keeps its mail to show it on a page. */
export async function openBoard(
  settings: Settings,
  reader: Reader,
  demonstration: Demonstration | null,
  watch: Watch,
): Promise<Board> {
  const store = await openStore(boardFile(settings.dataDir));
  const mailer = demonstration
    ? keepsMail(demonstration)
    : counted(sendsMail(settings.smtpUrl, new URL(settings.baseUrl).hostname), watch);
  const { baseUrl } = settings;
  const secret = readSecret(settings);
  const wentWrong = (what: string, err: unknown) => watch.log.error({ err }, what);
  // Nobody waits for this mail, so a mail server that is down must not take the board with it.
  const sendCode = async (email: string, code: string) => {
    await codeMail(store.read, baseUrl, email, code)
      .then(mailer)
      .catch((error) => wentWrong("a sign-in code was not sent", error));
  };
  const identity = openIdentity(store.write, {
    ...{ baseUrl, secret, openId: settings.openId, now: Date.now, sendCode },
    tell: (line) => watch.log.error(line),
  });
  const own = [new URL(baseUrl).host];
  const fetch = guardedFetch({ allow: settings.feedsAllow, own, agent: `Samenbord (+${baseUrl})` });
  const post = makePost(
    (signal) => sendLetters(board, signal),
    (error) => wentWrong("letters could not be sent", error),
  );
  watch.post = post;
  const board: Board = {
    store,
    identity,
    mailer,
    lettersWait: async () => post.wake(),
    fetch,
    reader,
    fetchExceptions: settings.feedsAllow,
    securityContact: settings.securityContact ?? (demonstration && "mailto:veiligheid@demo.invalid"),
    baseUrl,
    demonstration,
    signInTried: (tried) => heard(watch, tried),
    refused: (refused) => watch.log.warn(refused, "refused"),
    wentWrong,
    pulse: new Pulse(),
    now: Date.now,
  };
  return board;
}

/** By the number of who came in; of who did not nothing is known but how she tried. */
function heard({ log, metrics }: Watch, { way, person }: SignInTried): void {
  metrics.signIn(way, person === null);
  if (person === null) log.warn({ way }, "a sign-in failed");
  else log.info({ way, person }, "signed in");
}

const MOST_MAILS = 200;

function keepsMail({ mails }: Demonstration): Mailer {
  return async (mail) => {
    mails.unshift({ ...mail, at: Date.now() });
    mails.length = Math.min(mails.length, MOST_MAILS);
  };
}

function counted(mailer: Mailer, { metrics }: Watch): Mailer {
  return async (mail) => {
    try {
      await mailer(mail);
    } catch (error) {
      metrics.mailFailed();
      throw error;
    }
  };
}

/** The secret that signs cookies: from SECRET_FILE, or made once in the data folder for its owner's eyes only. */
function readSecret({ dataDir, secretFile }: Settings): string {
  const file = secretFile ?? join(dataDir, "secret");
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}
