import { expect, type Page, test } from "@playwright/test";
import { complaints, isSound, signIn } from "./visit.ts";

const LEAD = "trekker.tna@demo.invalid";

test("a start in the hour that comes twice is asked about while typing, and kept", async ({ page }) => {
  const heard = complaints(page);
  await fillEvent(page, "Nachtwandeling", "2027-10-31", ["02:30", "05:00"]);
  await page.getByLabel("tweede keer, wintertijd").check();
  await isSound(page);
  await page.getByRole("button", { name: "Zet in de agenda" }).click();
  await expect(page.getByText(/de tweede keer dat het zo laat is/)).toBeVisible();
  expect(heard).toEqual([]);
});

test("a change of a series is counted before it is saved, and can be taken back", async ({ page }) => {
  await fillEvent(page, "Leeskring", "2027-01-12", ["19:00", "21:00"]);
  await page.getByLabel("Herhalen").selectOption("WEEKLY");
  await page.getByText("een aantal keer").click();
  await page.getByLabel("Hoeveel keer?").fill("12");
  await page.getByRole("button", { name: "Zet in de agenda" }).click();
  await expect(page.getByText("elke week op dinsdag, 12 keer")).toBeVisible();
  const event = new URL(page.url()).pathname;
  await page.goto(`${event}/edit?scope=FOLLOWING&at=2027-01-26T18:00:00.000Z`);
  await page.getByLabel("Begint om").fill("20:00");
  await page.getByRole("button", { name: "Bewaar de verandering" }).click();
  await expect(page.getByText(/^Je verandert 10 keer, van dinsdag 26 januari 2027/)).toBeVisible();
  await expect(page.getByLabel("Begint om")).toHaveValue("20:00");
  await isSound(page);
  await page.getByRole("button", { name: "Ja, bewaar" }).click();
  await expect(page.getByText("elke week op dinsdag, 10 keer")).toBeVisible();
  await page.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(page.getByText("elke week op dinsdag, 12 keer")).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(event);
});

test("a hold is extended once and then confirmed on its page", async ({ page }) => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await fillEvent(page, "Misschien een etentje", day(90), ["19:00", "21:00"]);
  await page.getByLabel("Nog niet: zet een optie op de datum").check();
  await page.getByLabel(/^De optie geldt tot en met/).fill(day(5));
  await page.getByRole("button", { name: "Zet in de agenda" }).click();
  await page.getByRole("button", { name: /^Verleng één keer/ }).click();
  await expect(page.getByText("Deze optie is al één keer verlengd.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Verleng één keer/ })).toHaveCount(0);
  await isSound(page);
  await page.getByRole("button", { name: /^Bevestig/ }).click();
  await expect(page.getByText(/^Dit is een optie/)).toHaveCount(0);
});

async function fillEvent(page: Page, title: string, date: string, [start, end]: [string, string]): Promise<void> {
  await signIn(page, LEAD);
  await page.goto("/events/new");
  await page.getByLabel("Titel").fill(title);
  await page.getByLabel("Dag", { exact: true }).fill(date);
  await page.getByLabel("Begint om").fill(start);
  await page.getByLabel("Eindigt om").fill(end);
}
