import { expect, type Page, test } from "@playwright/test";
import { aRealBoard, type RealBoard } from "./real-board.ts";
import { complaints, isSound, signIn } from "./visit.ts";

const OFFICER = "ambtenaar@demo.invalid";
const boxes = (page: Page) => page.getByRole("checkbox", { name: /^Kies: / });
const told = (page: Page) => page.locator("main [role=status].notice");
/** What the tray says as soon as script runs: before that, a box that is ticked is not counted. */
const lively = (page: Page) => expect(page.getByLabel("Kies alles op deze pagina")).toBeVisible();

test("an officer takes a signal, puts it off, notes something, and everything is there again", async ({ page }, {
  project,
}) => {
  const heard = complaints(page);
  await signIn(page, OFFICER);
  // Another one in each project: a note stays.
  await page.goto(`/desk?kind=DUPLICATE_OFFER&order=${project.name === "phone" ? "OLDEST" : "NEWEST"}`);
  await lively(page);
  await isSound(page);
  const name = (await page.locator(".desk-sentence").first().textContent()) ?? "";
  await page.locator(".desk-take[value^=take]").first().click();
  await expect(told(page)).toContainText("1 signaal toegewezen.");
  await expect(told(page).getByRole("button", { name: "Maak ongedaan" })).toBeInViewport();
  await page.goto("/desk?who=me");
  const row = page.locator(".desk-row", { hasText: name });
  await expect(row).toContainText("Van mij");
  await row.getByRole("link", { name }).click();
  await expect(page.locator("#desk").getByRole("button", { name: "Pak ik op" })).toHaveCount(0);
  await page.getByLabel("Nieuwe notitie").fill("Gebeld met beide trekkers.");
  await page.getByRole("button", { name: "Zet erbij" }).click();
  await expect(page.locator("#desk")).toContainText("Gebeld met beide trekkers.");
  await isSound(page);
  await page.getByRole("link", { name: "Geef door of stel uit" }).click();
  await isSound(page);
  await page.locator("summary", { hasText: "Stel uit" }).click();
  await page.getByRole("button", { name: "een maand" }).click();
  await expect(page.locator("#desk")).toContainText("Uitgesteld tot");
  await page.goto("/desk?who=me");
  await expect(page.locator("main")).not.toContainText(name);
  await page.goto("/desk?who=me&snoozed=ONLY");
  await expect(page.locator(".desk-row", { hasText: name })).toContainText("1 notitie");
  await isSound(page);
  await tick(page, 1);
  await page.locator(".desk-acts summary", { hasText: "Stel uit" }).click();
  await page.getByRole("button", { name: "Leg terug op het bureau" }).click();
  await page.goto("/desk?who=me");
  await expect(page.locator(".desk-row", { hasText: name })).toBeVisible();
  await tick(page, 1);
  await page.locator(".desk-acts summary", { hasText: "Geef aan" }).click();
  await page.getByLabel("Wie pakt het op?").selectOption({ label: "Van niemand" });
  await page.getByRole("button", { name: "Geef", exact: true }).click();
  await expect(told(page)).toContainText("1 signaal toegewezen.");
  expect(heard).toEqual([]);
});

test("many at once: what fits is answered, what does not is named, and all of it is taken back", async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto("/desk?kind=OVERLAP&kind=DUPLICATE_OFFER&state=NEW&order=NEWEST");
  await lively(page);
  const offers = page.locator(".desk-row", { hasText: "dubbel aanbod" }).first();
  const overlaps = page.locator(".desk-row", { hasText: "op hetzelfde moment" });
  for (const row of [offers, overlaps.nth(0), overlaps.nth(1)]) await row.getByRole("checkbox").check();
  await expect(page.locator(".desk-count")).toHaveText("3 gekozen");
  await isSound(page);
  await page.locator(".desk-acts summary", { hasText: "Geen probleem" }).click();
  await isSound(page);
  await page.getByRole("button", { name: "Zeg dit van alle gekozen" }).click();
  await expect(told(page)).toContainText("2 signalen beantwoord: geen probleem.");
  await expect(told(page)).toContainText("Eén lukte niet:");
  await isSound(page);
  await page.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(told(page)).toContainText("2 signalen teruggezet.");
});

test("the columns hold the same, a full one leads to the list, and both keep the choice", async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto("/desk");
  const count = (await page.locator(".desk-bar > p").textContent()) ?? "";
  await page.getByRole("link", { name: "Kolommen" }).click();
  await expect(page.locator(".desk-bar > p")).toHaveText(count);
  await expect(page.getByRole("heading", { name: /^nieuw \d+$/i })).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: /^Toon alle \d+ als lijst: nieuw$/ }).click();
  await expect(page).toHaveURL(/state=NEW/);
  await expect(page.locator(".desk-list")).toBeVisible();
  await page.goto("/desk?view=columns&order=OLDEST&band=NOTE");
  await expect(page.locator(".desk-orders [aria-current]")).toHaveText(["Kolommen", "oudst"]);
});

test("by keys alone one walks, chooses, takes and puts off; outside the list they do nothing", async ({ page }) => {
  const heard = complaints(page);
  await signIn(page, OFFICER);
  await page.goto("/desk?kind=SERIES_OVERLAP&state=NEW");
  await lively(page);
  const links = page.locator(".desk-sentence a");
  await page.keyboard.press("x");
  await expect(page.locator(".desk-row input:checked")).toHaveCount(0);
  await links.first().focus();
  await page.keyboard.press("j");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(links.first()).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.locator("#desk-keys")).toHaveAttribute("open", "");
  await isSound(page);
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.locator(".desk-count")).toHaveText("2 gekozen");
  await page.keyboard.press("a");
  await expect(told(page)).toContainText("2 signalen toegewezen.");
  await page.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(told(page)).toContainText("2 signalen teruggezet.");
  await lively(page);
  await links.nth(1).focus();
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: "tot morgen" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(told(page)).toContainText("1 signaal verzet.");
  await page.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(told(page)).toContainText("1 signaal teruggezet.");
  await links.first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/flags\/[\w-]+$/);
  expect(heard).toEqual([]);
});

test("without script it is a plain form, and what was refused keeps what was chosen", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, OFFICER);
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  await context.addCookies(await page.context().cookies());
  const plain = await context.newPage();
  await plain.goto("/desk?kind=SAME_EVENT");
  await boxes(plain).first().check();
  await plain.locator(".desk-acts summary", { hasText: "Stel uit" }).click();
  await plain.getByLabel("Of tot een andere dag").fill("2020-01-01");
  await plain.getByRole("button", { name: "Stel uit tot die dag" }).click();
  await expect(plain.locator(".wrong")).toHaveText("Kies een dag na vandaag, binnen een jaar.");
  await expect(boxes(plain).first()).toBeChecked();
  await plain.getByRole("button", { name: "Pak ik op" }).click();
  await expect(plain.locator("main")).toContainText("1 signaal toegewezen.");
  await plain.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(plain.locator("main")).toContainText("1 signaal teruggezet.");
  await context.close();
});

test("a lead has no desk", async ({ page }) => {
  await signIn(page, "trekker.tna@demo.invalid");
  expect((await page.goto("/desk"))?.status()).toBe(403);
  await page.goto("/flags");
  await expect(page.getByRole("link", { name: "Bureau" })).toHaveCount(0);
});

test("the desk of an empty board says that it is empty", async ({ page }, { project }) => {
  const board: RealBoard = await aRealBoard(
    Number(process.env.BROWSER_PORT ?? 4310) + (project.name === "phone" ? 4 : 5),
  );
  try {
    board.operator("person", "add", "beheer@example.org", "Beheer", "--admin");
    const [key = ""] = /sb_[\w-]+/.exec(board.operator("token", "create", "beheer@example.org")) ?? [];
    await page.setExtraHTTPHeaders({ authorization: `Bearer ${key}` });
    for (const view of ["list", "columns"]) {
      await page.goto(`${board.address}/desk?view=${view}`);
      await expect(page.getByRole("heading", { name: "Je bureau is leeg" })).toBeVisible();
      await isSound(page);
    }
  } finally {
    await board.close();
  }
});

/** Ticks the line at this place, counted from one, once the page has come to life. */
async function tick(page: Page, place: number): Promise<void> {
  await lively(page);
  await boxes(page)
    .nth(place - 1)
    .check();
}
