import { expect, test } from "vitest";
import { letterOf, linesOf } from "#domain/notice/letter.ts";
import { pathOf, type ToldFlag, type ToldOfTalk } from "#domain/notice/told.ts";

const TALK: ToldOfTalk = { about: "talk", news: "proposed", alignment: "a", titles: ["Avond"], network: "Zuid" };
const letter = (told: Partial<ToldOfTalk>) => letterOf({ ...TALK, ...told }, "nl", "https://bord.example");

test("a mail about a proposal says which way out it is", () => {
  expect(letter({ kind: "MOVE" }).subject).toBe("Zuid stelt voor: Verplaatsen (‘Avond’)");
  expect(letter({ kind: "UNDO" }).text).toContain("Terugdraaien");
  expect(letter({ news: "agreed", kind: "COHOST" }).subject).toBe("Afgesproken: Samen doen (‘Avond’)");
});

test("a notice from before the way out was kept still reads", () => {
  expect(letter({}).subject).toBe("Zuid stelt voor: een uitweg (‘Avond’)");
});

test("a mail about an agreement says what became of the board", () => {
  const agreed = (told: Partial<ToldOfTalk>) => letter({ news: "agreed", ...told }).text;
  expect(agreed({ kind: "MOVE" })).toContain("Het bord is aangepast.");
  expect(agreed({ kind: "MOVE", waits: true })).toContain("Het bord wacht tot de agenda");
  expect(agreed({ kind: "KEEP" })).toContain("Alles blijft zoals het is");
});

test("who is declined is sent to a reason only where there is one", () => {
  const declined = (reason: boolean) => letter({ news: "declined", kind: "MOVE", reason }).text;
  expect(declined(true)).toContain("Lees waarom");
  expect(declined(false)).not.toContain("Lees waarom");
});

test("a mail about what was said leads to the talk itself", () => {
  expect(pathOf({ ...TALK, news: "said" })).toBe("/alignments/a#talk");
  expect(letter({ news: "said" }).text).toContain("https://bord.example/sign-in?next=%2Falignments%2Fa%23talk");
});

test("a notice of many clashes says how many more there are, and leads to them", () => {
  const flag: ToldFlag = { id: "f", kind: "OVERLAP", posts: [], day: null, days: 1, reasons: [] };
  const flags = [flag, { ...flag, id: "g" }];
  expect(linesOf({ about: "clash", flags, more: 6 }, "nl").at(-1)).toEqual({
    text: "En nog 6 andere, bij je signalen",
    path: "/flags",
  });
  expect(linesOf({ about: "clash", flags, more: 0 }, "nl")).toHaveLength(2);
});
