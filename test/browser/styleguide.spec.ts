import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { aRealBoard } from "./real-board.ts";
import { complaints, isSound } from "./visit.ts";

for (const scheme of ["light", "dark"] as const) {
  test(`every part of the pages is sound in its states, in ${scheme} and in two languages`, async ({ page }) => {
    const heard = complaints(page);
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto("/styleguide");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Onderdelen");
    await isSound(page);
    await page.getByRole("contentinfo").getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Parts");
    await isSound(page);
    expect(heard).toEqual([]);
  });
}

test("where the reader's own colours hold, every part is sound as well, and bands differ without colour", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/styleguide");
  // The browser tells our colours to scripts, also where it paints the reader's own: contrast cannot be measured here.
  expect((await new AxeBuilder({ page }).disableRules("color-contrast").analyze()).violations).toEqual([]);
  const shapes = await page
    .locator(".bands .band path")
    .evaluateAll((all) => all.map((path) => path.getAttribute("d")));
  expect(new Set(shapes).size).toBe(3);
  for (const word of ["botsing", "let op", "ter info"]) {
    await expect(page.locator(".bands").getByText(word, { exact: true })).toBeVisible();
  }
});

test("on a phone of 320 pixels nothing sticks out", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/styleguide");
  await isSound(page);
});

test("a board that is no demonstration shows its parts to no stranger", async ({ request }, { project }) => {
  const board = await aRealBoard(Number(new URL(project.use.baseURL ?? "").port) + 3);
  try {
    expect((await request.get(`${board.address}/styleguide`)).status()).toBe(404);
  } finally {
    await board.close();
  }
});
