import { expect, test } from "@playwright/test";
import { complaints, isSound, signIn } from "./visit.ts";

test("a lead says with whom her network does not want to clash, the other reads it, and she takes it back", async ({
  page,
}, { project }) => {
  const heard = complaints(page);
  const why = `we hebben dezelfde leden (${project.name})`;
  await signIn(page, "trekker.honingraat@demo.invalid");
  await page.goto("/networks/honingraat");
  const wishes = page.getByRole("region", { name: "Met deze netwerken niet botsen" });
  await wishes.getByLabel("Waarom").fill(why);
  await wishes.getByRole("button", { name: "Zet erbij" }).click();
  await expect(page.getByRole("alert")).toContainText("Kies een netwerk.");
  await expect(page.getByRole("alert")).toBeInViewport();
  await expect(wishes.getByLabel("Waarom")).toHaveValue(why);
  await isSound(page);
  await wishes.getByLabel("Netwerk", { exact: true }).selectOption({ label: "The Next Alliance" });
  await wishes.getByRole("button", { name: "Zet erbij" }).click();
  await expect(page.getByRole("status")).toContainText("Het netwerk staat erbij.");
  await expect(wishes.getByRole("listitem")).toContainText(`The Next Alliance, want ‘${why}’`);
  await expect(wishes.getByRole("option", { name: "The Next Alliance" })).toHaveCount(0);
  await isSound(page);

  await page.context().clearCookies();
  await page.goto("/networks/honingraat");
  await expect(page.getByText(why)).toHaveCount(0);
  await signIn(page, "trekker.tna@demo.invalid");
  await page.goto("/networks/tna");
  await expect(page.locator("main")).toContainText(`wil niet met jullie botsen, want ‘${why}’.`);
  await isSound(page);
  await page.goto("/networks/honingraat");
  await expect(page.locator("main")).toContainText(`want ‘${why}’`);
  await expect(page.getByRole("button", { name: /^Neem terug/ })).toHaveCount(0);
  await isSound(page);

  await page.context().clearCookies();
  await signIn(page, "trekker.honingraat@demo.invalid");
  await page.goto("/networks/honingraat");
  await wishes.getByRole("button", { name: "Neem terug (The Next Alliance)" }).click();
  await expect(page.getByRole("status")).toContainText("Het netwerk staat er niet meer bij.");
  await expect(wishes.getByRole("listitem")).toHaveCount(0);
  // The browser itself reports the refused form.
  expect(heard.filter((line) => !line.includes("422"))).toEqual([]);
});
