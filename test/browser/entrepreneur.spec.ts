import { expect, test } from "@playwright/test";
import { complaints, isSound } from "./visit.ts";

test.use({ javaScriptEnabled: true });

test("an entrepreneur reads one agenda of all networks, filters it and takes it along", async ({ page, request }) => {
  const heard = complaints(page);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Dit is een demonstratie")).toBeVisible();
  await isSound(page);

  await page.goto("/?area=zuidoost&q=btw");
  await expect(page.locator("main").getByRole("link", { name: /btw/i }).first()).toBeVisible();
  await isSound(page);

  const file = await request.get("/agenda.ics");
  expect(file.headers()["content-type"]).toContain("text/calendar");
  expect(await file.text()).toContain("X-WR-CALNAME:DEMO");
  expect(heard).toEqual([]);
});

test("an event says all that one needs, and opens from the agenda", async ({ page }) => {
  await page.goto("/");
  await page.locator("main li a[href^='/events/']").first().click();
  await expect(page.getByText("Wanneer", { exact: true })).toBeVisible();
  await isSound(page);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wat is er te doen?");
});

test("offers are found by a word in either language", async ({ page }) => {
  for (const search of ["boekhouden", "bookkeeping"]) {
    await page.goto(`/offers?q=${search}`);
    await expect(
      page.locator("main").getByRole("link", { name: "Boekhoudspreekuur voor zelfstandigen" }),
    ).toBeVisible();
    await expect(page.locator("main").getByRole("link", { name: "Bookkeeping drop-in" })).toBeVisible();
  }
  await isSound(page);
  await page.goto("/networks");
  await page.getByRole("link", { name: "The Next Alliance" }).first().click();
  await isSound(page);
});

test("the same pages are there in English", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "English" }).last().click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await isSound(page);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("reading and filtering work all the same", async ({ page }) => {
    await page.goto("/?q=netwerk");
    await expect(page.locator("main li a[href^='/events/']").first()).toBeVisible();
    await page.goto("/bestaat-niet");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});
