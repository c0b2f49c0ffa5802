// All checks that need no browser: those that only read run beside each other, then the build, then its tests.
import { spawn } from "node:child_process";

const reading = [
  ["format and lint", "biome", ["check", "--error-on-warnings", "."]],
  ["types", "tsc", ["--noEmit"]],
  ["documents", "gql.tada", ["check"]],
  ["floors", "depcruise", ["--output-type", "err-long", "app", "graphql", "board", "db", "domain", "bin", "test"]],
  ["dead code", "knip", ["--no-progress"]],
];
const making = [
  ["build", "npm", ["run", "build", "--silent"]],
  ["tests", "vitest", ["run", "--config", "test/vitest.config.ts"]],
];

const sound = await Promise.all(reading.map((check) => run(check, "pipe")));
if (sound.includes(false)) process.exit(1);
for (const check of making) if (!(await run(check, "inherit"))) process.exit(1);

/** Whether a check passes; what several say at once is kept apart until each is done. */
function run([name, command, args], output) {
  const begun = performance.now();
  const child = spawn(command, args, { stdio: ["inherit", output, output] });
  const said = [];
  child.stdout?.on("data", (chunk) => said.push(chunk));
  child.stderr?.on("data", (chunk) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      if (status !== 0) process.stdout.write(Buffer.concat(said));
      console.log(`${status === 0 ? "✓" : "✗"} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
      resolve(status === 0);
    });
  });
}
