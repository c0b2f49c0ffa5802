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
  await page.getByRole("link", { name: new RegExp(`^Naailes ${name}`) }).click();
  await expect(page.getByText("€ 6").first()).toBeVisible();
  expect(heard).toEqual([]);
});

test("what the source of an imported event decides is shown, not asked, and the rest is saved", async ({
  page,
}, info) => {
  const heard = complaints(page);
  const price = `${info.project.name === "phone" ? 7 : 8} euro aan de deur`;
  await signIn(page, "trekker.pleinwerk@demo.invalid");
  const [from, to] = [0, 90].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
  const query = `{ agenda(from: "${from}", to: "${to}", first: 100) {
    nodes { event { id title imported recurrence status network { slug } } } } }`;
  const { data } = await (await page.context().request.post("/graphql", { data: { query } })).json();
  const { event } = data.agenda.nodes.find(
    ({ event: one }: { event: Record<string, unknown> & { network: { slug: string } } }) =>
      one.network.slug === "pleinwerk" && one.imported && one.recurrence === null && one.status === "CONFIRMED",
  );
  await page.goto(`/events/${event.id}/edit`);
  await expect(page.getByRole("heading", { name: "Dit komt uit je eigen agenda" })).toBeVisible();
  await expect(page.locator("dd", { hasText: event.title }).first()).toBeVisible();
  for (const name of ["title", "date", "description", "place"]) {
    await expect(page.locator(`form [name="${name}"]`)).toHaveAttribute("type", "hidden");
  }
  await isSound(page);
  await page.locator("details.more", { hasText: "Kosten en aanmelden" }).evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await page.getByRole("textbox", { name: "Prijs" }).fill(price);
  await page.getByRole("button", { name: "Bewaar de verandering" }).click();
  await expect(page.getByRole("heading", { level: 1, name: event.title })).toBeVisible();
  await expect(page.getByText(price).first()).toBeVisible();
  expect(heard).toEqual([]);
});
