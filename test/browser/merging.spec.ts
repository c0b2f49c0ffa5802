import { type Browser, expect, type Page, test } from "@playwright/test";
import { counted, isSound, signIn } from "./visit.ts";

const [LEAVES, STAYS] = ["Dreefvrouwen", "ZZP Mokum"];

test("two leads merge their networks; the old page, list and file lead on, and it is undone", async ({
  page,
  browser,
}) => {
  test.slow();
  await signIn(page, "trekker.dreefvrouwen@demo.invalid");
  await page.goto("/networks/dreefvrouwen");
  await page.getByRole("link", { name: "Samengaan of afsplitsen" }).click();
  await isSound(page);
  await page.getByRole("button", { name: "Vraag het" }).click();
  await expect(page.getByRole("alert")).toContainText("Kies een netwerk");
  await isSound(page);
  await page.getByLabel("Met welk netwerk?").selectOption(STAYS);
  await page.getByLabel(`Het andere blijft; ${LEAVES} gaat erin op`).check();
  await page.getByRole("button", { name: "Vraag het" }).click();
  await expect(page.getByRole("status")).toContainText("Gevraagd");
  await expect(page.locator("main")).toContainText("Er is nog geen antwoord.");
  await isSound(page);
  await page.goto("/");
  const choice = await page.getByLabel(counted(LEAVES)).getAttribute("value");

  const other = await visitor(browser, "trekker.zzp-mokum@demo.invalid");
  await other.goto("/networks/zzp-mokum");
  await expect(other.locator("main")).toContainText(`${LEAVES} wil samengaan met ${STAYS}`);
  await isSound(other);
  await other.getByRole("link", { name: "Zeg ja of nee" }).click();
  await isSound(other);
  await other.getByRole("button", { name: `Ja, wij gaan samen (${LEAVES})` }).click();
  await expect(other.getByRole("status")).toContainText("Jullie zijn nu één netwerk.");
  await isSound(other);

  const reader = await (await browser.newContext({ locale: "nl-NL" })).newPage();
  await reader.goto("/networks/dreefvrouwen");
  await expect(reader).toHaveURL(/\/networks\/zzp-mokum$/);
  await expect(reader.locator(".head")).toContainText(`Opgegaan in dit netwerk: ${LEAVES}.`);
  await isSound(reader);
  await reader.goto(`/?network=${choice}`);
  await expect(reader.getByLabel(counted(STAYS))).toBeChecked();
  for (const file of ["agenda.ics", "agenda.atom", "agenda.json", "offers.csv"]) {
    const answer = await reader.request.get(`/${file}?network=${choice}`, { maxRedirects: 0 });
    expect([file, answer.status()]).toEqual([file, 302]);
    expect(answer.headers().location).not.toContain(choice);
    expect((await reader.request.get(`/${file}?network=${choice}`)).status()).toBe(200);
  }
  await reader.context().close();

  await other.getByRole("button", { name: `Maak ongedaan (${LEAVES})` }).click();
  await expect(other.getByRole("status")).toContainText("Het zijn weer twee netwerken.");
  await other.goto("/networks/dreefvrouwen");
  await expect(other.getByRole("heading", { level: 1 })).toContainText(LEAVES);
  await other.context().close();
});

test("a lead splits off a part, and an admin's yes makes it a network", async ({ page, browser }, { project }) => {
  test.slow();
  const name = `Buurt Jong (${project.name})`;
  await signIn(page, "trekker.buurtprofessionals@demo.invalid");
  await page.goto("/networks/buurtprofessionals/merge");
  await page.getByRole("link", { name: "Splits een deel af" }).click();
  await isSound(page);
  await page.getByRole("button", { name: "Vraag aan" }).click();
  await expect(page.getByRole("alert")).toContainText("Wat gaat er mee?: Kies wat er meegaat.");
  await isSound(page);
  await page.getByLabel("Naam van het netwerk").fill(name);
  await page.getByText(/^Activiteiten \(/).click();
  const chosen = page.locator('input[name="events"]').first();
  await chosen.check();
  const event = await chosen.getAttribute("value");
  await isSound(page);
  await page.getByRole("button", { name: "Vraag aan" }).click();
  await expect(page.getByRole("status")).toContainText("Je aanvraag is verstuurd");

  const admin = await visitor(browser, "beheerder@demo.invalid");
  await admin.goto("/applications");
  await expect(admin.locator("main")).toContainText("1 activiteit, geen aanbod, geen mensen");
  await isSound(admin);
  await admin.getByRole("button", { name: `Keur goed (${name})` }).click();
  await expect(admin.getByRole("status")).toContainText("Goedgekeurd");
  await admin.goto(`/events/${event}`);
  await expect(admin.locator(".head")).toContainText(name);
  await admin.context().close();
});

async function visitor(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: "nl-NL" })).newPage();
  await signIn(page, email);
  return page;
}
