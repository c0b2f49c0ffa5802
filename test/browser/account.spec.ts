import { expect, type Page, test } from "@playwright/test";
import { isSound, signIn } from "./visit.ts";

test("a person makes a key that ends by itself, and revokes it", async ({ page }, { project }) => {
  const name = `Website ${project.name}`;
  await signIn(page, "trekker.honingraat@demo.invalid");
  await page.goto("/account/keys");
  await page.getByLabel("Naam van de sleutel").fill(name);
  await page.getByLabel("Hoe lang werkt de sleutel?").selectOption({ label: "30 dagen" });
  await page.getByRole("button", { name: "Sleutel maken" }).click();
  await expect(page.getByRole("status")).toContainText("sb_");
  const key = page.getByRole("listitem").filter({ hasText: name });
  await expect(key).toContainText(/werkt tot \d+ \w+ 20\d\d/);
  await isSound(page);
  await key.getByRole("button", { name: "Trek de sleutel" }).click();
  await expect(page.getByRole("status")).toContainText("De sleutel werkt niet meer.");
  await expect(key).toHaveCount(0);
});

test("an admin has her mails in English, stops a kind by its own link, and turns it on again", async ({ page }, {
  project,
}) => {
  test.slow();
  await signIn(page, "beheerder@demo.invalid");
  await page.goto("/account");
  await page.getByRole("radio", { name: "Engels", exact: true }).check();
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByText("Je keuze is bewaard.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Engels", exact: true })).toBeChecked();
  await isSound(page);
  await page.goto("/networks/new");
  await page.getByLabel("Naam van het netwerk").fill(`Mailkring ${project.name}`);
  await page.getByRole("button", { name: "Vraag aan" }).click();
  await expect(page.getByRole("status")).toContainText("Je aanvraag is verstuurd");
  await expect.poll(() => mailTo(page, "beheerder@demo.invalid")).toContain(`Mailkring ${project.name}`);
  const mail = await mailTo(page, "beheerder@demo.invalid");
  expect(mail).not.toContain("Iemand meldt");
  const [link = ""] = /\/mails\/\S+/.exec(mail) ?? [];
  await page.context().clearCookies();
  await page.goto(link);
  await isSound(page);
  await page.getByRole("button", { name: "Stop deze mails" }).click();
  await expect(page.getByRole("status")).toContainText("Je krijgt deze mails niet meer.");
  await isSound(page);
  await signIn(page, "beheerder@demo.invalid");
  await page.goto("/account");
  const kind = page.getByRole("checkbox", { name: "Als iemand een netwerk aanmeldt" });
  await expect(kind).not.toBeChecked();
  await kind.check();
  await page.getByRole("radio", { name: "Nederlands en Engels" }).check();
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(kind).toBeChecked();
});

test("a link that stops nothing says so, to a mail program too", async ({ page, request }) => {
  const form = { "List-Unsubscribe": "One-Click" };
  expect((await request.post("/mails/nobody.FEED.abc", { form })).status()).toBe(404);
  expect((await page.goto("/mails/nobody.FEED.abc"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deze link werkt niet");
  await isSound(page);
});

test("a network says its side of a flag without choosing an answer, changes it and takes it away", async ({ page }, {
  project,
}) => {
  await signIn(page, `trekker.${project.name === "phone" ? "honingraat" : "dreefvrouwen"}@demo.invalid`);
  await page.goto("/flags");
  const flag = await page.locator('main a[href^="/flags/"]').first().getAttribute("href");
  await page.goto(flag ?? "");
  const side = page.locator("#answer-form").getByLabel("Wat is jullie kant van het verhaal?");
  await page.getByRole("button", { name: "Antwoord geven" }).click();
  await expect(page.getByRole("alert")).toContainText("Vul dit in.");
  await side.fill("Wij waren er eerst.");
  await page.getByRole("button", { name: "Antwoord geven" }).click();
  const answer = page.locator(".answers > li").last();
  await expect(answer).toContainText("Ik weet het niet");
  await expect(answer).toContainText("Wij waren er eerst.");
  await isSound(page);
  // Words alone would take an answer back that stands.
  const alone = { note: "En nog iets." };
  const refused = await page.context().request.post(page.url(), { form: alone });
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toContain("Jullie antwoordden al.");
  await answer.getByText("Verander wat je erbij zei").click();
  await answer.getByLabel("Jullie kant van het verhaal").fill("We schuiven op.");
  await isSound(page);
  await answer.getByRole("button", { name: "Bewaar" }).click();
  await expect(answer).toContainText("We schuiven op.");
  await expect(answer).toContainText("Tekst veranderd op");
  await answer.getByText("Verander wat je erbij zei").click();
  await answer.getByRole("button", { name: "Haal weg" }).click();
  await expect(answer).not.toContainText("We schuiven op.");
});

async function mailTo(page: Page, email: string): Promise<string> {
  const query = `{ demonstration { mails(to: "${email}") { text } } }`;
  const { data } = await (await page.context().request.post("/graphql", { data: { query } })).json();
  return data.demonstration.mails[0].text;
}
