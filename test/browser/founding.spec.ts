import { expect, type Page, test } from "@playwright/test";
import { isSound, signIn } from "./visit.ts";

test("somebody new brings her network: a mail, a button, an admin's yes, and she leads it", async ({ page, browser }, {
  project,
}) => {
  test.slow();
  const [name, email] = [`Makers van Gein (${project.name})`, `makers.${project.name}@demo.invalid`];
  await page.goto("/networks");
  await page.getByRole("link", { name: "Meld je netwerk aan" }).click();
  await isSound(page);
  await page.getByLabel("Je naam").fill("Nieuwe Trekker");
  await page.getByLabel("Naam van het netwerk").fill(name);
  await page.getByRole("button", { name: "Vraag aan" }).click();
  await expect(page.getByRole("alert")).toContainText("Dit is geen e-mailadres.");
  await expect(page.getByLabel("Naam van het netwerk")).toHaveValue(name);
  await isSound(page);
  await page.getByLabel("Je e-mailadres").fill(email);
  await page.getByRole("button", { name: "Vraag aan" }).click();
  await expect(page.getByRole("status")).toContainText("Kijk in je mail");
  await isSound(page);
  const [link = ""] = /\/networks\/confirm\/[\w-]+/.exec(await mailTo(page, email)) ?? [];
  await page.goto(link);
  await isSound(page);
  await page.getByRole("button", { name: "Ja, verstuur mijn aanvraag" }).click();
  await expect(page.getByRole("status")).toContainText("Je aanvraag is verstuurd");
  await page.goto("/networks");
  await expect(page.getByText(name)).toHaveCount(0);

  const admin = await (await browser.newContext({ locale: "nl-NL" })).newPage();
  await signIn(admin, "beheerder@demo.invalid");
  await admin.goto("/applications");
  await isSound(admin);
  await admin.getByRole("button", { name: `Weiger (${name})` }).click();
  await expect(admin.getByRole("alert")).toContainText("Vul dit in.");
  await isSound(admin);
  await admin.getByRole("button", { name: `Keur goed (${name})` }).click();
  await expect(admin.getByRole("status")).toContainText("Goedgekeurd");
  await isSound(admin);
  await admin.context().close();
  await expect.poll(() => mailTo(page, email)).toContain("is goedgekeurd");
  await page.goto("/networks");
  await expect(page.getByText(name)).toBeVisible();
});

test("an admin adds a network that does not take part, and who belongs to it asks to take it over", async ({ page }, {
  project,
}) => {
  const name = `Stille Buren (${project.name})`;
  await signIn(page, "beheerder@demo.invalid");
  await page.goto("/networks/add");
  await isSound(page);
  await page.getByLabel("Naam van het netwerk").fill(name);
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await expect(page.locator("main")).toContainText("nog niet overgenomen");
  await isSound(page);
  await page.context().clearCookies();
  await page.getByRole("link", { name: /^Hoor je bij dit netwerk/ }).click();
  await isSound(page);
  await page.getByLabel("Je naam").fill("Buur");
  await page.getByLabel("Je e-mailadres").fill(`buur.${project.name}@demo.invalid`);
  await page.getByRole("button", { name: "Vraag aan" }).click();
  await expect(page.getByRole("alert")).toContainText("Waarom: Vul dit in.");
  await page.getByLabel("Wat is je rol in dit netwerk?").fill("Penningmeester");
  await page.getByRole("button", { name: "Vraag aan" }).click();
  await expect(page.getByRole("status")).toContainText("Kijk in je mail");
});

test("two networks host an evening together: asked in the form, agreed by the other, and taken back", async ({ page }, {
  project,
}) => {
  const title = `Samen eten (${project.name})`;
  await signIn(page, "trekker.honingraat@demo.invalid");
  await page.goto("/events/new");
  await page.getByLabel("Titel").fill(title);
  await page.getByLabel("Dag", { exact: true }).fill("2027-05-11");
  await page.getByLabel("Begint om").fill("18:00");
  await page.getByLabel("Eindigt om").fill("20:00");
  await page.getByText("Samen met andere netwerken").click();
  await page.getByLabel("The Next Alliance").check();
  await isSound(page);
  await page.getByRole("button", { name: "Zet in de agenda" }).click();
  await expect(page.locator("main")).toContainText("The Next Alliance is gevraagd en heeft nog niet geantwoord.");
  await isSound(page);
  const address = new URL(page.url()).pathname;
  await page.context().clearCookies();
  await signIn(page, "trekker.tna@demo.invalid");
  await page.goto("/networks/tna");
  await isSound(page);
  await page.getByRole("button", { name: `Ja, wij doen mee (${title})` }).click();
  await page.goto("/networks/tna");
  await expect(page.getByRole("button", { name: `Ja, wij doen mee (${title})` })).toHaveCount(0);
  await page.goto(address);
  await expect(page.locator(".head")).toContainText("The Next Alliance");
  await isSound(page);
  await page.getByRole("button", { name: /^Niet meer mee organiseren/ }).click();
  await expect(page.locator(".head")).not.toContainText("The Next Alliance");
});

async function mailTo(page: Page, email: string): Promise<string> {
  const query = `{ demonstration { mails(to: "${email}") { text } } }`;
  const { data } = await (await page.context().request.post("/graphql", { data: { query } })).json();
  return data.demonstration.mails.map(({ text }: { text: string }) => text).join("\n");
}
