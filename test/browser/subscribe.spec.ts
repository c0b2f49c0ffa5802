import { expect, test } from "@playwright/test";
import { complaints, isSound, signIn } from "./visit.ts";

test("an entrepreneur finds how to follow a choice, and how slowly others read it again", async ({ page, request }) => {
  const heard = complaints(page);
  await page.goto("/?theme=geld");
  await page.getByRole("link", { name: "In je eigen agenda" }).click();
  await expect(page.getByText("Dit kun je volgen: DEMO Samenbord: Geld en administratie")).toBeVisible();
  await expect(page.getByText("Google: pas na 8 tot 24 uur.")).toBeVisible();
  await isSound(page);
  const app = page.getByRole("link", { name: "Open in mijn agenda-app" });
  await expect(app).toHaveAttribute("href", /^webcal:\/\/.*\/agenda\.ics\?theme=geld&in=nl$/);
  const address = await page.getByLabel("Voor Google, Outlook en andere (https)").inputValue();
  const file = await request.get(address);
  expect(await file.text()).toContain("NAME:DEMO Samenbord: Geld en administratie");
  expect(heard).toEqual([]);
});

test("a lead makes a link of her own, whose address works until she revokes it", async ({ page, request }) => {
  await signIn(page, "trekker.adinkra@demo.invalid");
  await page.goto("/account");
  await page.getByLabel("Naam van de link").fill("Mijn telefoon");
  await page.getByRole("button", { name: "Link maken" }).click();
  await expect(page.getByText("Je link is klaar.")).toBeVisible();
  await isSound(page);
  const address = await page.getByLabel("Voor Google, Outlook en andere (https)").inputValue();
  expect((await request.get(address)).status()).toBe(200);
  await page.goto("/account");
  await expect(page.getByLabel("Voor Google, Outlook en andere (https)")).toHaveCount(0);
  await page.getByRole("button", { name: "Mijn telefoon intrekken" }).click();
  await expect(page.getByText("De link is ingetrokken.")).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
});

test("an event leads into other calendars, and its data block is no script that the page refuses", async ({ page }) => {
  const heard = complaints(page);
  await page.goto("/");
  // What was first today may be over.
  await page.locator("main li.event:not(.off) a[href^='/events/']").last().click();
  await expect(page.getByRole("link", { name: "Google Agenda" })).toHaveAttribute(
    "href",
    /^https:\/\/calendar\.google\.com\//,
  );
  const block = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(block).toMatchObject({
    "@context": "https://schema.org",
    name: await page.getByRole("heading", { level: 1 }).textContent(),
  });
  expect(heard).toEqual([]);
});
