import { expect, test } from "@playwright/test";
import { complaints, isSound } from "./visit.ts";

test("a reader asks for tonight, a weekend and an evening, and sees only that", async ({ page }) => {
  const heard = complaints(page);
  await page.goto("/");
  await page.getByRole("link", { name: "dit weekend" }).click();
  await expect(page.getByRole("link", { name: "dit weekend" })).toHaveAttribute("aria-current", "true");
  for (const day of await page.locator(".day-name").allTextContents()) expect(day).toMatch(/vrijdag|zaterdag|zondag/);
  await isSound(page);
  await page.goto("/?time=EVENING");
  for (const clock of (await page.locator("time.event-start").allTextContents()).slice(0, 30)) {
    expect(clock >= "17:00" || clock < "05:00").toBe(true);
  }
  await page.goto("/?time=MORNING&when=tonight");
  await expect(page.getByRole("heading", { name: "Niets gevonden" })).toBeVisible();
  await isSound(page);
  expect(heard).toEqual([]);
});

test("a month tells how much there is, leads to a day and keeps the choice", async ({ page }, { project }) => {
  await page.goto("/?area=zuidoost");
  await page.getByRole("link", { name: "Maand", exact: true }).click();
  await page.getByRole("navigation", { name: "Naar een moment" }).getByRole("link").nth(4).click();
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page).toHaveURL(/area=zuidoost/);
  await isSound(page);
  const day = page.locator("a.month-number").first();
  const count = Number(/(\d+) activiteit/.exec((await day.textContent()) ?? "")?.[1]);
  if (project.name === "desk") await expect(page.locator(".month-event").first()).toBeVisible();
  await day.click();
  await expect(page).toHaveURL(/area=zuidoost/);
  await expect(page.locator(".day").first().locator(".event")).toHaveCount(count);
});

test("a month leads to the next and back", async ({ page }) => {
  await page.goto("/?view=month&area=zuidoost");
  const month = page.locator(".step-head h2");
  const first = (await month.textContent()) ?? "";
  await expect(page.getByRole("link", { name: "De maand ervoor" })).toHaveCount(0);
  await page.getByRole("link", { name: "De maand erna" }).click();
  await expect(month).not.toHaveText(first);
  await expect(page).toHaveURL(/area=zuidoost/);
  await isSound(page);
  await page.getByRole("link", { name: "De maand ervoor" }).click();
  await expect(month).toHaveText(first);
});

test("the list says how many events a choice leaves, each counted once", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator(".result-count")).toHaveCount(0);
  await page.goto("/?area=zuidoost&language=en");
  await expect(page.getByRole("link", { name: "Meer laten zien" })).toHaveCount(0);
  const addresses = await page
    .locator("a.event-title")
    .evaluateAll((all) => all.map((one) => (one.getAttribute("href") ?? "").replace(/\?.*/, "")));
  const [count] = /\d+/.exec((await page.locator(".result-count").textContent()) ?? "") ?? [];
  expect(Number(count)).toBe(new Set(addresses).size);
});

test("a week stands in columns or one below the other, and leads to the next", async ({ page }) => {
  await page.goto("/?view=week");
  await isSound(page);
  const week = (await page.locator(".step-head h2").textContent()) ?? "";
  await page.getByRole("link", { name: "De week erna" }).click();
  await expect(page.locator(".step-head h2")).not.toHaveText(week);
  await expect(page.locator(".week-day")).toHaveCount(7);
  await isSound(page);
  await page.getByRole("link", { name: "De week ervoor" }).click();
  await expect(page.locator(".step-head h2")).toHaveText(week);
});

test("on a phone the coming days stand in a row", async ({ page }, { project }) => {
  await page.goto("/");
  const strip = page.getByRole("navigation", { name: "Naar een dag" });
  await expect(strip).toBeVisible({ visible: project.name === "phone" });
  if (project.name !== "phone") return;
  const third = strip.getByRole("link").nth(2);
  const name = await third.textContent();
  await third.click();
  await expect(strip.getByRole("link").first()).toHaveText(name ?? "");
});
