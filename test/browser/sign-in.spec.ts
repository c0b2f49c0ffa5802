import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { complaints, isSound, signIn } from "./visit.ts";

test("signing in by code takes an address, a code and two taps", async ({ page }) => {
  const heard = complaints(page);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount/);
  await expect(page.getByText("In de demonstratie logt iedereen in met een code")).toBeVisible();
  await expect(page.getByRole("button", { name: "Inloggen met een passkey" })).toBeVisible();
  await isSound(page);
  await page.getByLabel("Je e-mailadres").fill("redacteur.tna@demo.invalid");
  await page.getByRole("button", { name: "Stuur mij een code" }).click();
  await expect(page.getByText("Als redacteur.tna@demo.invalid bij ons bekend is")).toBeVisible();
  await isSound(page);
  await page.getByLabel("Code uit je mail").fill("12 34 56 78");
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("alert")).toContainText("Deze code klopt niet");
  expect(heard).toEqual([expect.stringContaining("422")]);
});

test("from the agenda to signed in takes five taps, an address and a code", async ({ page }, { project }) => {
  const email = `redacteur.${project.name === "phone" ? "pleinwerk" : "adinkra"}@demo.invalid`;
  const [began, did] = [Date.now(), { taps: 0, keys: 0 }];
  const tap = async (on: Locator) => {
    await on.click();
    did.taps++;
  };
  const type = async (into: Locator, text: string) => {
    await expect(into).toBeVisible();
    if (!(await into.evaluate((field) => field === document.activeElement))) await tap(into);
    await page.keyboard.type(text);
    did.keys += text.length;
  };
  await page.goto("/");
  await tap(page.getByRole("link", { name: "Inloggen" }));
  await type(page.getByLabel("Je e-mailadres"), email);
  await tap(page.getByRole("button", { name: "Stuur mij een code" }));
  await expect(page.getByLabel("Code uit je mail")).toBeVisible();
  await type(
    page.getByLabel("Code uit je mail"),
    new URL(await mailedLink(page, email)).searchParams.get("code") ?? "",
  );
  await tap(page.getByRole("button", { name: "Log in" }));
  await expect(page.getByRole("link", { name: "Mijn account" })).toBeVisible();
  process.stdout.write(`${(Date.now() - began) / 1000} s, ${did.taps} taps, ${did.keys} keys to sign in\n`);
  expect(did.taps).toBeLessThanOrEqual(5);
  expect(did.keys).toBe(email.length + 8);
});

test("the mailed link signs in by its button alone, though a scanner opens it first", async ({
  page,
  browser,
  request,
}) => {
  const link = await askLink(page, "trekker.adinkra@demo.invalid", "/account");
  // The scanner is another machine; the reader's own browser may fetch ahead, too.
  for (const visitor of [request, page.context().request]) {
    for (let times = 0; times < 3; times++) {
      expect((await visitor.head(link)).status()).toBe(200);
      expect((await visitor.get(link)).status()).toBe(200);
    }
  }
  await elsewhere(browser, async (other) => {
    await other.goto(link);
    await expect(other.getByText("In deze browser is geen code gevraagd")).toBeVisible();
    await expect(other.getByRole("button", { name: "Log in" })).toHaveCount(0);
    await isSound(other);
  });
  await page.goto(link);
  await expect(page.getByText("Je logt in als trekker.adinkra@demo.invalid")).toBeVisible();
  await isSound(page);
  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page).toHaveURL(/\/account$/);

  // Once is once, even in the browser as it was before.
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
  await page.goto(link);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("alert")).toContainText("Deze code klopt niet of is verlopen");
  await isSound(page);
});

test("a code that is typed in another browser says where to ask anew", async ({ page, browser }) => {
  const email = "trekker.hustlehoek@demo.invalid";
  const link = await askLink(page, email, "/");
  const code = new URL(link).searchParams.get("code") ?? "";
  await elsewhere(browser, async (other) => {
    await askLink(other, email, "/");
    await other.context().clearCookies();
    await other.getByLabel("Code uit je mail").fill(code);
    await other.getByRole("button", { name: "Log in" }).click();
    await expect(other.locator(".form-faults")).toContainText("hoort bij een andere browser");
  });
});

test("without script the code works as well", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const link = await askLink(page, "trekker.schermtijd@demo.invalid", "/account");
  await page.goto(link);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page).toHaveURL(/\/account$/);
  await context.close();
});

test("a person sees where she is signed in, and ends it there", async ({ page, browser }, { project }) => {
  const email = `trekker.${project.name === "phone" ? "buurtprofessionals" : "zzp-mokum"}@demo.invalid`;
  await enter(page, email);
  // Other specs signed her in as well.
  const everywhere = page.getByRole("button", { name: "Log overal uit, behalve hier" });
  if ((await everywhere.count()) > 0) await everywhere.click();
  await expect(everywhere).toHaveCount(0);
  await elsewhere(browser, async (other) => {
    await enter(other, email);
    await page.reload();
    const list = page.getByRole("list").filter({ hasText: "deze browser" });
    await expect(list.getByRole("listitem")).toHaveCount(2);
    await expect(list.getByRole("listitem").filter({ hasText: "deze browser" })).toContainText("Chrome op Linux");
    await isSound(page);
    await list.getByRole("button", { name: "Log uit: Chrome op Linux" }).click();
    await expect(page.getByRole("status")).toContainText("Daar ben je uitgelogd");
    await expect(page.getByRole("button", { name: "Log overal uit, behalve hier" })).toHaveCount(0);
    await other.goto("/account");
    await expect(other).toHaveURL(/\/sign-in/);
    await enter(other, email);
    await page.reload();
    await page.getByRole("button", { name: "Log overal uit, behalve hier" }).click();
    await expect(page.getByRole("status")).toContainText("Daar ben je uitgelogd");
    await other.goto("/account");
    await expect(other).toHaveURL(/\/sign-in/);
  });
  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: "Log uit", exact: true }).click();
  await page.context().addCookies(cookies);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("an admin signs somebody out everywhere, who then has to sign in anew", async ({ page, browser }, { project }) => {
  const [slug, name] = project.name === "phone" ? ["bisnis-oso", "Bisnis Oso"] : ["zzp-mokum", "ZZP Mokum"];
  await signIn(page, "beheerder@demo.invalid");
  await elsewhere(browser, async (other) => {
    await enter(other, `redacteur.${slug}@demo.invalid`);
    await page.goto("/account");
    await page.getByRole("link", { name: "Wie is ingelogd" }).click();
    await isSound(page);
    const her = page.getByRole("listitem").filter({ hasText: `Redacteur van ${name}` });
    await her.getByText(`Log Redacteur van ${name} overal uit`).click();
    await isSound(page);
    await her.getByRole("button", { name: "Ja, log overal uit" }).click();
    await expect(page.getByRole("status")).toContainText("Deze persoon is nu nergens meer ingelogd.");
    await isSound(page);
    await other.goto("/account");
    await expect(other).toHaveURL(/\/sign-in/);
  });
  await page.goto("/log?kind=SESSION");
  await expect(page.locator("main")).toContainText("inlog gewist door de beheerder");
});

test("another site's page cannot sign anybody in or out", async ({ request }) => {
  const foreign = { origin: "https://elders.example", "sec-fetch-site": "cross-site" };
  for (const path of ["/sign-in", "/sign-in/link", "/sign-out", "/account/sessions", "/passkeys", "/passkeys/ask"]) {
    const answer = await request.post(path, { headers: foreign, form: { step: "EMAIL" }, maxRedirects: 0 });
    expect(answer.status(), path).toBeGreaterThanOrEqual(400);
    expect(answer.headers()["set-cookie"], path).toBeUndefined();
  }
  for (const path of ["/api/auth/sign-out", "/api/auth/passkey/verify-authentication", "/api/auth/sign-in/email-otp"]) {
    expect((await request.post(path, { data: {} })).status(), path).toBe(404);
  }
});

/** The link in the mail that this browser has asked for. */
async function askLink(page: Page, email: string, next: string): Promise<string> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel("Je e-mailadres").fill(email);
  await page.getByRole("button", { name: "Stuur mij een code" }).click();
  await expect(page.getByLabel("Code uit je mail")).toBeVisible();
  return mailedLink(page, email);
}

async function mailedLink(page: Page, email: string): Promise<string> {
  const query = `{ demonstration { mails(to: "${email}") { text } } }`;
  const { data } = await (await page.context().request.post("/graphql", { data: { query } })).json();
  return (
    /http:\S+\/sign-in\/link\S+/.exec(
      data.demonstration.mails.map(({ text }: { text: string }) => text).join("\n"),
    )?.[0] ?? ""
  );
}

async function enter(page: Page, email: string): Promise<void> {
  await page.goto(await askLink(page, email, "/account"));
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page).toHaveURL(/\/account$/);
}

/** In a browser of somebody else's. */
async function elsewhere(browser: Browser, visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  await visit(await context.newPage());
  await context.close();
}
