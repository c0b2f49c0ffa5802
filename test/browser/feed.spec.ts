import { gzipSync } from "node:zlib";
import { expect, type Locator, test } from "@playwright/test";
import { aCalendar, aCalendarServer, type Row } from "../calendar-server.ts";
import { complaints, isSound, signIn } from "./visit.ts";

const LEAD = "trekker.honingraat@demo.invalid";
const PORT = Number(process.env.BROWSER_PORT ?? 4310) + 1;

test.describe.configure({ mode: "serial" });

let server: Awaited<ReturnType<typeof aCalendarServer>>;
test.beforeAll(async () => {
  server = await aCalendarServer(PORT);
});
test.afterAll(() => server.close());

test("a lead follows a calendar, which changes, redirects, breaks, lies, shrinks and dies", async ({ page }, info) => {
  test.setTimeout(150_000);
  const heard = complaints(page);
  const name = `Kalender ${info.project.name}`;
  const calendar = (rows: Row[]) => aCalendar(rows, [`X-WR-CALNAME:${name}`]);
  const path = `/${info.project.name}-secret-0123456789/basic.ics`;
  server.serve(calendar(rows(info.project.name, 6)));
  await signIn(page, LEAD);

  await page.goto("/import");
  await page.getByLabel("Adres van de agenda").fill(`webcal://127.0.0.1:${PORT}${path}`);
  await page.getByRole("button", { name: "Bekijk wat erin staat" }).click();
  await expect(page.getByText("6 komen erbij")).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Volg deze agenda" }).click();
  await expect(page.getByRole("status").getByText("Jullie volgen deze agenda")).toBeVisible();
  await isSound(page);

  await page.goto("/networks/honingraat");
  const feed = page.locator(".feed", { hasText: name });
  await expect(feed).toContainText("Laatst gelukt");
  await expect(feed).toContainText(`127.0.0.1:${PORT}/…/basic.ics`);
  expect(await page.content()).not.toContain("secret-0123456789");
  await isSound(page);

  // It changes.
  server.serve(calendar(rows(info.project.name, 6, "Verzette avond")));
  await readNow(feed);
  await expect(page.getByText(`Verzette avond ${info.project.name} 1`).first()).toBeVisible();

  // It redirects, to itself and then into the house.
  server.answer = ({ url }, response) => {
    if (url === "/moved.ics") response.end(calendar(rows(info.project.name, 6, "Verhuisde avond")));
    else response.writeHead(301, { location: "/moved.ics" }).end();
  };
  await readNow(feed);
  await expect(page.getByText(`Verhuisde avond ${info.project.name} 1`).first()).toBeVisible();
  server.answer = (_, response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
  await readNow(feed);
  await expect(feed).toContainText("Dit adres gebruikt een ongewone poort");

  // It breaks, and lies about what it is; what it brought stays.
  const lies: [string, typeof server.answer][] = [
    ["Deze website geeft een fout (500)", (_, response) => response.writeHead(500).end()],
    [
      "Dit is een webpagina en geen agenda",
      (_, response) => response.writeHead(200, { "content-type": "text/calendar" }).end("<!doctype html><html></html>"),
    ],
    [
      "Deze agenda is groter dan 5 MB",
      (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(BOMB),
    ],
    ["Deze agenda is groter dan 5 MB", (_, response) => endless(response)],
  ];
  // Twenty seconds of patience, once.
  const slow: typeof server.answer = (_, response) => void response.write("BEGIN:VCALENDAR\r\n");
  if (info.project.name === "phone") lies.push(["Deze website doet er te lang over", slow]);
  for (const [sentence, answer] of lies) {
    server.answer = answer;
    await readNow(feed);
    await expect(feed).toContainText(sentence, { timeout: 30_000 });
    await expect(feed).toContainText("lukt het niet meer");
    await expect(page.getByText(`Verhuisde avond ${info.project.name} 1`).first()).toBeVisible();
  }
  await isSound(page);

  // It shrinks by half: nothing goes before the lead agrees.
  server.serve(calendar(rows(info.project.name, 2, "Verhuisde avond")));
  await readNow(feed);
  await expect(feed).toContainText("4 activiteiten staan niet meer in deze agenda");
  await isSound(page);
  const lost = feed.getByRole("link", { name: `Verhuisde avond ${info.project.name} 6` });
  const address = (await lost.getAttribute("href")) ?? "";
  await feed.getByRole("button", { name: "Klopt, die gaan niet door" }).click();
  await expect(feed).not.toContainText("niet meer in deze agenda");
  await page.goto(address);
  await expect(page.getByText("Deze activiteit gaat niet door.")).toBeVisible();

  // It dies: its events are uncertain, not gone.
  server.answer = (_, response) => response.writeHead(410).end();
  await page.goto("/networks/honingraat");
  await readNow(feed);
  await expect(feed).toContainText("Op dit adres staat geen agenda meer");
  await page
    .getByRole("link", { name: `Verhuisde avond ${info.project.name} 1` })
    .first()
    .click();
  await expect(page.getByText("Niet zeker of dit doorgaat")).toBeVisible();
  await isSound(page);

  await page.goto("/networks/honingraat");
  await feed.getByRole("button", { name: "Volg niet meer" }).click();
  await expect(feed).toHaveCount(0);
  expect(heard).toEqual([]);
});

test("each address that cannot be followed is one sentence at its field, and stays in it", async ({ page }) => {
  await signIn(page, LEAD);
  server.answer = (_, response) => response.writeHead(200).end("<html></html>");
  const wrong: [string, string][] = [
    ["geen adres", "Dit is geen webadres"],
    ["ftp://example.org/agenda.ics", "Dit adres kunnen we niet volgen"],
    ["https://naam:geheim@example.org/agenda.ics", "In dit adres staan een naam en een wachtwoord"],
    ["http://127.0.0.1/agenda.ics", "Dit adres staat niet op het open internet"],
    ["http://[::ffff:10.0.0.1]/agenda.ics", "Dit adres staat niet op het open internet"],
    ["https://example.org:22/agenda.ics", "ongewone poort"],
    [`http://127.0.0.1:${PORT}/page`, "Dit is een webpagina en geen agenda"],
  ];
  await page.goto("/import");
  for (const [address, sentence] of wrong) {
    await page.getByLabel("Adres van de agenda").fill(address);
    await page.getByRole("button", { name: "Bekijk wat erin staat" }).click();
    await expect(page.locator("#address-error")).toContainText(sentence);
    await expect(page.getByLabel("Adres van de agenda")).toHaveValue(address);
  }
  await isSound(page);
});

test("a lead confirms what was found in her events, and says once what her own words mean", async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, "trekker.adinkra@demo.invalid");
  await page.goto("/import/found");
  const row = page.locator("tbody tr").first();
  const name = await row.getByRole("checkbox").getAttribute("aria-label");
  const title = /‘(.*)’/.exec(name ?? "")?.[1] ?? "";
  await row.getByRole("checkbox").check();
  await row.getByLabel(/^Onderwerp van/).selectOption({ label: "Marketing" });
  await isSound(page);
  await page.getByRole("button", { name: "Bevestig wat is aangevinkt" }).click();
  await expect(page.getByRole("status")).toContainText("bevestigd");
  await expect(page.locator("tbody tr", { hasText: title })).toHaveCount(0);

  await page.goto("/import/labels");
  const word = page.locator("tbody tr").first();
  await word.getByLabel(/^Waar van/).selectOption({ label: "Diemen" });
  await isSound(page);
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByRole("status")).toContainText("Bewaard");
  await expect(page.locator("tbody tr").first()).toContainText("door jullie gekozen");
  await expect(
    page
      .locator("tbody tr")
      .first()
      .getByLabel(/^Waar van/),
  ).toHaveValue(/^KEEP /);
  await expect(page.locator("tbody tr").first()).toContainText("Diemen");
});

const BOMB = gzipSync(Buffer.alloc(30 * 1024 * 1024, "a"));

function endless(response: Parameters<typeof server.answer>[1]): void {
  const more = () => response.write("x".repeat(100_000), () => response.destroyed || setImmediate(more));
  more();
}

async function readNow(feed: Locator): Promise<void> {
  const page = feed.page();
  const back = page.waitForResponse((one) => one.request().isNavigationRequest() && one.ok(), { timeout: 30_000 });
  await feed.getByRole("button", { name: "Lees nu" }).click();
  await back;
  await page.waitForLoadState();
}

/** Evenings that no other event of the demonstration is near to, from next month on. */
function rows(project: string, count: number, title = "Avond"): Row[] {
  const first = Date.now() + (project === "phone" ? 3 : 5) * 86_400_000;
  return Array.from({ length: count }, (_, at) => {
    const day = new Date(first + at * 86_400_000).toISOString().slice(0, 10);
    return { uid: `${project}-${at + 1}`, title: `${title} ${project} ${at + 1}`, start: `${day}T06:00:00Z` };
  });
}
