import { expect, test } from "@playwright/test";
import { clash } from "./clash.ts";
import { isSound, signIn } from "./visit.ts";

test("a lead reads what clashes with hers, has seen it, and shares it", async ({ page, browser }, { project }) => {
  const tag = `mld${project.name}${Date.now() % 1000}`;
  const theirs = `Vragenuur over btw en KOR ${tag}`;
  const other = await clash(page, browser, `Btw-avond voor starters ${tag}`, theirs);
  await other.context().close();
  const flag = page.url();
  await page.goto("/account");
  await isSound(page);
  await page
    .locator("main")
    .getByRole("link", { name: /nieuwe melding/ })
    .click();
  const notice = page.locator(".notices > li").filter({ hasText: theirs }).first();
  await expect(notice).toContainText("nieuw");
  await isSound(page);
  await page.getByRole("button", { name: "Alles gezien" }).click();
  await expect(page.getByRole("status")).toContainText("Er is niets nieuws meer.");
  await isSound(page);
  await page.goto(flag);
  const share = await page.getByRole("link", { name: "Deel via WhatsApp" }).getAttribute("href");
  expect(new URL(share ?? "").origin).toBe("https://wa.me");
  await page.getByText("Of kopieer een bericht").click();
  await expect(page.getByLabel("Plak dit waar je wilt.")).toHaveValue(/Zullen we hier samen naar kijken\? http/);
  await isSound(page);
});

test("whoever was told nothing reads where notices come from, and the admin how mail goes", async ({ page }) => {
  await signIn(page, "beheerder@demo.invalid");
  await page.goto("/outgoing");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Uitgaande mail");
  await expect(page.locator("main")).toContainText(/Er wacht(en)? /);
  await isSound(page);
  await page.goto("/notices");
  await isSound(page);
  await page.context().clearCookies();
  await page.goto("/notices");
  await expect(page.getByLabel("Je e-mailadres")).toBeVisible();
});
