import { execFileSync } from "node:child_process";

/** Chromium from CHROMIUM_PATH or the PATH; without one the tests stop with one line. */
export function chromiumPath(): string {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch {
      // Not under this name.
    }
  }
  throw new Error("No Chromium found: install the package chromium, or set CHROMIUM_PATH.");
}

/** It asks nobody but the board. */
export const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
