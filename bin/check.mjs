// All checks that need no browser, in the order in which they are cheapest to fail.
import { spawnSync } from "node:child_process";

const checks = [
  ["format and lint", "biome", ["check", "--error-on-warnings", "."]],
  ["types", "tsc", ["--noEmit"]],
  ["documents", "gql.tada", ["check"]],
  ["floors", "depcruise", ["--output-type", "err-long", "app", "graphql", "board", "db", "domain", "bin", "test"]],
  ["dead code", "knip", ["--no-progress"]],
  ["build", "npm", ["run", "build", "--silent"]],
  ["tests", "vitest", ["run", "--config", "test/vitest.config.ts"]],
];

for (const [name, command, args] of checks) {
  const begun = performance.now();
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  console.log(`${status === 0 ? "✓" : "✗"} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  if (status !== 0) process.exit(status ?? 1);
}
