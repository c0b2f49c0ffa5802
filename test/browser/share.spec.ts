import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { complaints, isSound } from "./visit.ts";

/** The first event of the agenda, as it goes on. */
async function anEvent(page: Page): Promise<string> {
  await page.goto("/");
  const link = page.locator("main li.event:not(.off) a[href^='/events/']").first();
  return (await link.getAttribute("href"))?.split("?")[0] ?? "";
}

/** The whole address that a page gives others; of a series with the date that it shows. */
const addressOf = (page: Page) => page.locator("meta[property='og:url']").getAttribute("content");

/** A browser that has the phone's share sheet and keeps what goes in, or turns it away. */
async function withSheet(context: BrowserContext, refusal: string | null): Promise<void> {
  await context.addInitScript((name) => {
    const heard: ShareData[] = [];
    const share = async (data: ShareData) => {
      heard.push(data);
      if (name !== null) throw new DOMException("", name);
    };
    Object.assign(window, { heard });
    Object.defineProperty(navigator, "share", { value: share });
  }, refusal);
}

const heardBy = (page: Page) => page.evaluate(() => (window as unknown as { heard: ShareData[] }).heard);

test("an event is shared by the phone's own sheet, its text and its address apart", async ({ page, context }) => {
  await withSheet(context, null);
  const path = await anEvent(page);
  const heard = complaints(page);
  await page.goto(path);
  await page.getByRole("button", { name: "Delen", exact: true }).click();
  const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await expect.poll(() => heardBy(page)).toHaveLength(1);
  const [shared] = await heardBy(page);
  expect(shared?.url).toBe(await addressOf(page));
  expect(shared?.text).toContain(title);
  expect(shared?.text).not.toContain("http");
  await isSound(page);
  expect(heard).toEqual([]);
});

test("the agenda is shared as it was chosen", async ({ page, context }) => {
  await withSheet(context, null);
  await page.goto("/?theme=geld&view=month");
  await page.getByRole("button", { name: "Delen", exact: true }).click();
  await expect.poll(() => heardBy(page)).toHaveLength(1);
  const [shared] = await heardBy(page);
  expect(new URL(shared?.url ?? "").search).toBe("?theme=geld&view=month");
  expect(shared?.text).toBe("Wat is er te doen voor ondernemers in Zuidoost: Geld en administratie");
});

test("who closes the sheet hears nothing, and who cannot use it hears what else there is", async ({ browser }) => {
  for (const [refusal, said] of [
    ["AbortError", ""],
    ["NotAllowedError", "Dat lukte niet. Kopieer het bericht hieronder."],
  ] as const) {
    const context = await browser.newContext({ locale: "nl-NL" });
    await withSheet(context, refusal);
    const page = await context.newPage();
    await page.goto("/");
    await page.getByRole("button", { name: "Delen", exact: true }).click();
    await expect.poll(() => heardBy(page)).toHaveLength(1);
    await expect(page.locator(".share [aria-live]")).toHaveText(said);
    await context.close();
  }
});

test("the link is copied in one tap, which is said aloud", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const path = await anEvent(page);
  await page.goto(path);
  await page.getByRole("button", { name: "Kopieer de link" }).click();
  await expect(page.locator(".share [aria-live]")).toHaveText("De link is gekopieerd.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await addressOf(page));
  await isSound(page);
});

test("without script the buttons that need it are not there, and the code for across the table is", async ({
  browser,
  page,
}) => {
  const path = await anEvent(page);
  const still = await (await browser.newContext({ javaScriptEnabled: false, locale: "nl-NL" })).newPage();
  await still.goto(path);
  await expect(still.getByRole("link", { name: "Deel via WhatsApp" })).toBeVisible();
  for (const name of ["Delen", "Kopieer de link"]) {
    await expect(still.getByRole("button", { name, exact: true })).toBeHidden();
  }
  const code = still.getByRole("img", { name: "QR-code van deze pagina" });
  await expect(code).toBeHidden();
  await still.getByText("Laat een QR-code zien").click();
  await expect(code).toBeVisible();
  await still.goto("/poster");
  await expect(still.getByRole("button", { name: "Printen" })).toBeHidden();
  await still.context().close();
});
