import { defineConfig } from "@playwright/test";
import { ARGS, chromiumPath } from "./chromium.ts";

/** Another one where two checkouts are tested beside each other; the next port serves calendars to follow. */
const port = Number(process.env.BROWSER_PORT ?? 4310);

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
    launchOptions: { executablePath: chromiumPath(), args: ARGS },
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
