import { expect, test } from "vitest";
import { languageOf } from "#app/language.server.ts";

function language(headers: Record<string, string>) {
  return languageOf(new Request("http://localhost/", { headers }));
}

test("a reader's own choice goes before the browser's", () => {
  expect(language({ cookie: "a=1; language=en", "accept-language": "nl" })).toBe("en");
  expect(language({ cookie: "language=fr", "accept-language": "en-US,nl;q=0.5" })).toBe("en");
});

test("the browser's first wish that the board speaks is taken, else Dutch", () => {
  expect(language({ "accept-language": "fr,nl;q=0.4,en-GB;q=0.8" })).toBe("en");
  expect(language({ "accept-language": "en;q=0,nl" })).toBe("nl");
  expect(language({ "accept-language": "pap" })).toBe("nl");
  expect(language({})).toBe("nl");
});
