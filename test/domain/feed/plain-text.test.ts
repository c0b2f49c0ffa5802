import { expect, test } from "vitest";
import { plainText } from "#domain/feed/plain-text.ts";

test("markup goes, its breaks and its words stay", () => {
  expect(plainText("<p>Een&nbsp;<i>twee</i></p><script>alert(1)</script>drie<br/>vier")).toBe("Een twee\ndrie\nvier");
  expect(plainText("<style>a{}")).toBe("");
  expect(plainText("R&amp;B &#8364; &#x41; &onbekend;")).toBe("R&B € A &onbekend;");
});

test("angle brackets that are no tags stay", () => {
  expect(plainText("3 < 4 en 5 > 2")).toBe("3 < 4 en 5 > 2");
});

test("control characters and heaps of empty lines go", () => {
  expect(plainText("a\u0000b\r\n\r\n\r\n\r\nc\u2028d")).toBe("a b\n\nc d");
});
