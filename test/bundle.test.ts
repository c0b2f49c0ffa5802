import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from "graphql";
import { expect, onTestFinished, test } from "vitest";

test("the built board serves its whole schema and a page", { timeout: 60_000 }, async () => {
  const address = await serve();
  const answer = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  const { data } = (await answer.json()) as { data: Parameters<typeof buildClientSchema>[0] };
  const sorted = (schema: Parameters<typeof printSchema>[0]) => printSchema(lexicographicSortSchema(schema));
  expect(sorted(buildClientSchema(data))).toBe(sorted(buildSchema(readFileSync("graphql/schema.graphql", "utf8"))));

  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("<h1");
  expect(page.headers.get("content-security-policy")).not.toContain("unsafe");
  expect(await statusFor(address, "elders.example")).toBe(421);
});

/** fetch sets Host itself, so a bare request asks under another name. */
async function statusFor(address: string, host: string): Promise<number | undefined> {
  const [response] = await once(get(address, { headers: { host } }), "response");
  response.resume();
  return response.statusCode;
}

/** Starts the built server on a free port and an empty board. */
async function serve(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "samenbord-bundle-"));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  // Not the whole environment: vitest sets a BASE_URL of its own.
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    NODE_ENV: "production",
    PORT: String(port),
    DATA_DIR: folder,
  };
  const child = spawn(process.execPath, ["build/bin/serve.js"], { env, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(async () => {
    child.kill("SIGTERM");
    const [code] = await once(child, "exit");
    rmSync(folder, { recursive: true, force: true });
    expect(code).toBe(0);
  });
  await once(child.stdout, "data");
  return address;
}

async function freePort(): Promise<number> {
  const server: Server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
