import { expect, type Page, test } from "@playwright/test";
import { isSound, signIn } from "./visit.ts";

const LEAD = "trekker.bisnis-oso@demo.invalid";

test("a lead hears of a clash by mail and on her page, shares it, and stops such mails by one button", async ({
  page,
  browser,
}, { project }) => {
  // Another evening on each run, so that none meets what an earlier one left.
  const day = new Date(Date.now() + (170 + (Date.now() % 90)) * 86_400_000).toISOString().slice(0, 10);
  const tag = `${project.name}${Date.now() % 1000}`;
  await signIn(page, LEAD);
  await publish(page, "bisnis-oso", {
    ...{ title: `Btw-avond ${tag}`, place: "Bijlmerpark Theater", ...evening(day, 18) },
    description: "De Belastingdienst legt uit hoe je btw-aangifte doet. Neem je bonnen mee.",
  });
  const other = await (await browser.newContext({ locale: "nl-NL" })).newPage();
  await signIn(other, "trekker.hustlehoek@demo.invalid");
  await publish(other, "hustlehoek", {
    ...{ title: `Vragenuur omzetbelasting ${tag}`, place: "Zaal De Nieuwe Stad", ...evening(day, 19) },
    description: "Een boekhouder en een jurist beantwoorden al je vragen over geld. Met soep vooraf.",
  });
  await other.context().close();
  await expect.poll(() => mailTo(page, LEAD)).toContain(`Botsing met ‘Vragenuur omzetbelasting ${tag}’`);
  const mail = await mailTo(page, LEAD);

  await page.goto("/account");
  await expect(page.locator(".me")).toContainText(/nieuwe melding/);
  await isSound(page);
  await page
    .locator("main")
    .getByRole("link", { name: /nieuwe melding/ })
    .click();
  const notice = page.locator(".notices > li").first();
  await expect(notice).toContainText(`Botsing met ‘Vragenuur omzetbelasting ${tag}’`);
  await expect(notice).toContainText("nieuw");
  await isSound(page);
  await page.getByRole("button", { name: "Alles gezien" }).click();
  await expect(page.getByRole("status")).toContainText("Er is niets nieuws meer.");
  await expect(page.locator(".me")).not.toContainText(/nieuwe melding/);
  await isSound(page);

  await notice.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(tag);
  const share = await page.getByRole("link", { name: "Deel via WhatsApp" }).getAttribute("href");
  expect(new URL(share ?? "").origin).toBe("https://wa.me");
  expect(new URL(share ?? "").searchParams.get("text")).toContain(`Btw-avond ${tag}`);
  await page.getByText("Of kopieer een bericht").click();
  await expect(page.getByLabel("Plak dit waar je wilt.")).toHaveValue(/Zullen we hier samen naar kijken\? http/);
  await isSound(page);

  const [stop = ""] = /\/mails\/\S+CLASH\S+/.exec(mail) ?? [];
  await page.goto(stop);
  await page.getByRole("button", { name: "Stop deze mails" }).click();
  await expect(page.getByRole("status")).toContainText("Je krijgt deze mails niet meer.");
  await page.goto("/account#mails");
  await expect(page.getByLabel("Als iets botst met iets van ons")).not.toBeChecked();
  await expect(page.getByLabel("Eén keer per week: het overzicht")).toBeChecked();
  await page.getByLabel("Als iets botst met iets van ons").check();
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByText("Je keuze is bewaard.")).toBeVisible();
});

test("whoever was told nothing reads where notices come from, and the admin how mail goes", async ({ page }) => {
  await signIn(page, "beheerder@demo.invalid");
  await page.goto("/outgoing");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Uitgaande mail");
  await expect(page.locator("main")).toContainText(/Er wacht(en)? /);
  await isSound(page);
  await page.goto("/notices");
  await isSound(page);
  await page.context().clearCookies();
  await page.goto("/notices");
  await expect(page.getByLabel("Je e-mailadres")).toBeVisible();
});

/** Two hours of an evening, from an hour of the clock of Greenwich on. */
function evening(day: string, hour: number) {
  const start = Date.parse(`${day}T${hour}:00:00Z`);
  return { start: new Date(start).toISOString(), end: new Date(start + 7_200_000).toISOString() };
}

async function publish(page: Page, slug: string, facts: object): Promise<void> {
  const found = await graph(page, `query($slug: String!) { network(slug: $slug) { id } }`, { slug });
  const plain = { network: found.network.id, language: "nl", area: "zuidoost", themes: ["btw"], audiences: ["zzp"] };
  const made = await graph(page, PUBLISH, { input: { ...plain, ...facts } });
  expect(made.publishEvent.__typename).toBe("Event");
}

const PUBLISH = "mutation($input: EventInput!) { publishEvent(input: $input) { __typename } }";

async function mailTo(page: Page, email: string): Promise<string> {
  const { demonstration } = await graph(page, `{ demonstration { mails(to: "${email}") { subject text } } }`, {});
  return demonstration.mails.map(({ subject, text }: Record<string, string>) => `${subject}\n${text}`).join("\n");
}

async function graph(page: Page, query: string, variables: object) {
  const answer = await page.context().request.post("/graphql", { data: { query, variables } });
  return (await answer.json()).data;
}
