// Builds the board when there is no build yet, or when a source is newer than the build.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";

const SOURCES = [
  "app",
  "graphql",
  "board",
  "db",
  "domain",
  "bin",
  "public",
  "package-lock.json",
  "vite.bin.config.ts",
  "vite.bundle.ts",
  "vite.config.ts",
  "remix.config.js",
];
const MARK = "build/bin/serve.js";

if (!existsSync(MARK) || newest(SOURCES) > statSync(MARK).mtimeMs) {
  execFileSync("npm", ["run", "build", "--silent"], { stdio: ["ignore", "inherit", "inherit"] });
}

function newest(paths) {
  return Math.max(
    0,
    ...paths.filter(existsSync).map((path) => {
      const { mtimeMs } = statSync(path);
      if (!statSync(path).isDirectory()) return mtimeMs;
      return Math.max(mtimeMs, newest(readdirSync(path).map((name) => `${path}/${name}`)));
    }),
  );
}
