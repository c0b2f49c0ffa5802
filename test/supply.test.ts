import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Package {
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  resolved?: string;
  integrity?: string;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Package> };
const all = Object.entries(packages).filter(([path]) => path !== "");
const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** Licences under which somebody else's work may come along with the EUPL. */
const OPEN = new Set(
  "MIT ISC MIT-0 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 Unlicense CC0-1.0".split(" "),
);
/** Those that ask for more, and what they are of; what is used as it is, unchanged, may be. */
const OTHER: Record<string, string[]> = {
  "MPL-2.0": ["@axe-core/playwright", "axe-core", "ical.js", ...resvg()],
  "OFL-1.1": ["@fontsource-variable/atkinson-hyperlegible-next", "@fontsource/atkinson-hyperlegible-next"],
  "Python-2.0": ["argparse"],
  "PSF-2.0": ["argparse"],
  "CC-BY-3.0": ["spdx-exceptions", "date-holidays"],
  "CC-BY-4.0": ["caniuse-lite"],
};
/** What draws pictures, with its machine code for each platform. */
function resvg(): string[] {
  return all.map(([path]) => nameOf(path)).filter((name) => /^@resvg\/resvg-js(-|$)/.test(name));
}
/** Packages whose own description names no licence; their LICENSE file or README does: MIT. */
const UNNAMED = ["eval", "format", "png-js", "require-like"];

test("every package comes under a licence that is listed", () => {
  const unlisted = all.flatMap(([path, { license }]) => {
    const name = nameOf(path);
    if (license === undefined) return UNNAMED.includes(name) ? [] : [`${name}: none named`];
    const choices = license.replace(/[()]/g, "").split(" OR ");
    const open = choices.some((choice) =>
      choice.split(" AND ").every((one) => OPEN.has(one) || OTHER[one]?.includes(name)),
    );
    return open ? [] : [`${name}: ${license}`];
  });
  expect(unlisted).toEqual([]);
});

test("no package runs a script of its own when it is installed but those that are listed", () => {
  const { allowScripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const running = all.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
  expect([...new Set(running)].sort()).toEqual(Object.keys(allowScripts).sort());
});

test("what is installed is what is locked, each with the hash of its contents", () => {
  expect(all.filter(([, { integrity }]) => !/^sha(512|1)-/.test(integrity ?? "")).map(([path]) => path)).toEqual([]);
  const wrong = all
    .filter(([path]) => existsSync(`${path}/package.json`))
    .flatMap(([path, locked]) => {
      const { version } = JSON.parse(readFileSync(`${path}/package.json`, "utf8"));
      return version === (locked as { version?: string }).version ? [] : [`${path} is ${version}`];
    });
  expect(wrong).toEqual([]);
});

test("every direct dependency is an exact version", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, at]) => !/^\d+\.\d+\.\d+/.test(String(at)),
  );
  expect(loose).toEqual([]);
});
