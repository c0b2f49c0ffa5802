import { type Browser, expect, type Page } from "@playwright/test";
import { signIn } from "./visit.ts";

/** Another evening every six seconds, the same again after half an hour: no two clashes of one run meet. */
function anEvening(): string {
  const ahead = 60 + (Math.floor(Date.now() / 6_000) % 300);
  return new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
}

/** Two rivals post for one evening; the first opens what the board sees of it. Answers the other's page. */
export async function clash(page: Page, browser: Browser, ours: string, theirs: string): Promise<Page> {
  const day = anEvening();
  await signIn(page, "trekker.bisnis-oso@demo.invalid");
  await publish(page, { title: ours, place: "Bisnis Oso, Ganzenhoef", from: "19:00", day });
  const other = await visitor(browser, "trekker.hustlehoek@demo.invalid");
  await publish(other, { title: theirs, place: "Hustlehoek studio, Heesterveld", from: "19:30", day });
  await page.goto(other.url().replace(/\?.*/, ""));
  await page
    .locator(".noticed")
    .getByRole("link", { name: new RegExp(ours) })
    .first()
    .click();
  return other;
}

interface Typed {
  title: string;
  place: string;
  from: string;
  day: string;
}

async function publish(page: Page, { title, place, from, day }: Typed): Promise<void> {
  await page.goto("/events/new");
  await page.getByLabel("Titel").fill(title);
  await page.getByRole("textbox", { name: /^Plek/ }).fill(place);
  await page.getByLabel("Dag", { exact: true }).fill(day);
  await page.getByLabel("Begint om").fill(from);
  await page.getByLabel("Eindigt om").fill("21:30");
  await page.getByRole("button", { name: "Zet in de agenda" }).click();
  await expect(page).toHaveURL(/\/events\/[0-9a-f-]+/);
}

/** Somebody else, in a browser of her own. */
export async function visitor(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: "nl-NL" })).newPage();
  await signIn(page, email);
  return page;
}
