import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, type Page, test } from "@playwright/test";
import { aRealBoard, ended, endWithTests, type RealBoard } from "./real-board.ts";
import { isSound } from "./visit.ts";

const PORT = Number(process.env.BROWSER_PORT ?? 4310) + 20;
const [ISSUER, BOARD, STRAY] = [PORT, PORT + 2, PORT + 4];
test.describe.configure({ mode: "serial" });

let provider: ChildProcess;
let board: RealBoard;
let stray: RealBoard;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  const boards = [BOARD, STRAY].map((port) => `http://localhost:${port}`).join(",");
  const started = spawn(process.execPath, ["test/browser/openid-server.mjs", String(ISSUER), boards], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  provider = started;
  endWithTests(started);
  await once(started.stdout, "data");
  board = await aRealBoard(BOARD, client(`http://localhost:${ISSUER}`));
  // The provider's page is found there, and names another issuer.
  stray = await aRealBoard(STRAY, client(`http://127.0.0.1:${ISSUER}`));
  for (const one of [board, stray]) one.operator("person", "add", "ambtenaar@example.org", "Ambtenaar", "--officer");
});
test.afterAll(async () => {
  await ended(provider);
  await Promise.all([board.close(), stray.close()]);
});

test("an officer signs in where the municipality does, and her role counts", async ({ page }) => {
  await elsewhere(page, board, "ambtenaar");
  await expect(page).toHaveURL(`${board.address}/flags`);
  await expect(page.getByRole("complementary", { name: "Je passkeys" })).toHaveCount(0);
  await page.goto(`${board.address}/account`);
  await expect(page.getByText("via de gemeente")).toBeVisible();
  await isSound(page);
});

test("an address that the board does not know is not let in", async ({ page }) => {
  await elsewhere(page, board, "onbekend");
  await expect(page.getByText("met een adres dat dit bord niet kent")).toBeVisible();
  await isSound(page);
  await isNobody(page, board);
});

test("an address that is not confirmed there is not let in, though it is an officer's", async ({ page }) => {
  await elsewhere(page, board, "onbevestigd");
  await expect(page.getByText("Daar is je e-mailadres niet bevestigd")).toBeVisible();
  await isNobody(page, board);
});

test("an answer that another browser asked for, or that is made up, signs nobody in", async ({ page }) => {
  await loggedIn(page, board, "ambtenaar");
  const cookies = await page.context().cookies();
  // From here on it is a browser that has asked for nothing.
  await page.context().clearCookies({ name: /^samenbord/ });
  await page.locator("button[type=submit]", { hasText: "Continue" }).click();
  await expect(page.getByText("Het inloggen daar is niet gelukt")).toBeVisible();
  const answer = page.url();
  expect(answer).toContain("code=");
  await isNobody(page, board);
  await page.context().addCookies(cookies);
  const made = [
    answer.replace(/state=[^&]*/, "state=verzonnen"),
    answer.replace(/iss=[^&]*/, "iss=http%3A%2F%2Fx.example"),
  ];
  for (const address of made) {
    await page.goto(address);
    await expect(page.getByText("Het inloggen daar is niet gelukt")).toBeVisible();
  }
  await isNobody(page, board);
});

test("a provider that names another issuer than the settings is not believed", async ({ page }) => {
  await elsewhere(page, stray, "ambtenaar");
  await expect(page.getByText("Het inloggen daar is niet gelukt")).toBeVisible();
  await isNobody(page, stray);
});

/** Signs in at the provider as somebody, from the board's sign-in page. */
async function elsewhere(page: Page, at: RealBoard, name: string): Promise<void> {
  await loggedIn(page, at, name);
  await page.locator("button[type=submit]", { hasText: "Continue" }).click();
}

/** The same, up to the provider's question whether the board may know. */
async function loggedIn(page: Page, at: RealBoard, name: string): Promise<void> {
  await page.goto(`${at.address}/sign-in?next=%2Fflags`);
  await page.getByRole("link", { name: "Inloggen met Amsterdam" }).click();
  await page.locator("input[name=login]").fill(name);
  await page.locator("input[name=password]").fill("om het even");
  await page.locator("button[type=submit]").click();
  await expect(page.locator("button[type=submit]", { hasText: "Continue" })).toBeVisible();
}

async function isNobody(page: Page, at: RealBoard): Promise<void> {
  await page.goto(`${at.address}/account`);
  await expect(page).toHaveURL(/\/sign-in/);
}

function client(issuer: string): Record<string, string> {
  const secret = { OIDC_CLIENT_ID: "samenbord", OIDC_CLIENT_SECRET: "een-geheim-voor-de-proef" };
  return { OIDC_ISSUER: issuer, OIDC_NAME: "Amsterdam", ...secret };
}
