import { expect, test } from "vitest";
import { wantedLanguage } from "#domain/wording/language.ts";

test("a reader's own choice goes before the browser's", () => {
  expect(wantedLanguage("a=1; language=en", "nl")).toBe("en");
  expect(wantedLanguage("language=fr", "en-US,nl;q=0.5")).toBe("en");
});

test("the browser's first wish that the board speaks is taken, else Dutch", () => {
  expect(wantedLanguage("", "fr,nl;q=0.4,en-GB;q=0.8")).toBe("en");
  expect(wantedLanguage("", "en;q=0,nl")).toBe("nl");
  expect(wantedLanguage("", "pap")).toBe("nl");
  expect(wantedLanguage("", "")).toBe("nl");
  expect(wantedLanguage("", "*;q=0.1, EN ; q=0.2")).toBe("en");
});
