import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { readSettings } from "../../bin/settings.ts";
import { aCalendarServer } from "../calendar-server.ts";
import { aMailbox } from "../mailbox.ts";
import { freePort } from "../served.ts";
import { type Answer, type Asked, bare } from "./bare.ts";
import { type Seed, seed } from "./seed.ts";

export type Role = keyof Seed["tokens"] | "nobody" | "spare";

/** A board that is really served, with people of every kind on it, and everything that the suite may touch of it. */
export interface Ground extends Seed {
  address: string;
  folder: string;
  /** What the server has printed. */
  said(): string;
  /** The mails that it has sent, newest first, as they came. */
  mails: string[];
  /** A server of calendars that the board may read, and what was asked of it. */
  calendars: Awaited<ReturnType<typeof aCalendarServer>>;
  /** Asks without a browser, as somebody of a role. */
  ask(role: Role, path: string, asked?: Asked): Promise<Answer>;
  /** Asks the graph as somebody of a role. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
  graph(role: Role, query: string, variables?: object): Promise<any>;
  /** How much stands in the tables that people write; tries are counted apart. */
  rows(): Record<string, number>;
  isAlive(): Promise<boolean>;
  end(): Promise<void>;
}

/** What any reading may write: that somebody asked. */
const COUNTERS = new Set(["attempt", "rateLimit", "code_ask", "verification", "session"]);

/** Builds up a board in a folder of its own and serves it as it is built. */
export async function aGround(more: Record<string, string> = {}): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), "samenbord-hostile-"));
  const [mailbox, calendars, port] = [await aMailbox(), await aCalendarServer(), await freePort()];
  const env = { PORT: String(port), DATA_DIR: folder, SMTP_URL: mailbox.url, FEEDS_ALLOW: calendars.address };
  const settings: NodeJS.ProcessEnv = { NODE_ENV: "production", ...env, ...more };
  const sown = await seed(readSettings(settings, "data"), mailbox.mails);
  const child = spawn(process.execPath, ["build/bin/serve.js"], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: "pipe",
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  process.once("exit", () => child.kill("SIGKILL"));
  await once(child.stdout, "data");
  const address = `http://localhost:${port}`;
  const ask = (role: Role, path: string, asked: Asked = {}) =>
    bare(address, path, { ...asked, headers: { ...signedIn(sown, role), ...asked.headers } });
  const file = new SQLite(join(folder, "board.sqlite"), { readonly: true });
  return {
    ...sown,
    ...{ address, folder, calendars, ask, mails: mailbox.mails, said: () => said },
    graph: async (role, query, variables = {}) => {
      const body = JSON.stringify({ query, variables });
      const headers = { "content-type": "application/json" };
      return JSON.parse((await ask(role, "/graphql", { method: "POST", headers, body })).body);
    },
    rows: () => rowsOf(file),
    isAlive: async () => child.exitCode === null && (await ask("nobody", "/livez")).status === 200,
    end: async () => {
      file.close();
      await killed(child);
      calendars.close();
      mailbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let asked = 0;

/** The header by which somebody of a role is known; a spare is each time the next of many leads. */
export function signedIn({ tokens, spares }: Seed, role: Role): Record<string, string> {
  if (role === "nobody") return {};
  return { authorization: `Bearer ${role === "spare" ? spares[asked++ % spares.length] : tokens[role]}` };
}

function rowsOf(file: SQLite.Database): Record<string, number> {
  const tables = file.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  const written = tables.filter(
    (name) => !COUNTERS.has(name) && !/^sqlite_|_(data|idx|content|docsize|config)$/.test(name),
  );
  return Object.fromEntries(
    written.map((name) => [name, file.prepare(`select count(*) from "${name}"`).pluck().get() as number]),
  );
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}
