import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { clientAddress, isAmong } from "../../bin/serve/client-address.ts";

const asked = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  }) as IncomingMessage;

test.each([
  ["nobody is trusted", asked("10.0.0.1", "1.2.3.4"), [], "10.0.0.1"],
  ["a proxy is trusted", asked("10.0.0.1", "1.2.3.4"), ["10.0.0.1"], "1.2.3.4"],
  ["a range is trusted, also as IPv6 writes it", asked("::ffff:10.0.0.1", "1.2.3.4"), ["10.0.0.0/8"], "1.2.3.4"],
  ["a client makes up others before itself", asked("10.0.0.1", "9.9.9.9, 1.2.3.4"), ["10.0.0.1"], "1.2.3.4"],
  ["there are two proxies", asked("10.0.0.1", "1.2.3.4, 10.0.0.2"), ["10.0.0.0/8"], "1.2.3.4"],
  ["a client pretends to be a proxy", asked("1.2.3.4", "10.0.0.1"), ["10.0.0.0/8"], "1.2.3.4"],
  ["a proxy names no address", asked("10.0.0.1", "unknown"), ["10.0.0.1"], "10.0.0.1"],
  ["a proxy names nobody", asked("10.0.0.1"), ["10.0.0.1"], "10.0.0.1"],
])("when %s, the address is the right one", (_, request, trusted, address) => {
  expect(clientAddress(request, trusted)).toBe(address);
});

test("what is no address is among none", () => {
  expect(["", "localhost", "127.0.0.1"].map((one) => isAmong(one, ["127.0.0.1"]))).toEqual([false, false, true]);
});
