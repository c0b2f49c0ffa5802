import { expect, test } from "@playwright/test";
import { isSound } from "./visit.ts";

test("a reader ticks offers and sees them beside each other, also from one of them", async ({ page }) => {
  await page.goto("/offers?need=boekhouden&area=zuidoost");
  await page.getByRole("link", { name: "Vergelijk aanbod" }).click();
  await isSound(page);
  const boxes = page.getByRole("checkbox", { name: /^vergelijk: / });
  await boxes.nth(0).check();
  await page.getByRole("button", { name: "Zet naast elkaar" }).click();
  await expect(page.getByRole("heading", { name: "Kies er ten minste twee" })).toBeVisible();
  await isSound(page);
  await page.goBack();
  for (const at of [0, 1, 2]) await boxes.nth(at).check();
  await page.getByRole("button", { name: "Zet naast elkaar" }).click();
  await expect(page.getByRole("columnheader")).toHaveCount(3);
  await isSound(page);
  await page.getByRole("columnheader").first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Hier kun je ook terecht" })).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: "Zet deze naast elkaar" }).click();
  expect(await page.getByRole("columnheader").count()).toBeGreaterThan(1);
});

test("what was ticked stays while one searches on, and after one looked", async ({ page }) => {
  await page.goto("/offers?compare=yes&need=boekhouden&area=zuidoost");
  const boxes = page.getByRole("checkbox", { name: /^vergelijk: / });
  const first = (await boxes.first().getAttribute("aria-label")) ?? "";
  await boxes.first().check();
  await page.getByRole("searchbox", { name: "Zoeken" }).fill("kapper");
  await page.getByRole("button", { name: "Zoeken" }).click();
  await expect(page).toHaveURL(/q=kapper/);
  await expect(page.getByRole("checkbox", { name: first })).toBeChecked();
  await isSound(page);
  await page.goto("/offers?compare=yes");
  await boxes.first().check();
  const ticked = (await boxes.first().getAttribute("aria-label")) ?? "";
  await page.getByRole("button", { name: "Meer laten zien" }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(page.getByRole("checkbox", { name: ticked })).toBeChecked();
  await boxes.nth(1).check();
  await page.getByRole("button", { name: "Zet naast elkaar" }).click();
  await expect(page.getByRole("columnheader")).toHaveCount(2);
  await page.getByRole("link", { name: "Terug naar het aanbod" }).click();
  await expect(page.getByRole("checkbox", { name: /^vergelijk: /, checked: true })).toHaveCount(2);
});

test("a search that was typed begins at its first page, whichever button sends it", async ({ page }) => {
  await page.goto("/offers?compare=yes");
  await page
    .getByRole("checkbox", { name: /^vergelijk: / })
    .first()
    .check();
  await page.getByRole("searchbox", { name: "Zoeken" }).fill("kapper");
  await page.getByRole("button", { name: "Meer laten zien" }).click();
  await expect(page.getByRole("link", { name: /^Kappersstoel te huur/ })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^vergelijk: /, checked: true })).toHaveCount(1);
});
