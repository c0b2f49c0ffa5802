import { expect, test } from "@playwright/test";
import { complaints, isSound } from "./visit.ts";

test("from any page a reader finds what the board keeps, and how far everybody can use it", async ({ page }) => {
  const heard = complaints(page);
  await page.goto("/networks");
  await page.getByRole("contentinfo").getByRole("link", { name: "Privacy" }).click();
  await isSound(page);
  await expect(page.getByText("Gebruik je het 24 maanden niet")).toBeVisible();
  await expect(page.getByRole("link", { name: "veiligheid@demo.invalid" })).toHaveAttribute("href", /^mailto:/);
  await page.getByRole("contentinfo").getByRole("button", { name: "English" }).click();
  await expect(page.getByText("If you do not use it for 24 months")).toBeVisible();
  await page.getByRole("contentinfo").getByRole("link", { name: "Accessibility" }).click();
  await isSound(page);
  await expect(page.getByRole("heading", { name: "What is not certain yet" })).toBeVisible();
  expect(heard).toEqual([]);
});
