import { createTransport } from "nodemailer";
import { type Mailer, MailRefused } from "#board/board.ts";
import { isThisMachine } from "./client-address.ts";

const SECOND = 1_000;
/** For each step of a letter, so that a server which says nothing does not hold up the rest for long. */
const PATIENCE = { connectionTimeout: 20 * SECOND, greetingTimeout: 20 * SECOND, socketTimeout: 30 * SECOND };

/** Sends mail by the server at an address; without one every mail fails. `host` is the board's own, for the ids of mails. */
export function sendsMail(url: string | null, host: string): Mailer {
  if (!url) {
    return async () => {
      throw new Error("SMTP_URL is not set.");
    };
  }
  const { hostname } = new URL(url);
  // Codes that open accounts go there: to another machine encrypted, or not at all.
  const transport = createTransport({ url, requireTLS: !isThisMachine(hostname), ...PATIENCE });
  const from = `Samenbord <${senderOf(url)}>`;
  return async ({ id, to, subject, text, stop }) => {
    const messageId = id === null ? undefined : `<${id}@${host}>`;
    const headers = { ...AUTOMATIC, ...(stop ? stopHeaders(stop) : {}) };
    await transport.sendMail({ from, to, subject, text, headers, messageId }).catch((error) => {
      throw refusalIn(error) ?? error;
    });
  };
}

/** Nobody's answer that she is away comes back (RFC 3834 §5). */
const AUTOMATIC = { "Auto-Submitted": "auto-generated" };

/** A mail program shows its own button by these (RFC 2369, RFC 8058). */
function stopHeaders(stop: string) {
  return { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

interface SmtpError {
  responseCode?: number;
  response?: string;
  command?: string;
}

/** What the server refused for good; null for all that may go better later, also that it does not let the board in. */
function refusalIn({ responseCode = 0, response = "", command = "" }: SmtpError): MailRefused | null {
  if (responseCode < 500 || responseCode > 599) return null;
  const what = command.startsWith("RCPT") ? "ADDRESS" : command === "DATA" ? "LETTER" : null;
  // What else the server says may hold the address.
  const [answer] = /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(response) ?? [String(responseCode)];
  return what && new MailRefused(what, answer);
}

function senderOf(url: string): string {
  const { username, hostname } = new URL(url);
  const name = decodeURIComponent(username);
  return name.includes("@") ? name : `noreply@${hostname}`;
}
