import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { aRealBoard, type RealBoard } from "./real-board.ts";
import { complaints, isSound } from "./visit.ts";

const PORT = Number(process.env.BROWSER_PORT ?? 4310) + 10;
test.describe.configure({ mode: "serial" });

let board: RealBoard;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  board = await aRealBoard(PORT);
  board.operator("network", "add", "zuid", "Netwerk Zuid");
});
test.afterAll(() => board.close());

test("an officer on a real board gets in with a code, and further with a passkey", async ({ page }, { project }) => {
  const heard = complaints(page);
  const email = `ambtenaar.${project.name}@example.org`;
  board.operator("person", "add", email, "Ambtenaar", "--officer");
  const key = await anAuthenticator(page);
  let made = 0;
  key.on("WebAuthn.credentialAdded", () => made++);
  await byCode(page, email, "/flags");
  await expect(page).toHaveURL(/\/passkeys\?next=%2Fflags/);
  await expect(page.getByText("Nog één stap: je rol als gemeente telt pas met een passkey")).toBeVisible();
  await isSound(page);

  await page.goto(`${board.address}/account`);
  await expect(page.getByRole("complementary", { name: "Je passkeys" })).toContainText("telt nog niet");
  await isSound(page);
  expect((await page.goto(`${board.address}/flags`))?.status()).toBe(403);
  await page.getByRole("link", { name: "Regel dat nu" }).click();
  const before = await page.context().cookies();
  await page.getByRole("button", { name: "Voeg een passkey toe" }).click();
  await expect(page.getByLabel("Naam van de passkey")).toBeFocused();
  // Without a name nothing was made that would stay on the device.
  expect(made).toBe(0);
  await page.getByLabel("Naam van de passkey").fill("Mijn telefoon");
  await page.getByRole("button", { name: "Voeg een passkey toe" }).click();
  await expect(page.getByRole("status").getByText("Je passkey is toegevoegd")).toBeVisible();
  await expect(page.getByText("Nog één stap")).toHaveCount(0);
  await isSound(page);
  expect((await page.goto(`${board.address}/flags`))?.status()).toBe(200);

  // The cookie of before the passkey opens nothing.
  const after = await page.context().cookies();
  await page.context().clearCookies();
  await page.context().addCookies(before);
  await page.goto(`${board.address}/account`);
  await expect(page).toHaveURL(/\/sign-in/);
  await page.context().clearCookies();
  await page.context().addCookies(after);

  await page.goto(`${board.address}/account`);
  await page.getByRole("button", { name: "Log uit", exact: true }).click();
  await page.goto(`${board.address}/sign-in?next=%2Fflags`);
  await expect(page.getByText("Dan heb je na de code ook een passkey nodig")).toBeVisible();
  await page.getByRole("button", { name: "Inloggen met een passkey" }).click();
  await expect(page).toHaveURL(/\/flags$/);
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("Dit mag je niet");

  // Her mail alone neither opens the flags nor adds a passkey: the one she has does.
  await page.context().clearCookies();
  await byCode(page, email, "/flags");
  await expect(page.getByRole("button", { name: "Voeg een passkey toe" })).toHaveCount(0);
  await expect(page.getByText(`passkey forget ${email}`)).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Gebruik je passkey" }).click();
  await expect(page).toHaveURL(/\/flags$/);
  // Two pages said 403, as they must.
  expect(heard.filter((line) => !line.includes("403"))).toEqual([]);
  await key.detach();
});

test("an officer keeps one passkey at least, and names them", async ({ page }, { project }) => {
  const email = `beheerder.${project.name}@example.org`;
  board.operator("person", "add", email, "Beheerder", "--admin");
  await anAuthenticator(page);
  await byCode(page, email, "/account");
  await add(page, "Telefoon");
  await page.getByText("‘Telefoon’ veranderen").click();
  await page.getByRole("button", { name: "Haal Telefoon weg" }).click();
  await expect(page.getByText("Dit is je laatste passkey")).toBeVisible();
  await isSound(page);
  await page.getByLabel("Nieuwe naam voor Telefoon").fill("  Mijn   oude telefoon ");
  await page.getByRole("button", { name: "Hernoem" }).click();
  await expect(page.getByRole("status").getByText("De passkey heeft een nieuwe naam")).toBeVisible();
  await expect(page.getByText("‘Mijn oude telefoon’ veranderen")).toBeVisible();

  // Who has lost it: the operator forgets it, and every session of hers is over.
  expect(board.operator("passkey", "forget", email)).toContain("adds a passkey anew");
  await page.goto(`${board.address}/account`);
  await expect(page).toHaveURL(/\/sign-in/);
  await byCode(page, email, "/account");
  await expect(page.getByText("Je hebt nog geen passkey.")).toBeVisible();
});

test("a lead adds a passkey and takes it away; a changed role ends her session", async ({ page, browser }, {
  project,
}) => {
  const email = `trekker.${project.name}@example.org`;
  board.operator("person", "add", email, "Trekker", "--editor", "zuid");
  await anAuthenticator(page);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await byCode(other, email, "/account");
  await byCode(page, email, "/account");
  await expect(page).toHaveURL(/\/account$/);
  await page.getByRole("link", { name: "Passkeys bekijken of toevoegen" }).click();
  await add(page, "Laptop");
  await isSound(page);
  await page.getByRole("button", { name: "Log overal uit, behalve hier" }).click();
  await expect(page.getByRole("status")).toContainText("Daar ben je uitgelogd");
  await other.goto(`${board.address}/account`);
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();
  await page.goto(`${board.address}/passkeys`);
  await page.getByText("‘Laptop’ veranderen").click();
  await page.getByRole("button", { name: "Haal Laptop weg" }).click();
  await expect(page.getByRole("status").getByText("De passkey is weg")).toBeVisible();
  await page.goto(`${board.address}/account`);
  await page.getByRole("button", { name: "Log uit", exact: true }).click();
  await page.goto(`${board.address}/sign-in`);
  await page.getByRole("button", { name: "Inloggen met een passkey" }).click();
  await expect(page.locator(".form-faults")).toContainText("Deze passkey kennen we niet");
  await isSound(page);

  await byCode(page, email, "/account");
  board.operator("person", "add", email, "Trekker", "--officer");
  await page.goto(`${board.address}/account`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a device that did not ask for finger, face or pin is refused, whatever the page asked", async ({ page }, {
  project,
}) => {
  const email = `zonder.${project.name}@example.org`;
  board.operator("person", "add", email, "Zonder", "--editor", "zuid");
  await anAuthenticator(page, false);
  await page.route("**/passkeys/ask", async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const options = JSON.parse(answer.options);
    const lax = { ...options, userVerification: "discouraged" };
    lax.authenticatorSelection &&= { ...lax.authenticatorSelection, userVerification: "discouraged" };
    await route.fulfill({ response, json: { ...answer, options: JSON.stringify(lax) } });
  });
  await byCode(page, email, "/passkeys");
  await page.getByLabel("Naam van de passkey").fill("Sleutel");
  await page.getByRole("button", { name: "Voeg een passkey toe" }).click();
  await expect(page.getByText("Dit is niet gelukt. Probeer het nog een keer.")).toBeVisible();
  await expect(page.getByText("Je hebt nog geen passkey.")).toBeVisible();
});

async function add(page: Page, name: string): Promise<void> {
  await page.getByLabel("Naam van de passkey").fill(name);
  await page.getByRole("button", { name: "Voeg een passkey toe" }).click();
  await expect(page.getByRole("status").getByText("Je passkey is toegevoegd")).toBeVisible();
}

async function byCode(page: Page, email: string, next: string): Promise<void> {
  await page.goto(`${board.address}/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel("Je e-mailadres").fill(email);
  await page.getByRole("button", { name: "Stuur mij een code" }).click();
  const [link = ""] = /http:\S+\/sign-in\/link\S+/.exec(await board.mailTo(email)) ?? [];
  await page.goto(link);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** A telephone's own key, as Chromium plays it. */
async function anAuthenticator(page: Page, verifies = true): Promise<CDPSession> {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  const kind = { protocol: "ctap2", transport: "internal", hasResidentKey: true } as const;
  const options = {
    ...kind,
    hasUserVerification: verifies,
    isUserVerified: verifies,
    automaticPresenceSimulation: true,
  };
  await client.send("WebAuthn.addVirtualAuthenticator", { options });
  return client;
}
