import { expect, test } from "@playwright/test";
import { complaints, isSound, signIn } from "./visit.ts";

test("an officer reads the flags, worst first, looks at one side by side and answers it", async ({ page }) => {
  const heard = complaints(page);
  await signIn(page, "ambtenaar@demo.invalid");
  await page.goto("/flags");
  await expect(page.locator("main")).toContainText("botsing");
  await isSound(page);
  await page.goto("/flags?kind=OVERLAP");
  await page.locator("main a[href^='/flags/']").first().click();
  await expect(page.getByRole("heading", { name: "Naast elkaar" })).toBeVisible();
  await isSound(page);
  await page.getByRole("radio", { name: "Dit is geen probleem" }).check();
  await page.locator(".answer-form").getByRole("button").first().click();
  await expect(page.locator("main")).toContainText("geen probleem");
  await isSound(page);
  await page.goto("/account");
  await isSound(page);
  expect(heard).toEqual([]);
});

test("who is not signed in is sent to sign in, and comes back", async ({ page }) => {
  await page.goto("/flags");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fflags/);
  await isSound(page);
});
