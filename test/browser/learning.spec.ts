import { expect, type Page, test } from "@playwright/test";
import { complaints, isSound, signIn } from "./visit.ts";

/** Other ones on each width: by a second answer of one network the board learns little. */
const LEADS: Record<string, string[]> = {
  phone: ["trekker.honingraat@demo.invalid", "trekker.adinkra@demo.invalid"],
  desk: ["trekker.schermtijd@demo.invalid", "trekker.pleinwerk@demo.invalid"],
};

test("two leads answer, see what the board learned by it, and an officer takes a lesson back", async ({
  browser,
  page,
}, { project }) => {
  test.slow();
  const heard = complaints(page);
  for (const lead of LEADS[project.name] ?? []) {
    const context = await browser.newContext();
    const own = await context.newPage();
    await signIn(own, lead);
    await answerOne(own);
    await context.close();
  }
  await signIn(page, "ambtenaar@demo.invalid");
  await page.goto("/flags");
  await page.getByRole("link", { name: "Wat het bord leerde" }).click();
  await expect(page.locator(".head .who-sees")).toContainText("Mensen van netwerken, de gemeente en de beheerder.");
  await expect(page.locator(".lessons li").first()).toContainText("Door het antwoord van");
  await isSound(page);
  await page.screenshot({ path: `test-results/learning-${page.viewportSize()?.width}.png`, fullPage: true });
  await expect(page.getByRole("heading", { name: /^Dubbel aanbod: het bord geeft nu/ })).toHaveCount(1);
  await openHistory(page);
  await page.getByRole("button", { name: "Maak ongedaan" }).first().click();
  await expect(page.locator("main")).toContainText("Dat is bewaard.");
  await openHistory(page);
  await expect(page.locator("main")).toContainText("teruggenomen door");
  await page.getByRole("button", { name: "Laat het weer meetellen" }).first().click();
  await expect(page.locator("main")).toContainText("Dat is bewaard.");
  await expect(page.locator("main")).not.toContainText("teruggenomen door");
  await isSound(page);
  expect(heard).toEqual([]);
});

/** Answers the first open flag on offers in which the reader's network takes part; the page says what that taught. */
async function answerOne(page: Page): Promise<void> {
  await page.goto("/flags?kind=DUPLICATE_OFFER&state=NEW");
  const links = await page
    .locator("main .flag-sentence a")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  for (const href of links) {
    await page.goto(href ?? "");
    const different = page.getByRole("radio", { name: "Nee, dit zijn verschillende dingen" });
    if ((await different.count()) === 0) continue;
    await different.check();
    await page.getByRole("button", { name: "Antwoord geven" }).click();
    await expect(page.locator("main")).toContainText("Hierdoor:");
    await isSound(page);
    await page.screenshot({ path: `test-results/flag-${page.viewportSize()?.width}.png`, fullPage: true });
    return;
  }
  throw new Error("No flag that this lead may answer.");
}

async function openHistory(page: Page): Promise<void> {
  await page.getByText("Hoe het zo kwam").first().click();
}
