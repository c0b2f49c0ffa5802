import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { complaints, isSound } from "./visit.ts";

/** A page of somebody else's site, at another origin than the board. */
async function aSite(html: string): Promise<{ address: string; close(): void }> {
  const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Ons netwerk</title><main>${html}</main>`;
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(page));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => void server.close() };
}

/** The code that the page on sharing gives for a choice. */
async function codeFor(page: Page, choice: string): Promise<string> {
  await page.goto(`/subscribe?${choice}`);
  return page.getByLabel("Code voor je site").inputValue();
}

for (const [state, query] of [
  ["by day", "limit=20&look=light&accent=ffee00"],
  ["by night in English", "limit=5&look=dark&lang=en&accent=0b5f6a"],
  ["small", "compact=yes"],
  ["with nothing in it", "q=zzzzzz"],
  ["of an event that is not there", "event=x"],
] as const) {
  test(`the embedded agenda is sound ${state}`, async ({ page }) => {
    const heard = complaints(page);
    const answer = await page.goto(`/embed?${query}`);
    await isSound(page);
    expect(await page.context().cookies()).toEqual([]);
    expect(heard.filter((text) => answer?.status() !== 404 || !text.includes("404"))).toEqual([]);
  });
}

test("a network puts the agenda on its own site, where it has its full height and opens beside it", async ({
  page,
}) => {
  await page.goto("/subscribe?theme=geld");
  await page.getByLabel("Hoeveel activiteiten").selectOption("5");
  await page.getByLabel("Klein: alleen tijd, titel en netwerk").check();
  await page.getByRole("button", { name: "Pas de code aan" }).click();
  await expect(page.getByLabel("Hoeveel activiteiten")).toHaveValue("5");
  await isSound(page);
  const code = await page.getByLabel("Code voor je site").inputValue();
  expect(code).toContain('theme="geld" lang="nl" limit="5" compact="yes"');
  const site = await aSite(`<h1>Ons netwerk</h1>${code}`);
  const heard = complaints(page);
  await page.goto(site.address);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("DEMO Samenbord: Geld en administratie");
  await expect(page.getByRole("link", { name: "DEMO Samenbord: Geld en administratie" })).toBeHidden();
  const inside = await frame.locator("html").evaluate((root: HTMLElement) => root.offsetHeight);
  await expect.poll(async () => (await page.locator("iframe").boundingBox())?.height).toBe(inside);
  await isSound(page);
  const [opened] = await Promise.all([page.waitForEvent("popup"), frame.locator("li a").first().click()]);
  await opened.waitForLoadState();
  expect(new URL(opened.url()).pathname).toMatch(/^\/events\//);
  expect(heard).toEqual([]);
  site.close();
});

test("who looks at a weekend gets code for weekends, and can choose other days", async ({ page }) => {
  await page.goto("/?theme=geld&when=weekend");
  await page.getByRole("link", { name: "In je eigen agenda" }).click();
  await expect(page.getByLabel("Welke dagen")).toHaveValue("weekend");
  expect(await page.getByLabel("Code voor je site").inputValue()).toContain('theme="geld" when="weekend"');
  await page.getByRole("link", { name: "Bekijk hoe het eruitziet" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "DEMO Samenbord: Geld en administratie, dit weekend",
  );
  await isSound(page);
  await page.goBack();
  await page.getByLabel("Welke dagen").selectOption("");
  await page.getByRole("button", { name: "Pas de code aan" }).click();
  expect(await page.getByLabel("Code voor je site").inputValue()).not.toContain("when");
});

test("nobody but the frame itself says how high it is", async ({ page }) => {
  const site = await aSite(await codeFor(page, "q=zzzzzz"));
  await page.goto(site.address);
  await expect(page.locator("a")).toBeHidden();
  const before = await page.locator("iframe").boundingBox();
  await page.evaluate(() => window.postMessage({ samenbord: 9000 }, "*"));
  await page.waitForTimeout(200);
  expect(await page.locator("iframe").boundingBox()).toEqual(before);
  site.close();
});

test("where no script runs, the link leads to the agenda and the frame alone shows it whole", async ({
  page,
  browser,
}) => {
  const code = await codeFor(page, "theme=geld");
  await page.getByText("Mag er geen script op je site?").click();
  const frame = await page.getByLabel("Code zonder script").inputValue();
  const site = await aSite(code + frame);
  const still = await withoutScript(browser);
  await still.goto(site.address);
  await expect(still.getByRole("link", { name: "DEMO Samenbord: Geld en administratie" })).toBeVisible();
  await expect(still.frameLocator("iframe").locator("li a").first()).toBeVisible();
  await still.context().close();
  site.close();
});

async function withoutScript(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage();
}
