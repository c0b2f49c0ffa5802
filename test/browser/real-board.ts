import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aMailbox, plainOf } from "../mailbox.ts";

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
  const { url, mails, close } = await aMailbox();
  const settings = { PORT: String(port), DATA_DIR: folder, SMTP_URL: url, ...env };
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
        if (mail) return plainOf(mails.splice(mails.indexOf(mail), 1)[0] ?? "");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`No mail came to ${email}.`);
    },
    close: async () => {
      await ended(board);
      await close();
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
