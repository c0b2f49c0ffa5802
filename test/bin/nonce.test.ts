import { expect, test } from "vitest";
import { freshNonce } from "../../bin/serve/nonce.ts";

test("no two answers have the same number, also where the pool is filled again", () => {
  const nonces = Array.from({ length: 600 }, freshNonce);
  expect(new Set(nonces).size).toBe(600);
  for (const nonce of nonces) expect(Buffer.from(nonce, "base64")).toHaveLength(16);
});
