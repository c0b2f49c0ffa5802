import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { confirmed } from "#bin/judge/facets.ts";
import { offersOf } from "#bin/judge/posts.ts";
import { candidates } from "#bin/judge/predict.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";

const folder = mkdtempSync(join(tmpdir(), "samenbord-facets-"));
afterAll(() => rmSync(folder, { recursive: true }));

const offer = (id: string, title: string) => ({ id, network: id, title, description: "", language: "en" });
const texts = ["Drop-in", "Tuesdays", "Bookkeeping drop-in", "Bookkeeping lessons"];
writeFileSync(join(folder, "offers.json"), JSON.stringify(texts.map((title, at) => offer(`o${at}`, title))));

function withFacets(facets: unknown, wrong: "posts" | "facets" = "posts") {
  writeFileSync(join(folder, "offer-facets.json"), JSON.stringify(facets));
  return confirmed(folder, offersOf(folder, LEXICON), LEXICON, wrong).map(({ post }) => post);
}

test("facets are read from a list and from an object by id, as one word or as several", () => {
  const facets = { need: "bookkeeping", form: "done-for-you", audience: "women", area: ["zuidoost", "online"] };
  for (const shape of [[{ id: "o0", ...facets }], { o0: facets }, { facets: [{ id: "o0", ...facets }] }]) {
    const [post] = withFacets(shape);
    expect(post).toMatchObject({ need: "boekhouden", form: "DONE_FOR_YOU", audiences: ["vrouwen"] });
    expect(post?.areas).toEqual(["zuidoost", "online"]);
  }
});

test("a need for which the board has no theme is still one need, and its offers are compared", () => {
  const facets = ["o0", "o1"].map((id) => ({ id, need: "falconry", form: "advice", audience: "all", area: "zo" }));
  const posts = withFacets(facets);
  expect(posts.map(({ need }) => need)).toEqual(["falconry", "falconry", null, null]);
  const offers = confirmed(folder, offersOf(folder, LEXICON), LEXICON, "posts");
  expect(candidates(offers.slice(0, 2))).toHaveLength(1);
});

test("a word of the author means what most posts under it are about", () => {
  const posts = withFacets(["o2", "o3"].map((id) => ({ id, need: "the books", form: "none", area: [] })));
  expect(posts.map(({ need }) => need)).toEqual([null, null, "boekhouden", "boekhouden"]);
});

test("some facets are wrong, the same ones in every run", () => {
  const development = `${import.meta.dirname}/../data/authors/a`;
  const offers = offersOf(development, LEXICON);
  const needs = (wrong: "posts" | "facets") =>
    confirmed(development, offers, LEXICON, wrong).map(({ post }) => post.need);
  const [few, many] = [needs("posts"), needs("facets")];
  expect(needs("facets")).toEqual(many);
  const differing = few.filter((need, at) => need !== many[at]).length;
  expect(differing / few.length).toBeGreaterThan(0.05);
  expect(differing / few.length).toBeLessThan(0.2);
});
