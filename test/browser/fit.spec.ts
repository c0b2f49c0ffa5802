import { expect, test } from "@playwright/test";
import { isSound } from "./visit.ts";

test.use({ javaScriptEnabled: true });

test("three answers lead to what suits, with the reason for each, and without script", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto("/offers");
  await page.getByRole("link", { name: "Wat past bij mij?" }).click();
  await isSound(page);
  await page.getByLabel("Waar zoek je hulp bij?").selectOption({ label: "Boekhouden en administratie" });
  await page.getByLabel("Waar zit je?").selectOption({ label: "Zuidoost" });
  await page.getByLabel("Wie ben je?").selectOption({ label: "Starters" });
  await page.getByRole("button", { name: "Laat zien wat past" }).click();
  await expect(page.getByRole("heading", { name: "Dit aanbod past bij je" })).toBeVisible();
  await expect(page.locator(".fit-why").first()).toContainText("Helpt bij");
  expect(await page.locator(".offer").count()).toBeLessThanOrEqual(3);
  await expect(page.getByLabel("Wie ben je?")).toHaveValue("starters");
  await isSound(page);
  const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const again = await plain.newPage();
  await again.goto(page.url());
  await expect(again.getByRole("heading", { name: "Dit aanbod past bij je" })).toBeVisible();
  await plain.close();
});

test("who answers nothing is asked for one answer", async ({ page }) => {
  await page.goto("/fit");
  await page.getByRole("button", { name: "Laat zien wat past" }).click();
  await expect(page.getByText("Beantwoord ten minste één vraag")).toBeVisible();
  await expect(page.locator(".offer")).toHaveCount(0);
  await isSound(page);
});
