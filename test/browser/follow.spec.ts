import { expect, type Page, test } from "@playwright/test";
import { complaints, isSound } from "./visit.ts";

/** The newest mail to an address. */
async function mailTo(page: Page, email: string): Promise<{ subject: string; text: string }> {
  const data = { query: `{ demonstration { mails(to: "${email}") { subject text } } }` };
  const answer = await (await page.context().request.post("/graphql", { data })).json();
  return answer.data.demonstration.mails[0] ?? { subject: "", text: "" };
}

/** Ticks another theme in the filters, which a phone folds, and leaves it at that. */
async function tick(page: Page, theme: string): Promise<void> {
  const filters = page.locator(".filter-fold > summary");
  if (await filters.isVisible()) await filters.click();
  const themes = page.locator(".filter-group > summary").filter({ hasText: "Thema" });
  await themes.click();
  await page.getByLabel(theme, { exact: true }).check();
  await themes.click();
}

test("somebody without an account keeps a choice, changes it, and her calendar's address stays", async ({
  page,
  request,
}) => {
  const heard = complaints(page);
  await page.goto("/subscribe?theme=geld");
  await page.getByRole("button", { name: "Maak mijn link" }).click();
  await expect(page.getByRole("status")).toContainText("Je link is klaar");
  await expect(page.getByText("Je volgt: DEMO Samenbord: Geld en administratie")).toBeVisible();
  await isSound(page);
  const address = () => page.getByLabel("Voor Google, Outlook en andere (https)").inputValue();
  const [before, own] = [await address(), await page.getByLabel("Adres van deze pagina").inputValue()];
  const first = await request.get(before);
  expect(await first.text()).toContain("NAME:DEMO Samenbord: Geld en administratie");

  await page.getByRole("link", { name: "Verander je keuze" }).click();
  await isSound(page);
  await page.locator(".chip", { hasText: "Geld en administratie" }).click();
  await tick(page, "Digitaal");
  await isSound(page);
  await page.getByRole("radio", { name: "Engels" }).check();
  await page.getByRole("button", { name: "Bewaar deze keuze" }).click();
  await expect(page.getByRole("status")).toContainText("op hetzelfde adres");
  expect(await address()).toBe(before);
  const known = { "if-none-match": first.headers().etag ?? "" };
  const second = await request.get(before, { headers: known });
  expect(second.status()).toBe(200);
  expect(await second.text()).toContain("NAME:DEMO Samenbord: Digital");

  await page.goto(own);
  await page.getByText("Alles weggooien").click();
  await isSound(page);
  await page.getByRole("button", { name: "Gooi alles weg" }).click();
  await expect(page.getByRole("status")).toContainText("Alles is weggegooid");
  expect((await request.get(before)).status()).toBe(404);
  expect(heard).toEqual([]);
  await page.goto(own);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deze link werkt niet");
  await isSound(page);
});

test("she gets a mail each week once she said yes in the letter, and stops it with the link of a mail", async ({
  page,
}, { project }) => {
  const email = `volger.${project.name}@demo.invalid`;
  await page.goto("/subscribe");
  await page.getByLabel("Je e-mailadres").fill("geen adres");
  await page.getByRole("button", { name: "Mail mij elke week" }).click();
  await expect(page.getByText("Dit is geen e-mailadres.")).toBeVisible();
  await isSound(page);
  await page.getByLabel("Je e-mailadres").fill(email);
  await page.getByRole("button", { name: "Mail mij elke week" }).click();
  await expect(page.getByRole("status")).toContainText("Kijk in je mail");
  await isSound(page);
  const own = page.url();
  const [confirm = ""] = /\/follow\/confirm\/[\w-]+/.exec((await mailTo(page, email)).text) ?? [];

  await page.goto(confirm);
  await isSound(page);
  await page.goto(own);
  await expect(page.getByText("Kijk in je mail")).toBeVisible();
  await page.goto(confirm);
  await page.getByRole("button", { name: "Ja, mail mij elke week" }).click();
  await expect(page.getByRole("status")).toContainText("Gelukt");
  await isSound(page);
  await expect.poll(async () => (await mailTo(page, email)).subject).toMatch(/^Komende twee weken: \d+ activiteiten/);
  const { text } = await mailTo(page, email);
  expect(text).toContain("KOMT ERAAN");
  await page.goto(new URL(own).pathname);
  await expect(page.getByText("Je krijgt elke week mail op v***@demo.invalid")).toBeVisible();
  await isSound(page);

  const [stop = ""] = /\/follow\/stop\/\S+/.exec(text) ?? [];
  const form = { "List-Unsubscribe": "One-Click" };
  expect((await page.context().request.post(`${stop}x`, { form })).status()).toBe(404);
  await page.goto(stop);
  await isSound(page);
  await page.getByRole("button", { name: "Stop deze mail" }).click();
  await expect(page.getByRole("status")).toContainText("Je krijgt deze mail niet meer");
  await isSound(page);
  await page.goto(new URL(own).pathname);
  await expect(page.getByRole("button", { name: "Mail mij elke week" })).toBeVisible();
  // As a mail program does it, and once more when she did it herself already.
  expect((await page.context().request.post(stop, { form })).status()).toBe(200);
});
