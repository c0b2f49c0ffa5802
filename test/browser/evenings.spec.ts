import { expect, test } from "@playwright/test";
import { isSound, signIn } from "./visit.ts";

test("a lead keeps a regular evening, another hears of it while she plans, and it is let go", async ({ page }) => {
  await signIn(page, "trekker.dreefvrouwen@demo.invalid");
  await page.goto("/networks/dreefvrouwen");
  const evenings = page.getByRole("region", { name: "Vaste avonden" });
  await evenings.getByText("Zet een vaste avond erbij").click();
  await evenings.getByRole("button", { name: "Zet erbij" }).click();
  await expect(page.getByRole("alert")).toContainText("Vul dit in.");
  await isSound(page);
  const day = new Date(Date.now() + 20 * 86_400_000);
  await evenings.getByLabel("Hoe vaak").selectOption({ label: "elke week" });
  await evenings.getByLabel("Welke dag").selectOption(String(day.getUTCDay() || 7));
  await evenings.getByLabel("Tot en met").fill(new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10));
  await evenings.getByRole("button", { name: "Zet erbij" }).click();
  await expect(page.getByRole("status")).toContainText("De avond staat erbij.");
  await expect(evenings.getByRole("listitem")).toContainText("19:00–22:00, tot en met");
  await isSound(page);

  await page.context().clearCookies();
  await signIn(page, "trekker.bisnis-oso@demo.invalid");
  await page.goto("/events/new");
  await page.getByLabel("Titel").fill("Avond over bloemschikken");
  await page.getByLabel("Dag", { exact: true }).fill(day.toISOString().slice(0, 10));
  await page.getByLabel("Begint om").fill("19:30");
  await page.getByLabel("Eindigt om").fill("21:00");
  await expect(page.locator(".check")).toContainText("Dit is een vaste avond van Dreefvrouwen.");
  await isSound(page);

  await page.context().clearCookies();
  await signIn(page, "trekker.dreefvrouwen@demo.invalid");
  await page.goto("/networks/dreefvrouwen");
  await evenings.getByRole("button", { name: /^Geef vrij/ }).click();
  await expect(page.getByRole("status")).toContainText("De avond is weer vrij.");
  await expect(evenings.getByRole("listitem")).toHaveCount(0);
});
