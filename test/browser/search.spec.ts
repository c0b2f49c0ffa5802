import { expect, test } from "@playwright/test";
import { complaints, isSound } from "./visit.ts";

test("a typo in the offers is put right, and the page says so", async ({ page }) => {
  const heard = complaints(page);
  await page.goto("/offers");
  await page.getByRole("searchbox", { name: "Zoeken" }).fill("boekhoding");
  await page.getByRole("button", { name: "Zoeken" }).click();
  await expect(page.getByText("Je zocht ‘boekhoding’. Dit is wat we vonden voor ‘boekhouding’.")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Boekhoudspreekuur Nieuw-West/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Bookkeeping drop-in/ })).toBeVisible();
  await isSound(page);
  expect(heard).toEqual([]);
});

test("a typo in the agenda is put right, in a list and in a week, and in English too", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Zoeken" }).fill("netwerkborel");
  await page.getByRole("button", { name: "Zoeken" }).click();
  await expect(page.getByText("Dit is wat we vonden voor ‘netwerkborrel’.")).toBeVisible();
  await isSound(page);
  await page.goto("/?view=month&q=netwerkborel");
  await expect(page.getByText("‘netwerkborrel’")).toBeVisible();
  await page.getByRole("contentinfo").getByRole("button", { name: "English" }).click();
  await page.goto("/?q=netwerkborel");
  await expect(page.getByText("This is what we found for ‘netwerkborrel’.")).toBeVisible();
});

test("who finds nothing is shown what is nearest, and goes on from there", async ({ page }) => {
  await page.goto("/offers?q=kapper+lening");
  await expect(page.getByRole("heading", { name: "Niets gevonden" })).toBeVisible();
  const nearest = page.getByRole("region", { name: "Dit komt het dichtst bij" });
  await expect(nearest.getByRole("link", { name: /^Kappersstoel te huur/ })).toBeVisible();
  await isSound(page);
  await nearest.getByRole("link", { name: "Alleen ‘kapper’" }).click();
  await expect(page).toHaveURL(/\/offers\?q=kapper$/);
  await expect(page.getByRole("searchbox", { name: "Zoeken" })).toHaveValue("kapper");
});

test("what stands in the other list only is one step away", async ({ page }) => {
  await page.goto("/offers?q=kvk+inschrijven");
  await page.getByRole("link", { name: "Zoek dit in de agenda" }).click();
  await expect(page.getByRole("link", { name: /^Van idee naar KVK-nummer/ }).first()).toBeVisible();
});
