import { expect, type Page, test } from "@playwright/test";
import { isSound, momentOf, signIn } from "./visit.ts";

test("an officer reads what the board brings about, and takes the same numbers along", async ({ page }) => {
  await signIn(page, "ambtenaar@demo.invalid");
  await page.goto("/flags");
  await page.getByRole("link", { name: "Wat het bord oplevert" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Effect");
  await isSound(page);
  const seen = page.locator("section.effect").first().locator(".figures dd").first();
  expect(Number(await seen.textContent())).toBeGreaterThan(0);
  const total = page.locator("section.effect").first().locator("tfoot td").first();
  await expect(total).toHaveText((await seen.textContent()) ?? "");
  const csv = await (await page.request.get("/effect.csv")).text();
  expect(csv.split("\r\n")[1]?.split(";")[4]).toBe(await seen.textContent());
  for (const [file, start] of [
    ["/effect.pdf", "%PDF-1.7"],
    ["/effect.xlsx", "PK"],
  ] as const) {
    const answer = await page.request.get(file);
    expect(answer.headers()["cache-control"]).toBe("no-store");
    expect((await answer.body()).toString("latin1").startsWith(start)).toBe(true);
  }
});

test("the months stand in the address, and one without signals says so", async ({ page }) => {
  await signIn(page, "ambtenaar@demo.invalid");
  await page.goto("/effect");
  const first = await page.locator("select[name=from] option").last().getAttribute("value");
  await page.getByRole("combobox", { name: "Van" }).selectOption(first ?? "");
  await page.getByRole("combobox", { name: "Tot en met" }).selectOption(first ?? "");
  await page.getByRole("button", { name: "Laat zien" }).click();
  await expect(page).toHaveURL(`/effect?from=${first}&to=${first}`);
  await expect(page.locator("main")).toContainText("In deze maanden zag het bord niets");
  await isSound(page);
});

test("a lead reads it for her own network", async ({ page }) => {
  await signIn(page, "trekker.dreefvrouwen@demo.invalid");
  await page.goto("/effect");
  await expect(page.locator("main")).toContainText("voor jouw netwerk");
  await expect(page.locator("main")).not.toContainText("Hustlehoek");
  await isSound(page);
});

test("who takes a free moment after a warning prevented a clash, and the report counts it", async ({ page }) => {
  const rival = await momentOf(page, "Cateraars aan tafel");
  await signIn(page, "trekker.honingraat@demo.invalid");
  const before = await prevented(page);
  await page.goto("/events/new");
  await page.getByLabel("Titel").fill("Thuiskoks en cateraars bij elkaar");
  await page.getByRole("textbox", { name: /^Plek/ }).fill("Buurtkamer De Raat");
  await page.getByLabel("Dag", { exact: true }).fill(rival.date);
  await page.getByLabel("Begint om").fill(rival.time);
  await page.getByLabel("Eindigt om").fill("21:30");
  const panel = page.getByRole("complementary", { name: "Wie is er dan nog meer?" });
  await expect(panel).toContainText("Cateraars aan tafel");
  await panel
    .getByRole("button", { name: /^Neem over/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Zet in de agenda" }).click();
  await expect(page).toHaveURL(/\/events\/[0-9a-f-]{36}/);
  expect(await prevented(page)).toBe(before + 1);
});

/** How many clashes were prevented, as the page has it. */
async function prevented(page: Page): Promise<number> {
  await page.goto("/effect");
  return Number(await page.locator("section.effect").first().locator(".figures dd").nth(1).textContent());
}
