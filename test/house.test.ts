import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { LANGUAGES } from "#domain/wording/languages.ts";
import { nl } from "#domain/wording/nl.ts";
import remix from "../remix.config.js";

/** The kind of a part that is plain text, in the parser of intl-messageformat. */
const LITERAL = 0;

const tracked = execFileSync("git", ["ls-files"], { encoding: "utf8" }).trim().split("\n");
const read = (file: string) => readFileSync(file, "utf8");
const sources = tracked.filter(
  (file) => /^(app|graphql|board|db|domain|bin)\/.*\.tsx?$/.test(file) && !file.endsWith(".d.ts"),
);

test("the README stays under 600 words and names every top-level folder, and no other", () => {
  const readme = read("README.md");
  const folders = [...new Set(tracked.filter((file) => file.includes("/")).map((file) => file.split("/")[0]))];
  const shown = folders.filter((folder) => !folder?.startsWith("."));
  const named = [...readme.matchAll(/^\| `([a-z]+)\/`\s+\|/gm)].map(([, name]) => name);
  expect(readme.split(/\s+/).length).toBeLessThan(600);
  expect(named.sort()).toEqual(shown.sort());
});

test("every file that the README and the decisions name is there", () => {
  const pages = tracked.filter((file) => file === "README.md" || file.startsWith("docs/"));
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/`((?:app|graphql|board|db|domain|bin|test|docs)\/[\w./$-]*)`/g)].map(
      ([, name]) => name ?? "",
    ),
  );
  const missing = named.filter(
    (name) => !tracked.some((file) => file === name || file.startsWith(name.replace(/\/?$/, "/"))),
  );
  expect(missing).toEqual([]);
});

test("the checklist of ASVS counts its rows right, and every test that it quotes is there", () => {
  const page = read("docs/asvs.md");
  const rows = [...page.matchAll(/^\| \d+\.\d+\.\d+\s+\| [12] .*?\| (met|not applicable|accepted|open)\b/gm)];
  const count = (state: string) => rows.filter(([, own]) => own === state).length;
  const told = ["met", "not applicable", "accepted", "open"].map((state) => `${count(state)} ${state}`);
  expect(rows).toHaveLength(253);
  expect(page).toContain(`Counted: ${told.join(", ")}.`);
  const quoted = [...page.matchAll(/`(test\/[\w./-]+)` \("([^"]+)"\)/g)];
  expect(quoted.flatMap(([, file = "", text = ""]) => (read(file).includes(text) ? [] : [`${file}: ${text}`]))).toEqual(
    [],
  );
});

test("what serves a board prints nothing past its log", () => {
  const serving = sources.filter((file) => /^(app|graphql|board|db|domain|bin\/serve)\//.test(file));
  expect(serving.filter((file) => /\bconsole\.|process\.std(out|err)/.test(read(file)))).toEqual([]);
});

test("every export of domain and board has a docstring", () => {
  const rooms = sources.filter(
    (file) =>
      /^(domain|board)\//.test(file) &&
      !file.startsWith("domain/wording/nl/") &&
      !file.startsWith("domain/wording/en/"),
  );
  const bare = rooms.flatMap((file) => {
    const lines = read(file).split("\n");
    return lines.flatMap((line, at) => {
      const exported = /^export (?:async )?function (\w+)/.exec(line);
      return exported && !/\*\/$/.test(lines[at - 1] ?? "") ? [`${file}: ${exported[1]}`] : [];
    });
  });
  expect(bare).toEqual([]);
});

test("migrations hold only SQL and are numbered without a gap", () => {
  const files = readdirSync("db/migrations").sort();
  expect(files.map((file) => file.slice(0, 4))).toEqual(files.map((_, at) => String(at + 1).padStart(4, "0")));
  expect(files.every((file) => /^\d{4}_[a-z_]+\.sql$/.test(file))).toBe(true);
});

test("all languages fill in the same things in every sentence", () => {
  const holes = (text: string) => [...new Set(argumentsOf(new IntlMessageFormat(text).getAst()))].sort();
  const keys = Object.keys(nl) as (keyof typeof nl)[];
  for (const { name, messages } of Object.values(LANGUAGES)) {
    const other = keys.filter((key) => JSON.stringify(holes(nl[key])) !== JSON.stringify(holes(messages[key])));
    expect(other, name).toEqual([]);
  }
});

test("only the list of languages knows which the board speaks, and only what compares posts knows theirs", () => {
  const told = /[=!]==? "(nl|en)"|"(nl|en)" [|:?]|\["nl", "en"\]|"(nl-NL|en-GB)"/;
  const mayTell = [
    "domain/wording/languages.ts",
    "domain/likeness/",
    "domain/flag/",
    "domain/feed/language.ts",
    "bin/judge/",
  ];
  const telling = sources.filter((file) => told.test(read(file)) && !mayTell.some((place) => file.startsWith(place)));
  expect(telling).toEqual([]);
});

/** The names that a parsed ICU message fills in, also inside its plurals and choices. */
function argumentsOf(parts: ReturnType<IntlMessageFormat["getAst"]>): string[] {
  return parts.flatMap((part) => {
    if (!("value" in part) || part.type === LITERAL) return [];
    const inner = "options" in part ? Object.values(part.options).flatMap(({ value }) => argumentsOf(value)) : [];
    return [String(part.value), ...inner];
  });
}

test("no test is skipped and no file is silenced", () => {
  const mine = tracked.filter(
    (file) => /\.(ts|tsx|mjs|js)$/.test(file) && file !== "test/house.test.ts" && file !== "graphql/graphql-env.d.ts",
  );
  expect(
    mine.filter((file) =>
      /\b(test|it|describe)\.(skip|only)\(|@ts-ignore|@ts-nocheck|biome-ignore-all/.test(read(file)),
    ),
  ).toEqual([]);
});

test("single fetch and lazy route discovery stay off", () => {
  expect([remix.future?.v3_singleFetch, remix.future?.v3_lazyRouteDiscovery]).toEqual([false, false]);
});

test("nothing of this machine, nor a registry's host, is in the repository", () => {
  const texts = tracked.filter((file) => !/\.(woff2|png|ico)$/.test(file) && file !== "test/house.test.ts");
  expect(texts.filter((file) => /\/work\/(main|shared)|registry\.[a-z]|localhost:4873/.test(read(file)))).toEqual([]);
});

test("a posted form is read in one place, which knows that it may be none", () => {
  const reading = sources.filter((file) => read(file).includes(".formData()"));
  expect(reading).toEqual(["app/forms/form-of.server.ts"]);
});

test("every verb that is logged has its word", () => {
  const verbs = sources
    .filter((file) => file.startsWith("board/"))
    .flatMap((file) => [...read(file).matchAll(/verb: "([a-z ]+)"/g)].map(([, verb]) => `history.verb.${verb}`));
  expect([...new Set(verbs)].filter((key) => !(key in nl))).toEqual([]);
});
