import { execFileSync } from "node:child_process";
import { defineConfig } from "@playwright/test";

/** Another one where two checkouts are tested beside each other; the next port serves calendars to follow. */
const port = Number(process.env.BROWSER_PORT ?? 4310);

/** Chromium from CHROMIUM_PATH or the PATH; without one the tests stop with one line. */
function chromium(): string {
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

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results",
  // A machine that is busy is slow, and no fault of a page.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: chromium(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "phone", use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
    { name: "desk", use: { viewport: { width: 1280, height: 900 } } },
  ],
  webServer: {
    command: "npm run -s demo",
    cwd: "../..",
    url: `http://localhost:${port}/readyz`,
    env: { PORT: String(port), DATA_DIR: "test-results/board", FEEDS_ALLOW: `127.0.0.1:${port + 1}` },
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
