import { expect, type Page, test } from "@playwright/test";
import { aRealBoard } from "./real-board.ts";
import { complaints, isSound, signIn } from "./visit.ts";

const OFFICER = "ambtenaar@demo.invalid";
const LEAD = "trekker.honingraat@demo.invalid";

test("an officer reads where it gets crowded, opens a cell, and finds as many flags as it says", async ({ page }) => {
  const heard = complaints(page);
  await signIn(page, OFFICER);
  await page.goto("/");
  await page.getByRole("link", { name: "Overzicht", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Waar loopt het vol?");
  await isSound(page);
  const cell = page.locator("a[aria-label*=': te druk'], a[aria-label*=': druk']").first();
  const told = /(\d+) signa/.exec((await cell.getAttribute("aria-label")) ?? "")?.[1];
  await cell.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".result-count")).toContainText(`${told} signa`);
  await isSound(page);
  await page.goto("/overview?by=theme");
  await isSound(page);
  await page.getByText("De getallen als tabel").click();
  await expect(page.getByRole("table")).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: "12 weken later →" }).click();
  await expect(page).toHaveURL(/week=20/);
  expect(heard).toEqual([]);
});

test("the numbers come along as a file for a spreadsheet", async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto("/overview");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download als CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("drukte.csv");
  const inEnglish = await page.request.get("/overview.csv", { headers: { "accept-language": "en" } });
  expect(inEnglish.headers()["content-disposition"]).toContain('"busyness.csv"');
});

test("a lead goes from an empty cell to an offer that is filled in, by keyboard alone", async ({ page }) => {
  await signIn(page, LEAD);
  await page.goto("/overview/offers?audience=zzp");
  await isSound(page);
  const cell = page.getByRole("link", { name: /^Starten, Gein: .*Ga dit hier bieden/ });
  await cell.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Waarbij helpt het?")).toHaveValue("starten");
  await expect(page.getByRole("checkbox", { name: "Gein", exact: true })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Zzp'ers", exact: true })).toBeChecked();
  await page.goto("/overview?by=theme");
  await page
    .getByRole("link", { name: /Zet hier een optie/ })
    .first()
    .click();
  await expect(page.getByLabel("Begint om")).toHaveValue("19:00");
  await expect(page.getByRole("radio", { name: /optie/i })).toBeChecked();
});

test("an officer shares a gap, and sees what may not be true any more", async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto("/overview/offers");
  await page.getByRole("link", { name: /^Starten, Gein: .*Bekijk dit gat/ }).click();
  await expect(page.getByLabel("Adres van het formulier")).toHaveValue(/\/offers\/new\?need=starten&areas=gein$/);
  await isSound(page);
  await page.goto("/overview/freshness");
  await expect(page.getByRole("region", { name: "Subsidie die afloopt" })).toContainText("tot en met");
  await isSound(page);
  await page.context().clearCookies();
  await signIn(page, LEAD);
  expect((await page.goto("/overview/freshness"))?.status()).toBe(403);
});

test("the timeline of a theme shows what the networks plan, with a table beside it", async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto("/overview/timeline?theme=ontmoeten");
  await isSound(page);
  await expect(page.locator(".timeline-tie").first()).toBeAttached();
  await page.getByText("De getallen als tabel").click();
  expect(await page.getByRole("row").count()).toBe((await page.locator(".timeline svg a").count()) + 1);
  await isSound(page);
  await page.getByLabel("Thema").selectOption("geld");
  await page.getByRole("button", { name: "Toon" }).click();
  await expect(page).toHaveURL(/theme=geld/);
});

test("on an empty board every picture says that there is room", async ({ page }) => {
  test.slow();
  const board = await aRealBoard(Number(process.env.BROWSER_PORT ?? 4310) + 11);
  try {
    board.operator("network", "add", "zuid", "Netwerk Zuid");
    board.operator("person", "add", "trekker@example.org", "Trekker", "--editor", "zuid");
    await byCode(page, board, "trekker@example.org");
    await page.goto(`${board.address}/overview`);
    await expect(page.locator("main")).toContainText("In deze weken overlapt er niets.");
    await isSound(page);
    await page.goto(`${board.address}/overview/offers`);
    await expect(page.locator("main")).toContainText("lege vakjes");
    await isSound(page);
    await page.goto(`${board.address}/overview/timeline`);
    await expect(page.locator("main")).toContainText("niets gepland");
    await isSound(page);
  } finally {
    await board.close();
  }
});

async function byCode(page: Page, board: Awaited<ReturnType<typeof aRealBoard>>, email: string): Promise<void> {
  await page.goto(`${board.address}/sign-in`);
  await page.getByLabel("Je e-mailadres").fill(email);
  await page.getByRole("button", { name: "Stuur mij een code" }).click();
  const [code = ""] = /\d{4} \d{4}/.exec(await board.mailTo(email)) ?? [];
  await page.getByLabel("Code uit je mail").fill(code);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByLabel("Code uit je mail")).toHaveCount(0);
}
