import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** Says no to an address or to a mail: with a code of SMTP and words; null lets it in. */
export interface Gate {
  address?(to: string): [number, string] | null;
  mail?(mail: string): [number, string] | null;
}

/**
 * A mail server that takes everything that its gate lets in; the newest mail comes first, as it was sent. A `secure` one
 * encrypts, under a certificate that nobody vouches for.
 */
export async function aMailbox(came: (mail: string) => void = () => {}, secure = false, gate: Gate = {}, at = 0) {
  const mails: string[] = [];
  const server = new SMTPServer({
    secure,
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      done(refusal(gate.address?.(address)));
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const mail = Buffer.concat(parts).toString("utf8");
        const no = refusal(gate.mail?.(mail));
        if (no) return done(no);
        mails.unshift(mail);
        came(mail);
        done();
      });
    },
  });
  // Whoever does not trust it hangs up.
  if (secure) server.on("error", () => undefined);
  server.listen(at, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `${secure ? "smtps" : "smtp"}://127.0.0.1:${port}`,
    mails,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

function refusal(no: [number, string] | null | undefined): Error | null {
  return no ? Object.assign(new Error(no[1]), { responseCode: no[0] }) : null;
}

/** The text of a mail as its reader sees it: quoted-printable undone. */
export function plainOf(mail: string): string {
  const bytes = mail
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
