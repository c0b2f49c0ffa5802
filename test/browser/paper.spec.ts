import { expect, test } from "@playwright/test";
import { complaints, isSound, signIn } from "./visit.ts";

test("from the page of a choice a shopkeeper comes to a poster of it, on paper of either size", async ({ page }) => {
  const heard = complaints(page);
  await page.goto("/subscribe?theme=geld");
  await isSound(page);
  await page.getByRole("link", { name: "Poster voor je raam (A3)" }).click();
  const sheet = page.getByRole("region", { name: "De poster" });
  await expect(sheet.getByText("Geld en administratie")).toBeVisible();
  await expect(sheet.getByRole("listitem")).toHaveCount(5);
  const [whole, last] = [await sheet.boundingBox(), await sheet.getByRole("listitem").last().boundingBox()];
  expect(last?.x).toBeLessThan((whole?.x ?? 0) + (whole?.width ?? 0));
  await expect(sheet.getByRole("img", { name: "QR-code van deze agenda" })).toBeVisible();
  await expect(sheet.getByText(/^localhost:\d+\/\?theme=geld$/)).toBeVisible();
  await isSound(page);
  expect(await sizesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(["297 × 420"]);
  await page.getByRole("link", { name: "A4", exact: true }).click();
  await isSound(page);
  expect(await sizesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(["210 × 297"]);
  await expect(page.getByRole("button", { name: "Printen" })).toBeVisible();
  expect(heard).toEqual([]);
});

test("a choice of which nothing comes has a poster too, and one too long to type says what to choose", async ({
  page,
}) => {
  await page.goto("/poster?theme=geld&area=bijlmer-centrum&q=bestaat-echt-nergens");
  await expect(page.getByText("Kijk wat er komt: de agenda klopt altijd.")).toBeVisible();
  await expect(page.getByText(/^Kies daar: .*Geld en administratie.*bestaat-echt-nergens$/)).toBeVisible();
  await isSound(page);
});

test("a poster shows a lead no more than everybody", async ({ page }) => {
  await page.goto("/poster");
  const everybody = await page.locator(".sheet li").allTextContents();
  await signIn(page, "trekker.adinkra@demo.invalid");
  await page.goto("/poster");
  expect(await page.locator(".sheet li").allTextContents()).toEqual(everybody);
});

test("the printed agenda tells of what it is and when, with a code, and has nothing to click", async ({ page }) => {
  await page.goto("/?theme=geld");
  await expect(page.getByText(/^Geprint op/)).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(
    page.getByText(/^Geprint op .* Kijk voor het laatste nieuws op localhost:\d+\/\?theme=geld\.$/),
  ).toBeVisible();
  await expect(page.getByRole("img", { name: "QR-code van deze agenda" })).toBeVisible();
  for (const nav of await page.getByRole("navigation", { includeHidden: true }).all()) await expect(nav).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
  const days = page.locator("section.day");
  expect(await days.evaluateAll((all) => all.map((day) => getComputedStyle(day).breakInside))).not.toContain("auto");
});

/** The sizes of the pages of a PDF, in millimetres. */
async function sizesOf(pdf: Buffer): Promise<string[]> {
  const boxes = pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  const millimetres = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4);
  return [...boxes].map(([, wide, high]) => `${millimetres(wide)} × ${millimetres(high)}`);
}
