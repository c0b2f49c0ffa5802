import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { complaints, enter, isSound } from "./visit.ts";

/** Until the browser keeps what is read, this page included. */
async function keeps(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => kept(page)).toContain(new URL(page.url()).pathname);
}

/** The pages that the browser has, by their paths. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("pages-"));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

test("what was read is read again without internet, and what was not leads to it", async ({ page, context }) => {
  await page.goto("/networks");
  await keeps(page);
  await page.goto("/offers?q=btw");
  await keeps(page);
  await context.setOffline(true);
  await page.goto("/networks");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wie organiseert hier?");
  await expect(
    page.getByText("Je internet is weg of traag. Dit is wat je eerder las: er kan iets veranderd zijn."),
  ).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Atkinson");
  await isSound(page);

  await page.goto("/privacy");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je hebt nu geen internet");
  await isSound(page);
  await page.getByRole("link", { name: "Aanbod: btw", exact: true }).click();
  await expect(page).toHaveURL(/\/offers\?q=btw$/);
  await page.goto("/privacy");
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Privacy");
});

/** A road to the board on which its pages can be held up. */
async function aSlowRoad(board: URL) {
  const held: (() => void)[] = [];
  const road = { address: "", slow: false, open: () => held.splice(0).forEach((go) => void go()) };
  const server = createServer((asked, answer) => {
    const { method, url: path, headers } = asked;
    const go = () =>
      request({ port: board.port, method, path, headers: { ...headers, host: board.host } }, (told) => {
        answer.writeHead(told.statusCode ?? 500, told.headers);
        told.pipe(answer);
      }).end();
    if (road.slow && !path?.startsWith("/assets/")) held.push(go);
    else go();
  });
  await once(server.listen(0, "localhost"), "listening");
  road.address = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { road, close: () => server.closeAllConnections() ?? server.close() };
}

test("who waits long for what she read before gets that meanwhile, and what came is kept for the next time", async ({
  page,
  context,
  baseURL,
}) => {
  const { road, close } = await aSlowRoad(new URL(baseURL ?? ""));
  try {
    await page.goto(`${road.address}/networks`);
    await keeps(page);
    const first = await dateOfKept(page, "/networks");
    await page.goto(`${road.address}/offers`);
    road.slow = true;
    await page.goto(`${road.address}/networks`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wie organiseert hier?");
    await expect(page.getByText("Je internet is weg of traag.")).toBeVisible();
    await isSound(page);
    road.open();
    await expect.poll(() => dateOfKept(page, "/networks")).toBeGreaterThan(first);
    road.slow = false;
    await page.goto(`${road.address}/networks`);
    await expect(page.getByText("Je internet is weg of traag.")).toBeHidden();
    await context.setOffline(true);
    await page.goto(`${road.address}/offers`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wie helpt waarmee?");
  } finally {
    close();
  }
});

/** When the board wrote what the browser has of a page (epoch milliseconds). */
function dateOfKept(page: Page, path: string): Promise<number> {
  return page.evaluate(async (path) => {
    const read = await caches.match(path, { ignoreVary: true });
    return Date.parse(read?.headers.get("date") ?? "");
  }, path);
}

test("what another build kept goes when this one begins", async ({ page }) => {
  await page.goto("/robots.txt");
  await page.evaluate(() => Promise.all(["pages-vorige", "assets-vorige"].map((name) => caches.open(name))));
  await page.goto("/networks");
  await keeps(page);
  const names = await page.evaluate(() => caches.keys());
  expect(names.map((name) => name.split("-")[0]).sort()).toEqual(["assets", "pages"]);
  expect(names.join()).not.toContain("vorige");
});

test("the page without internet is in the reader's language", async ({ page, context }) => {
  await page.goto("/networks");
  await keeps(page);
  await page.getByRole("contentinfo").getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await context.setOffline(true);
  await page.goto("/privacy");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You have no internet now");
});

test("who signs in or out leaves nothing behind, and nothing of hers is kept", async ({ page, context }) => {
  const heard = complaints(page);
  await page.goto("/networks");
  await keeps(page);
  await enter(page, "trekker.adinkra@demo.invalid");
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Mijn account" })).toBeVisible();
  for (const path of ["/flags", "/account", "/networks", "/"]) await page.goto(path);
  expect(await kept(page)).toEqual([]);
  await page.getByRole("button", { name: "Log uit" }).click();
  await expect(page.getByRole("link", { name: "Inloggen" }).first()).toBeVisible();
  await keeps(page);
  expect(await kept(page)).toEqual(["/"]);
  expect(heard).toEqual([]);
  await context.setOffline(true);
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je hebt nu geen internet");
  await expect(page.getByText("Adinkra")).toHaveCount(0);
});

test("of many pages the browser keeps the last forty, and no address that is a secret", async ({ page }) => {
  await page.goto("/networks");
  await keeps(page);
  await page.goto("/join/geheim");
  await page.goto("/bestaat-niet");
  for (let at = 0; at < 42; at++) await page.goto(`/networks?at=${at}`);
  await expect.poll(async () => (await kept(page)).length).toBe(40);
  expect(new Set(await kept(page))).toEqual(new Set(["/networks"]));
});

test("a phone can put the board among its apps", async ({ page, request }) => {
  await page.goto("/");
  await expect(page.locator("link[rel=manifest]")).toHaveAttribute("href", "/manifest.webmanifest");
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { name, icons, start_url } = JSON.parse(data ?? "{}");
  expect([name, start_url]).toEqual(["DEMO Samenbord", "/"]);
  for (const { src, sizes } of icons as { src: string; sizes: string }[]) {
    const png = await (await request.get(src)).body();
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});
