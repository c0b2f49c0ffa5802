import { rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import { expect, onTestFinished, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const LIST = "domain/wording/languages.ts";
const OUT = "test-results/third-language";

/** What somebody does who adds a language: a file of messages, and a line in the list. */
const FILE = `import { nl } from "${join(ROOT, "domain/wording/nl.ts")}";
  export const srn = { ...nl, "page.agenda": "Dati", "embed.all": "Si ala dati" };`;
const LINE = 'srn: { name: "Sranantongo", locale: "nl-SR", nearest: "nl", messages: srn },';

const withThird: Plugin = {
  name: "third-language",
  enforce: "pre",
  resolveId: (id) => (id === "./srn.ts" ? "\0srn" : null),
  load: (id) => (id === "\0srn" ? FILE : null),
  transform: (code, id) =>
    id === join(ROOT, LIST)
      ? `import { srn } from "./srn.ts";\n${code.replace("LANGUAGES = {", `LANGUAGES = { ${LINE}`)}`
      : null,
};

test("a file of messages and one line are all that another language needs", async () => {
  onTestFinished(() => rmSync(join(ROOT, OUT), { recursive: true, force: true }));
  await build({
    ...{ root: ROOT, configFile: false, logLevel: "error", plugins: [withThird] },
    build: { ssr: "test/app/third-language-reader.ts", outDir: OUT, emptyOutDir: true, copyPublicDir: false },
  });
  const { read } = await import(join(ROOT, OUT, "third-language-reader.js"));
  expect(read).toMatchObject({
    ...{ language: "srn", kept: "srn", embedded: "srn", said: "Si ala dati" },
    // What the board has in Dutch and English alone is in the one that is nearest.
    ...{ day: "dinsdag 1 december", choice: "Samenbord: Geld en administratie, Engels", called: "Nederlands" },
  });
  expect(read.header).toContain("Dati");
  for (const name of ["NL: Nederlands", "English"]) expect(read.header).toContain(`aria-label="${name}"`);
  expect(read.footer).toContain('value="srn" lang="srn" aria-pressed="true" type="submit">Sranantongo</button>');
});
