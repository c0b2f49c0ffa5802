import { expect, type Page, test } from "@playwright/test";
import { complaints, isSound, signIn } from "./visit.ts";

const LEAD = "trekker.honingraat@demo.invalid";

test("a lead makes a link with its QR code, somebody new comes in by it, is made a lead and taken out again", async ({
  page,
  browser,
}, { project }) => {
  test.slow();
  const heard = complaints(page);
  const [name, email] = [`Nieuwkomer ${project.name}`, `nieuw.${project.name}@demo.invalid`];
  await signIn(page, LEAD);
  await page.goto("/networks/honingraat");
  await page.getByRole("link", { name: "Mensen en uitnodigingen" }).click();
  await isSound(page);
  await page.getByRole("radio", { name: "trekker" }).check();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Maak een link" }).click();
  await expect(page.getByRole("alert")).toContainText("Een trekker nodig je één voor één uit.");
  await expect(page.getByRole("radio", { name: "trekker" })).toBeChecked();
  await isSound(page);
  await page.getByRole("radio", { name: "redacteur" }).check();
  await page.getByRole("checkbox").uncheck();
  await page.getByRole("button", { name: "Maak een link" }).click();
  await expect(page.getByRole("img", { name: "QR-code van de uitnodiging" })).toBeVisible();
  const address = await page.getByLabel("Link om te sturen").inputValue();
  await expect(page.getByText("voor één redacteur")).toBeVisible();
  await isSound(page);

  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Doe mee met Honingraatkring Zuidoost");
  await isSound(other);
  await other.getByLabel("Je e-mailadres").fill(email);
  await other.getByRole("button", { name: "Stuur mij een code" }).click();
  await expect(other.getByRole("alert")).toContainText("Je naam");
  await other.getByLabel("Je naam").fill(name);
  await other.getByRole("button", { name: "Stuur mij een code" }).click();
  await other.getByLabel("Code uit je mail").fill(await codeFor(other, email));
  await isSound(other);
  await other.getByRole("button", { name: "Log in" }).click();
  await other.getByRole("button", { name: "Doe mee" }).click();
  await expect(other.getByRole("status")).toContainText("Welkom! Je hoort nu bij Honingraatkring Zuidoost");
  await isSound(other);
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Deze uitnodiging werkt niet");
  await isSound(other);

  await page.goto("/networks/honingraat/people");
  const one = page.getByRole("listitem").filter({ hasText: name });
  await one.getByText("Verander").click();
  await isSound(page);
  await one.getByRole("button", { name: "Maak trekker" }).click();
  await expect(page.getByRole("status")).toContainText("De rol is veranderd.");
  await expect(one).toContainText("trekker");
  await other.goto("/networks/honingraat/people");
  await expect(other).toHaveURL(/\/sign-in/);
  await one.getByText("Verander").click();
  await one.getByRole("button", { name: "Haal weg" }).click();
  await expect(page.getByRole("status")).toContainText("hoort niet meer bij het netwerk");
  await expect(one).toHaveCount(0);
  await other.context().close();
  expect(heard.filter((line) => !line.includes("422"))).toEqual([]);
});

test("a lead takes a link back, and it opens nothing any more", async ({ page }) => {
  await signIn(page, LEAD);
  await page.goto("/networks/honingraat/people");
  await page.getByLabel(/^Meer mensen kunnen/).check();
  await page.getByRole("button", { name: "Maak een link" }).click();
  const address = await page.getByLabel("Link om te sturen").inputValue();
  await page
    .getByRole("listitem")
    .filter({ hasText: "hoogstens 25 mensen" })
    .first()
    .getByRole("button", { name: "Trek in" })
    .click();
  await expect(page.getByRole("status")).toContainText("De link werkt niet meer.");
  expect((await page.goto(address))?.status()).toBe(404);
});

test("the last lead hands over before she goes, and the board says so", async ({ page }) => {
  await signIn(page, "trekker.jow@demo.invalid");
  await page.goto("/networks/jow/people");
  await expect(page.getByText("Je bent de enige trekker.")).toBeVisible();
  await expect(page.getByText("Ga uit dit netwerk")).toHaveCount(0);
  const editor = page.getByRole("listitem").filter({ hasText: "Redacteur van" });
  await editor.getByText("Verander").click();
  await editor.getByRole("button", { name: "Draag over" }).click();
  await expect(page.getByRole("status")).toContainText("Jij bent nu redacteur.");
  await expect(page.getByRole("button", { name: "Maak een link" })).toHaveCount(0);
  await isSound(page);
  // And back, so that the next test finds what it expects.
  await page.context().clearCookies();
  await signIn(page, "redacteur.jow@demo.invalid");
  await page.goto("/networks/jow/people");
  const lead = page.getByRole("listitem").filter({ hasText: "Trekker van" });
  await lead.getByText("Verander").click();
  await lead.getByRole("button", { name: "Draag over" }).click();
  await expect(page.getByRole("status")).toContainText("Jij bent nu redacteur.");
});

test("a lead says what her network is, and nobody else can", async ({ page }, { project }) => {
  test.slow();
  await signIn(page, LEAD);
  await page.goto("/networks/honingraat");
  await page.getByRole("link", { name: "Verander wat hier staat" }).click();
  await isSound(page);
  const before = await page.getByLabel("Naam van het netwerk").inputValue();
  await page.getByLabel("Naam van het netwerk").fill("The Next Alliance");
  await page.getByLabel("Voor wie?").fill(`Makers (${project.name})`);
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByRole("alert")).toContainText("Er is al een netwerk met deze naam.");
  await expect(page.getByLabel("Voor wie?")).toHaveValue(`Makers (${project.name})`);
  await isSound(page);
  await page.getByLabel("Naam van het netwerk").fill(before);
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByRole("status")).toContainText("Bewaard.");
  await expect(page.locator("main")).toContainText(`Makers (${project.name})`);
  expect((await page.goto("/networks/tna/people"))?.status()).toBe(403);
  expect((await page.goto("/networks/tna/edit"))?.status()).toBe(403);
});

async function codeFor(page: Page, email: string): Promise<string> {
  const query = `{ demonstration { mails(to: "${email}") { text } } }`;
  const { data } = await (await page.context().request.post("/graphql", { data: { query } })).json();
  return /\d{4} \d{4}/.exec(data.demonstration.mails.map(({ text }: { text: string }) => text).join("\n"))?.[0] ?? "";
}
