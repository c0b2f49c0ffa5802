import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

/** A board that is no demonstration, with the mail that it sends. */
export interface RealBoard {
  address: string;
  /** Does what an operator types after `samenbord --`. */
  operator(...typed: string[]): string;
  /** The text of the newest mail to somebody. */
  mailTo(email: string): Promise<string>;
  close(): Promise<void>;
}

/** Serves an empty board as it is built, on this port, and takes its mail. */
export async function aRealBoard(port: number, env: Record<string, string> = {}): Promise<RealBoard> {
  const folder = mkdtempSync(join(tmpdir(), "samenbord-real-"));
  const mails: string[] = [];
  const post = await aMailbox(mails);
  const { port: mailbox } = post.server.address() as AddressInfo;
  const settings = { PORT: String(port), DATA_DIR: folder, SMTP_URL: `smtp://127.0.0.1:${mailbox}`, ...env };
  const whole: NodeJS.ProcessEnv = { PATH: process.env.PATH, NODE_ENV: "production", ...settings };
  const board = spawn(process.execPath, ["build/bin/serve.js"], { env: whole, stdio: ["ignore", "pipe", "inherit"] });
  endWithTests(board);
  await once(board.stdout, "data");
  return {
    address: `http://localhost:${port}`,
    operator: (...typed) =>
      execFileSync(process.execPath, ["build/bin/samenbord.js", ...typed], { env: whole, encoding: "utf8" }),
    mailTo: async (email) => {
      for (let waited = 0; waited < 100; waited++) {
        const mail = mails.find((one) => one.includes(`To: ${email}`));
        if (mail) return mails.splice(mails.indexOf(mail), 1)[0] ?? "";
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`No mail came to ${email}.`);
    },
    close: async () => {
      await ended(board);
      post.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A process that a test began does not outlive it, whatever became of the test. */
export function endWithTests(child: ChildProcess): void {
  process.once("exit", () => child.kill("SIGKILL"));
}

/** Ends a process of the test's own and waits for it. */
export async function ended(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  await once(child, "exit");
}

async function aMailbox(mails: string[]): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        mails.unshift(plainOf(Buffer.concat(parts).toString("utf8")));
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  return server;
}

/** Undoes quoted-printable, as far as links and codes need it. */
function plainOf(mail: string): string {
  return mail
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
