import { expect, test } from "vitest";
import { textOfBytes } from "#domain/feed/text-of-bytes.ts";

test("letters of older programs come out right", () => {
  expect(textOfBytes(new TextEncoder().encode("cafés €"))).toEqual("cafés €");
  expect(textOfBytes(Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x80))).toEqual("café €");
  expect(textOfBytes(Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00))).toEqual("aé");
});
