import { expect, test } from "vitest";
import type { OfferPost } from "#domain/catalogue/offer.ts";
import type { FlagAnswer } from "#domain/flag/flag.ts";
import { type AnsweredTexts, proposeSynonyms } from "#domain/flag/proposals.ts";
import { CONCEPTS } from "#domain/likeness/concepts.ts";
import { LEXICON, makeLexicon } from "#domain/likeness/lexicon.ts";
import { conceptLikeness } from "#domain/likeness/likeness.ts";
import { readOffer } from "#domain/likeness/read-post.ts";
import { MATCHER_VERSION, versionOf } from "#domain/likeness/reading.ts";
import type { Taught } from "#domain/likeness/taught.ts";
import { answered } from "./answered.ts";

function read(title: string, lexicon = LEXICON) {
  const facets = { need: null, form: null, areas: [], audiences: [], valueForms: [], price: null, schedule: null };
  const post: OfferPost = { id: "o", network: "n", title, description: "", language: "nl", url: null, ...facets };
  return readOffer(post, lexicon);
}

function said(pair: number, a: string, b: string, answer: FlagAnswer = "SAME"): AnsweredTexts {
  const networks = { a: `n${pair % 5}`, b: `n${(pair + 1) % 5}` };
  return { ...answered({ pair, answer, network: networks.a }), networks, reading: { a: read(a), b: read(b) } };
}

const same = [
  said(1, "Frobulatie op dinsdag", "Boekhouding op orde"),
  said(2, "Gratis frobulatie", "Hulp bij je boekhouding"),
  said(3, "Frobulatie voor beginners", "Boekhouding leren"),
];
const different = [
  said(4, "Glimworp verhuur", "Boekhouding leren", "DIFFERENT"),
  said(5, "Zwirrel", "Website", "DIFFERENT"),
];

test("a word that nobody knew is proposed for the concept of the posts that it goes with", () => {
  const [first] = proposeSynonyms([...same, ...different], "DUPLICATE_OFFER");
  expect(first).toMatchObject({ kind: "ADD", words: ["frobulatie"], answers: ["i1", "i2", "i3"] });
  expect(CONCEPTS.find(({ id }) => id === first?.concept)?.theme).toBe("boekhouden");
});

test("two words that nobody knew are proposed together, and a person says what they mean", () => {
  const answers = [1, 2].map((pair) => said(pair, `Frobulatie ${pair}`, `Glimworp ${pair}`));
  expect(proposeSynonyms(answers, "DUPLICATE_OFFER")[0]).toMatchObject({
    words: ["frobulatie", "glimworp"],
    concept: null,
  });
});

test("what one pair alone shows is not proposed", () => {
  expect(proposeSynonyms(same.slice(0, 1), "DUPLICATE_OFFER")).toEqual([]);
});

test("a term that made different services look alike is put in doubt, unless the people differed", () => {
  const misled = [11, 12, 13].map((pair) => said(pair, "Kasboek van de buurt", "Kasboek en muziek", "DIFFERENT"));
  const proposals = proposeSynonyms([...misled, ...same], "DUPLICATE_OFFER");
  expect(proposals.find(({ kind }) => kind === "DOUBT")).toMatchObject({
    words: ["kasboek"],
    answers: ["i11", "i12", "i13"],
  });
  const people = misled.map((one) => ({ ...one, reason: "OTHER_PUBLIC" as const }));
  expect(proposeSynonyms(people, "DUPLICATE_OFFER").filter(({ kind }) => kind === "DOUBT")).toEqual([]);
});

test("what a subject is called itself is never put in doubt, nor its plural or a compound with it", () => {
  const called = ["Boekhouding", "Boekhoudhulp", "Foto's maken", "Mentor gezocht"];
  const misled = called.flatMap((title, at) =>
    [1, 2, 3].map((pair) => said(10 * at + pair, `${title} in de buurt`, `${title} en muziek`, "DIFFERENT")),
  );
  const doubted = proposeSynonyms(misled, "DUPLICATE_OFFER").flatMap(({ kind, words }) =>
    kind === "DOUBT" ? words : [],
  );
  expect(doubted).toEqual([]);
});

test("a word that one network alone uses is not proposed", () => {
  const alone = same.map((one) => ({ ...one, networks: { a: "n1", b: one.networks.b } }));
  expect(proposeSynonyms(alone, "DUPLICATE_OFFER").filter(({ words }) => words.includes("frobulatie"))).toEqual([]);
});

test("the order in which answers come changes no proposal", () => {
  const all = [...same, ...different];
  expect(proposeSynonyms(all.toReversed(), "DUPLICATE_OFFER")).toEqual(proposeSynonyms(all, "DUPLICATE_OFFER"));
});

test("a lexicon that was taught a word finds it, and what it was taught to doubt counts for little", () => {
  const [concept = ""] = read("Boekhouding").concepts.map(([id]) => id);
  const lessons: Taught[] = [
    { kind: "ADD", words: ["frobulatie"], concept },
    { kind: "DOUBT", words: ["boekhouding"], concept },
  ];
  const taught = makeLexicon(CONCEPTS, lessons);
  const alike = conceptLikeness(read("Frobulatie", taught).concepts, read("Administratie", taught).concepts);
  expect(alike.shared).not.toBe(null);
  const weight = (reading: ReturnType<typeof read>) => reading.concepts.find(([id]) => id === concept)?.[1] ?? 0;
  expect(weight(read("Boekhouding", taught))).toBeLessThan(weight(read("Boekhouding")) / 2);
  expect(
    read("Frobulatie", makeLexicon(CONCEPTS, [{ ...lessons[0], concept: "zorg" } as Taught])).concepts,
  ).toHaveLength(1);
});

test("readings carry what their board was taught, in whatever order, and nothing when it was taught nothing", () => {
  const lessons: Taught[] = ["een", "twee"].map((word) => ({ kind: "ADD", words: [word], concept: "boekhouden" }));
  const [one, other] = [makeLexicon(CONCEPTS, lessons), makeLexicon(CONCEPTS, lessons.toReversed())];
  expect(versionOf(LEXICON)).toBe(MATCHER_VERSION);
  expect(read("Iets", one).version).toBe(versionOf(other));
  expect(versionOf(makeLexicon(CONCEPTS, lessons.slice(1)))).not.toBe(versionOf(one));
  expect(Math.floor(versionOf(one) / 1_000_000)).toBe(MATCHER_VERSION);
});
