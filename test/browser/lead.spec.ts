import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { complaints, isSound, momentOf, signIn } from "./visit.ts";

const LEAD = "trekker.honingraat@demo.invalid";

test("a lead is told while typing who else wants the same people, and takes over a free moment", async ({ page }) => {
  const heard = complaints(page);
  const rival = await momentOf(page, "Cateraars aan tafel");
  await signIn(page, LEAD);
  await page.goto("/events/new");
  await page.getByLabel("Titel").fill("Avond voor cateraars en thuiskoks");
  await page.getByRole("textbox", { name: /^Plek/ }).fill("Buurtkamer De Raat");
  await page.getByLabel("Dag", { exact: true }).fill(rival.date);
  await page.getByLabel("Begint om").fill(rival.time);
  await page.getByLabel("Eindigt om").fill("21:30");
  const panel = page.getByRole("complementary", { name: "Wie is er dan nog meer?" });
  await expect(panel).toContainText("Cateraars aan tafel");
  await isSound(page);

  await panel
    .getByRole("button", { name: /^Neem over/ })
    .first()
    .click();
  await expect(page.getByLabel("Dag", { exact: true })).not.toHaveValue(rival.date);
  await expect(page.getByLabel("Dag", { exact: true })).toBeFocused();
  await expect(page.getByText(/^Overgenomen: /)).toBeVisible();
  await page.getByRole("button", { name: "Zet in de agenda" }).click();
  await expect(page).toHaveURL(/\/events\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Avond voor cateraars en thuiskoks");
  await isSound(page);
  expect(heard).toEqual([]);
});

test("what is wrong is said at its field and nothing typed is lost", async ({ page }) => {
  await signIn(page, LEAD);
  await page.goto("/events/new");
  await page.getByLabel("Titel").fill("Een avond zonder dag");
  await page.getByText("Kosten en aanmelden").click();
  await page.getByLabel("Website om meer te weten").fill("geen adres");
  await page.getByRole("button", { name: "Zet in de agenda" }).click();
  const faults = page.getByRole("alert");
  for (const field of ["Dag", "Begint om", "Eindigt om", "Website"]) await expect(faults).toContainText(field);
  await expect(page.getByLabel("Titel")).toHaveValue("Een avond zonder dag");
  await expect(page.getByLabel("Website om meer te weten")).toHaveValue("geen adres");
  await isSound(page);

  // A night that cannot be meant is asked about while typing.
  await page.getByLabel("Dag", { exact: true }).fill("2027-03-02");
  await page.getByLabel("Begint om").fill("19:00");
  await page.getByLabel("Eindigt om").fill("18:00");
  const panel = page.getByRole("complementary", { name: "Wie is er dan nog meer?" });
  await expect(panel).toContainText("Dan duurt het 23 uur");
  await page.getByLabel("Eindigt om").fill("02:00");
  await expect(panel).toContainText("tot 02:00 de volgende dag (woensdag 3 maart)");
});

test("a lead looks at a calendar file first, reads it in and takes it back", async ({ page }) => {
  await signIn(page, LEAD);
  await page.goto("/import");
  await isSound(page);
  const file = readFileSync(`${import.meta.dirname}/../data/ics/google-series.ics`);
  await page.getByLabel("Bestand").setInputFiles({ name: "agenda.ics", mimeType: "text/calendar", buffer: file });
  await page.getByRole("button", { name: "Bekijk eerst" }).click();
  await expect(page.getByRole("heading", { name: "Dit gaat er gebeuren" })).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Lees in" }).click();
  await expect(page.getByRole("status").getByText("Ingelezen")).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Draai terug" }).first().click();
  await expect(page.getByRole("status").getByText("Teruggedraaid")).toBeVisible();
});

test("a lead hears that an offer is there already", async ({ page }) => {
  await signIn(page, "trekker.adinkra@demo.invalid");
  await page.goto("/offers/new");
  await page.getByLabel("Titel").fill("Boekhoudspreekuur voor zelfstandigen");
  const panel = page.getByRole("complementary", { name: "Wie doet dit ook?" });
  await expect(panel).toContainText("Boekhoudspreekuur voor zelfstandigen");
  await isSound(page);
});
