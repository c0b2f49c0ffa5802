import { expect, test } from "@playwright/test";
import { complaints, isSound, signIn } from "./visit.ts";

test("a lead says what the columns of her list are, once, and reads it in", async ({ page }, info) => {
  const heard = complaints(page);
  const name = info.project.name;
  const head = `Wat doen we ${name};Voor;Euro's;Notitie`;
  const list = (rows: string[]) => Buffer.from([head, ...rows, ""].join("\r\n"), "latin1");
  const choose = async (rows: string[]) => {
    await page.goto("/import");
    await page.getByLabel("Bestand").setInputFiles({ name: "lijst.csv", mimeType: "text/csv", buffer: list(rows) });
    await page.getByRole("button", { name: "Bekijk eerst" }).click();
  };
  await signIn(page, "trekker.pleinwerk@demo.invalid");

  // As an older spreadsheet writes it: the byte of the euro sign is that of Windows.
  await choose([`Fietsles ${name};breiclub;\x80 5;intern`, `Naailes ${name};breiclub;\x80 6;`]);
  await expect(page.getByText("Zeg ons eerst in welke kolom de titel staat.")).toBeVisible();
  await expect(page.getByText("€ 5 · € 6")).toBeVisible();
  await isSound(page);
  await page.getByLabel(`Wat doen we ${name}`).selectOption({ label: "titel" });
  await page.getByLabel("Voor", { exact: true }).selectOption({ label: "voor wie" });
  await page.getByRole("button", { name: "Bekijk het zo" }).click();
  await expect(page.getByText("2 komen erbij")).toBeVisible();
  await expect(page.getByLabel("Voor", { exact: true })).toHaveValue("AUDIENCES");

  // What was changed since one looked is looked at again before it is read.
  await page.getByLabel("Euro's").selectOption({ label: "prijs" });
  await page.getByRole("button", { name: "Lees in" }).click();
  await expect(page.getByRole("heading", { name: "Dit gaat er gebeuren" })).toBeVisible();
  await expect(page.getByLabel("Euro's")).toHaveValue("PRICE");
  await isSound(page);
  await page.getByRole("button", { name: "Lees in" }).click();
  await expect(page.getByRole("status").getByText("Ingelezen")).toBeVisible();

  // The next list with the same names is known; a word that is not waits for its meaning.
  await choose([`Fietsles ${name};breiclub;\x80 5;intern`, `Kookles ${name};breiclub;\x80 7;`]);
  await expect(page.getByText("1 komt erbij")).toBeVisible();
  await expect(page.getByText("1 blijft hetzelfde")).toBeVisible();
  await page.goto("/import/labels");
  await expect(page.locator("tbody tr", { hasText: "breiclub" })).toContainText("keer in jullie aanbod");
  await page.goto(`/offers?q=Naailes+${name}`);
  await page.getByRole("link", { name: `Naailes ${name}` }).click();
  await expect(page.getByText("€ 6").first()).toBeVisible();
  expect(heard).toEqual([]);
});
