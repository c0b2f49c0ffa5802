import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { ownPagesOnly } from "../../bin/serve/own-origin.ts";

async function statusOf(method: string, headers: Record<string, string>): Promise<number | undefined> {
  const app = express().use(ownPagesOnly(["bord.example"]), (_, response) => void response.send("done"));
  const server = createServer(app).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const [answer] = await once(request({ host: "127.0.0.1", port, method, headers }).end(), "response");
  answer.resume();
  return answer.statusCode;
}

test.each([
  ["the board's own page", { origin: "https://bord.example", "sec-fetch-site": "same-origin" }, 200],
  ["an older browser on the board's own page", { origin: "https://bord.example" }, 200],
  ["a program", {}, 200],
  ["another site", { origin: "https://kwaad.example", "sec-fetch-site": "cross-site" }, 403],
  ["another host under the same name", { origin: "https://x.bord.example", "sec-fetch-site": "same-site" }, 403],
  ["an older browser on another site", { origin: "https://kwaad.example" }, 403],
  ["a page that hides where it is", { origin: "null" }, 403],
  ["a page that says two things", { origin: "https://bord.example", "sec-fetch-site": "cross-site" }, 403],
])("a post by %s is answered with %s", async (_, headers, status) => {
  expect(await statusOf("POST", headers as Record<string, string>)).toBe(status);
});

test("whoever only reads may come from anywhere", async () => {
  expect(await statusOf("GET", { origin: "https://kwaad.example", "sec-fetch-site": "cross-site" })).toBe(200);
});

test.each(["TRACE", "PUT", "DELETE", "PATCH"])("%s is no way to ask", async (method) => {
  expect(await statusOf(method, {})).toBe(405);
});
