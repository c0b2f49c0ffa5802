import fc from "fast-check";
import { expect, test } from "vitest";
import { safePath } from "#app/safe-path.ts";

test("a path on the board is kept with its query and fragment", () => {
  for (const path of ["/", "/offers?need=1&q=é", "/flags/abc#answer"]) expect(safePath(path)).toBe(path);
});

test("an address that could lead elsewhere becomes the front page", () => {
  const foreign = ["//evil.example", "/\\evil.example", "/a\\b", "https://evil.example", "javascript:alert(1)", ""];
  for (const value of [...foreign, "offers", "/\n/evil.example", "/a\tb", " /offers", "/a\r\nSet-Cookie: x=1", null, 3])
    expect(safePath(value)).toBe("/");
});

test("whatever comes in, the browser stays on the board", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((tail) => `/${tail}`),
      ),
      (value) => {
        expect(new URL(safePath(value), "https://board.example").origin).toBe("https://board.example");
      },
    ),
  );
});
