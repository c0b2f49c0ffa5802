// What only the bench measures against has a lockfile of its own: nobody needs it to run the board.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs the peers when one is missing. */
export function installPeers() {
  const here = import.meta.dirname;
  if (["ical-generator", "node-ical", "rrule-rust"].every((peer) => existsSync(`${here}/node_modules/${peer}`))) return;
  // Not `npm ci`, which asks the lockfile for what other machines would install of rrule-rust.
  execFileSync("npm", ["install", "--no-save", "--prefix", here, "--no-audit", "--no-fund"], { stdio: "inherit" });
}
