import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Board, Demonstration, Mailer, Reader, SignInTried } from "#board/board.ts";
import { codeMail } from "#board/identity/code-mail.ts";
import { Pulse } from "#board/pulse.ts";
import { openIdentity } from "#db/identity.ts";
import { openStore } from "#db/store.ts";
import { boardFile } from "../backups/folder.ts";
import type { Settings } from "../settings.ts";
import { isThisMachine } from "./client-address.ts";
import { guardedFetch } from "./fetch/guarded-fetch.ts";
import type { Watch } from "./watch.ts";

/** Opens the one board of this process; a demonstration keeps its mail to show it on a page. */
export async function openBoard(
  settings: Settings,
  reader: Reader,
  demonstration: Demonstration | null,
  watch: Watch,
): Promise<Board> {
  const store = await openStore(boardFile(settings.dataDir));
  const mailer = demonstration ? keepsMail(demonstration) : counted(sendsMail(settings.smtpUrl), watch);
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
  return {
    store,
    identity,
    mailer,
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

function sendsMail(url: string | null): Mailer {
  if (!url) {
    return async () => {
      throw new Error("SMTP_URL is not set.");
    };
  }
  const { hostname } = new URL(url);
  // Codes that open accounts go there: to another machine encrypted, or not at all.
  const transport = createTransport({ url, requireTLS: !isThisMachine(hostname) });
  const from = `Samenbord <${senderOf(url)}>`;
  return async ({ to, subject, text, stop }) =>
    void (await transport.sendMail({ from, to, subject, text, headers: stop ? stopHeaders(stop) : {} }));
}

/** A mail program shows its own button by these (RFC 2369, RFC 8058). */
function stopHeaders(stop: string) {
  return { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

function senderOf(url: string): string {
  const { username, hostname } = new URL(url);
  const name = decodeURIComponent(username);
  return name.includes("@") ? name : `noreply@${hostname}`;
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
