import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { LANGUAGES } from "#domain/wording/languages.ts";

/** The kinds of parts, in the parser of intl-messageformat. */
const [LITERAL, COUNT] = [0, 7];
const MOST_VARIANTS = 200;
/** Language of level B1 has sentences of some ten words, and none that one loses the thread of. */
const MOST_WORDS = 18;
const MOST_LETTERS = 20;

type Parts = ReturnType<IntlMessageFormat["getAst"]>;

/** What a message can become: each of its choices, and one word for whatever is filled in. */
function texts(parts: Parts): string[] {
  let all = [""];
  for (const part of parts) {
    const own = ways(part);
    all = all.flatMap((text) => own.map((more) => text + more)).slice(0, MOST_VARIANTS);
  }
  return all;
}

function ways(part: Parts[number]): string[] {
  if ("value" in part && part.type === LITERAL) return [String(part.value)];
  if ("options" in part) return Object.values(part.options).flatMap(({ value }) => texts(value));
  return [part.type === COUNT ? "1" : "iets"];
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+|\n/);
const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

for (const { name, messages, locale } of Object.values(LANGUAGES)) {
  const said = Object.entries(messages).map(([key, text]) => ({
    key,
    sentences: texts(new IntlMessageFormat(text, locale).getAst()).flatMap(sentencesOf),
  }));

  test(`no sentence in ${name} is longer than ${MOST_WORDS} words`, () => {
    const long = said.filter(({ sentences }) => sentences.some((one) => wordsOf(one).length > MOST_WORDS));
    expect(long.map(({ key }) => key)).toEqual([]);
  });

  test(`no word in ${name} is longer than ${MOST_LETTERS} letters`, () => {
    const shown = said.filter(({ key }) => !key.startsWith("fileName."));
    const words = shown.flatMap(({ sentences }) => sentences.flatMap((one) => one.match(/\p{L}+/gu) ?? []));
    expect([...new Set(words.filter((word) => [...word].length > MOST_LETTERS))]).toEqual([]);
  });
}

test("a sentence is measured with each of its choices, and what is filled in is one word", () => {
  const message =
    "Een {kind, select, a {twee drie.} other {twee}} {name} zes, {count, plural, =1 {#} other {# en}}. Acht.";
  const all = texts(new IntlMessageFormat(message, "nl-NL").getAst());
  expect(all.flatMap(sentencesOf).map((one) => wordsOf(one).length)).toEqual([3, 3, 1, 3, 4, 1, 5, 1, 6, 1]);
});
