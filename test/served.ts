import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { webServer } from "#bin/serve/http.ts";
import type { Watch } from "#bin/serve/watch.ts";
import type { Board } from "#board/board.ts";
import { newId } from "#db/id.ts";
import { addNetwork } from "#db/networks.ts";
import { addMembership, addPerson } from "#db/people.ts";
import { openStore } from "#db/store.ts";
import { addToken } from "#db/tokens.ts";

/** Who may see the metrics, and which proxies are believed; nobody and none unless it is said. */
interface Doors {
  metricsAllow?: string[];
  trustedProxies?: string[];
}

/** A data folder that is gone when the test ends. */
export function aDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "samenbord-served-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a board in a folder, with one network and its lead, who has a token. */
export async function foundBoard(dataDir: string): Promise<{ network: string; token: string; email: string }> {
  const store = await openStore(join(dataDir, "board.sqlite"));
  const [network, person, email] = [newId(), newId(), "ama.owusu@example.org"];
  const plain = { purpose: null, forWhom: null, howToJoin: null, url: null, areas: [], valueForms: [] };
  const token = await store.write.transaction().execute(async (tx) => {
    await addNetwork(tx, { ...plain, id: network, slug: "zuid", name: "Zuid", fundingUntil: null }, Date.now());
    await addPerson(tx, { id: person, name: "Ama Owusu", email }, Date.now());
    await addMembership(tx, person, { network, role: "LEAD", duty: null });
    return (await addToken(tx, { person, name: "", createdAt: Date.now(), expiresAt: Date.now() + 86_400_000 })).secret;
  });
  await store.close();
  return { network, token, email };
}

/** The built server in a process of its own; what it prints is kept, and it is ended when the test is. */
export async function aServedBoard(dataDir: string, settings: Record<string, string> = {}) {
  const port = String(await freePort());
  // Not the whole environment: vitest sets a BASE_URL of its own.
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, NODE_ENV: "production", PORT: port, DATA_DIR: dataDir };
  const child = spawn(process.execPath, ["build/bin/serve.js"], { env: { ...env, ...settings }, stdio: "pipe" });
  const ended = once(child, "exit").then(([code, signal]) => ({ code, signal }));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  await once(child.stdout, "data");
  return { address: `http://localhost:${port}`, child, ended, said: () => said };
}

/** The built pages over a board of this process; says at which host and port, and is gone when the test ends. */
export async function aServerOf(board: Board, watch: Watch, doors: Doors = {}): Promise<string> {
  const hosts: string[] = [];
  const place = { hosts, build: join(import.meta.dirname, "../build"), metricsAllow: [], trustedProxies: [], ...doors };
  const server = createServer(await webServer(board, place, watch));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  hosts.push(host);
  return host;
}

/** Asks the graph of a served board as the owner of a token. */
export async function askGraph(address: string, token: string, query: string, variables: object = {}) {
  const answer = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()).data;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
