import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { guarded } from "../../bin/serve/guarded.ts";
import { watched } from "../../bin/serve/watched.ts";
import { unwatched } from "../world.ts";

/** The headers of an answer that says nothing of them itself. */
async function headersOf(secure: boolean, answer: RequestListener) {
  const server = createServer(watched(unwatched(), () => "/", guarded(secure, answer))).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).headers;
}

const page: RequestListener = (_, response) => void response.end("a page");
const same: RequestListener = (_, response) => void response.writeHead(304).end();
const file: RequestListener = (_, response) =>
  void response.writeHead(200, { "referrer-policy": "no-referrer", "content-type": "text/calendar" }).end();

test.each([
  ["a page", page],
  ["a copy that is still good", same],
  ["a file", file],
])("%s is taken for what it is, and framed and loaded by nobody else", async (_, answer) => {
  const headers = await headersOf(false, answer);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("strict-transport-security")).toBeNull();
});

test.each([
  ["a page", page],
  ["a copy that is still good", same],
])("over https %s asks for https on this host and below it for a year", async (_, answer) => {
  const headers = await headersOf(true, answer);
  expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
});

test("what has policies of its own keeps them, and a copy that is still good gets no others", async () => {
  const policies = async (answer: RequestListener) => {
    const headers = await headersOf(false, answer);
    return [headers.get("referrer-policy"), headers.get("content-security-policy")];
  };
  const none = "default-src 'none'; frame-ancestors 'none'";
  expect(await policies(page)).toEqual(["strict-origin-when-cross-origin", none]);
  expect(await policies(file)).toEqual(["no-referrer", none]);
  expect(await policies(same)).toEqual([null, null]);
});
