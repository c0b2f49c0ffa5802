import { expect, type Page, test } from "@playwright/test";
import { complaints, isSound, momentOf, signIn } from "./visit.ts";

const ADMIN = "beheerder@demo.invalid";
const LEAD = "trekker.honingraat@demo.invalid";

test("the admin adds a stadium day: what she forgets is said, and nothing typed is lost", async ({ page }, {
  project,
}) => {
  const name = `Ajax – PSV (${project.name})`;
  await signIn(page, ADMIN);
  await page.goto("/days?year=2028");
  await page.getByRole("link", { name: "Zet dagen erbij" }).click();
  await page.getByLabel("Eerste dag").fill("2028-03-12");
  await page.getByLabel("Bron").fill("johancruijffarena.nl");
  await page.getByRole("button", { name: "Zet erbij" }).click();
  await expect(page.getByRole("alert")).toContainText("Naam");
  await expect(page.getByLabel("Eerste dag")).toHaveValue("2028-03-12");
  await isSound(page);
  await page.getByLabel("Naam", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Zet erbij" }).click();
  await expect(page.getByRole("status")).toContainText("Eén dag is toegevoegd");
  await expect(page.getByRole("listitem").filter({ hasText: name })).toContainText("toegevoegd");
  await isSound(page);
});

test("the admin pastes stadium days, and a lead sees them at her day and at the moments proposed", async ({ page }, {
  project,
}) => {
  const rival = await momentOf(page, "Cateraars aan tafel");
  const concert = `Concert (${project.name})`;
  await signIn(page, ADMIN);
  await addList(page, concert, rival.date);

  await page.context().clearCookies();
  await signIn(page, LEAD);
  const heard = complaints(page);
  await page.goto("/events/new");
  await page.getByLabel("Titel").fill("Avond voor cateraars en thuiskoks");
  await page.getByRole("textbox", { name: /^Plek/ }).fill("Buurtkamer De Raat, Bijlmerplein");
  await page.getByLabel("Dag", { exact: true }).fill(rival.date);
  await page.getByLabel("Begint om").fill(rival.time);
  await page.getByLabel("Eindigt om").fill("21:30");
  const panel = page.getByRole("complementary", { name: "Wie is er dan nog meer?" });
  await expect(
    panel
      .getByRole("paragraph")
      .filter({ hasText: `druk in Zuidoost (${concert})` })
      .first(),
  ).toBeVisible();
  const slot = panel.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Neem over/ }) });
  await expect(slot.first()).toContainText(`druk in Zuidoost (${concert})`);
  await expect(panel.getByRole("link", { name: /^Met welke dagen/ })).toHaveAttribute("href", "/days");
  await isSound(page);
  expect(heard).toEqual([]);
});

/** Every day for weeks, so that no moment that is proposed is without. */
async function addList(page: Page, name: string, around: string): Promise<void> {
  await page.goto("/days/list");
  const dates = Array.from({ length: 33 }, (_, at) => Date.parse(around) + (at - 16) * 86_400_000);
  const lines = dates.map((date) => `${new Date(date).toISOString().slice(0, 10)} ${name}`);
  await page.getByLabel("Regels").fill(`${lines.join("\n")}\nmorgen weer een concert`);
  await page.getByLabel("Bron").fill("ziggodome.nl");
  await page.getByRole("button", { name: "Zet alle regels erbij" }).click();
  await expect(page.getByRole("alert")).toContainText("Regel 34");
  await page.getByLabel("Regels").fill(lines.join("\n"));
  await page.getByRole("button", { name: "Zet alle regels erbij" }).click();
  await expect(page.getByRole("status")).toContainText("33 dagen zijn toegevoegd.");
}

test("the admin corrects a day that the board came with, takes it away and puts it back", async ({ page }) => {
  await signIn(page, ADMIN);
  await page.goto("/account");
  await page.getByRole("link", { name: "Bijzondere dagen" }).click();
  await page.getByRole("link", { name: "2027" }).click();
  const feast = page.getByRole("listitem").filter({ hasText: "Suikerfeest" });
  await feast.getByRole("link", { name: "Verander Suikerfeest" }).click();
  await isSound(page);
  await page.getByLabel("Eerste dag").fill("2027-03-10");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByRole("status")).toContainText("bewaard");
  await expect(feast).toContainText("woensdag 10 maart 2027");
  await expect(feast).toContainText("aangepast");
  await isSound(page);
  await feast.getByRole("link", { name: "Verander Suikerfeest" }).click();
  await page.getByRole("button", { name: "Haal weg" }).click();
  await expect(feast).toContainText("weggehaald");
  await feast.getByRole("link", { name: "Verander Suikerfeest" }).click();
  await isSound(page);
  await page.getByRole("button", { name: "Zet terug" }).click();
  await expect(feast).toContainText("dinsdag 9 maart 2027 tot en met woensdag 10 maart 2027");
});

test("everybody reads which days the board reckons with, and only the admin changes them", async ({ page }) => {
  await page.goto("/days?year=2027");
  await expect(page.locator("main")).toContainText("Keti Koti");
  await expect(page.locator("main")).toContainText("Nog niet nagekeken op rijksoverheid.nl");
  await expect(page.getByRole("link", { name: /^Verander / })).toHaveCount(0);
  await isSound(page);
  await page.goto("/days?year=2040");
  await expect(page.locator("main")).toContainText("Van 2040 weten we nog niets");
  await isSound(page);
  await page.goto("/days/new");
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, "ambtenaar@demo.invalid");
  expect((await page.goto("/days/new"))?.status()).toBe(403);
});
