import { expect, type Page, test } from "@playwright/test";
import { complaints, isSound, signIn } from "./visit.ts";

interface Clash {
  id: string;
  events: { id: string; title: string; network: { slug: string } }[];
}

test("a lead says that another's event is by invitation only, its lead agrees, and the flag is gone", async ({
  page,
}) => {
  test.slow();
  const heard = complaints(page);
  await signIn(page, "ambtenaar@demo.invalid");
  const clash = await openClash(page);
  const [mine, theirs] = clash.events;
  if (!mine || !theirs) throw new Error("The demonstration shows no clash of two networks.");

  await leave(page);
  await signIn(page, `trekker.${mine.network.slug}@demo.invalid`);
  await page.goto(`/flags/${clash.id}`);
  await page.getByRole("radio", { name: "Dit is geen probleem" }).check();
  await page.getByRole("radio", { name: "Een van de twee is op uitnodiging" }).check();
  await page.getByRole("button", { name: "Antwoord geven" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zet dit er ook bij");
  await isSound(page);
  await page.getByRole("radio", { name: theirs.title }).check();
  await page.getByRole("button", { name: "Zet het erbij" }).click();
  await expect(page.getByRole("status")).toContainText("We vragen het");
  await expect(page.locator("main")).toContainText("is alleen op uitnodiging. Wacht op");
  await isSound(page);

  await leave(page);
  await signIn(page, `trekker.${theirs.network.slug}@demo.invalid`);
  for (const path of [`/flags/${clash.id}`, `/events/${theirs.id}`, `/networks/${theirs.network.slug}`]) {
    await page.goto(path);
    await expect(page.locator("main")).toContainText("is alleen op uitnodiging. Klopt dat?");
    await isSound(page);
  }
  await page.goto(`/events/${theirs.id}`);
  await page.getByRole("button", { name: "Ja, zet het erbij" }).click();
  await expect(page.getByRole("status")).toContainText("Het staat erbij");
  await expect(page.getByRole("button", { name: "Maak ongedaan" })).toBeVisible();
  await expect(page.locator("main")).toContainText("alleen op uitnodiging");
  await isSound(page);
  await page.goto(`/flags/${clash.id}`);
  await expect(page.locator("main")).toContainText("zei ja");
  expect((await openClashes(page)).map(({ id }) => id)).not.toContain(clash.id);
  expect(heard).toEqual([]);
});

async function openClash(page: Page): Promise<Clash> {
  const found = (await openClashes(page)).find(
    ({ events: [one, other, ...more] }) => more.length === 0 && one?.network.slug !== other?.network.slug,
  );
  if (!found) throw new Error("The demonstration shows no clash of two networks.");
  return found;
}

async function openClashes(page: Page): Promise<Clash[]> {
  const query = `{ flags(first: 100, filter: { kinds: [OVERLAP], states: [NEW] }) {
    nodes { id events { id title network { slug } } } } }`;
  const answer = await (await page.context().request.post("/graphql", { data: { query } })).json();
  return answer.data.flags.nodes;
}

async function leave(page: Page): Promise<void> {
  await page.context().clearCookies();
}
