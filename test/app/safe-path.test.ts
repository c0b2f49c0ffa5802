import fc from "fast-check";
import { expect, test } from "vitest";
import { safePath } from "#app/safe-path.ts";

test("a path on the board is kept with its query and fragment", () => {
  for (const path of ["/", "/offers?need=1&q=%C3%A9", "/flags/abc#answer"]) expect(safePath(path)).toBe(path);
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

test("a path that no header can hold comes out encoded, and leads where it led", () => {
  for (const path of ["/offers?q=één", "/／kwaad.example", "/\u2028/kwaad.example", "/a b", "/💐"]) {
    const safe = safePath(path);
    expect(new Headers({ location: safe }).get("location")).toBe(safe);
    expect(new URL(safe, "http://bord.example").href).toBe(new URL(path, "http://bord.example").href);
  }
  expect(safePath("/\ud800")).toBe("/");
});
