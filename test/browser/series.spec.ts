import { expect, type Page, test } from "@playwright/test";
import ICAL from "ical.js";
import { complaints, isSound, signIn } from "./visit.ts";

const LEAD = "trekker.tna@demo.invalid";

test("a start in the hour that comes twice is asked about while typing, and kept", async ({ page }) => {
  const heard = complaints(page);
  await fillEvent(page, "Nachtwandeling", "2027-10-31", ["02:30", "05:00"]);
  await page.getByLabel("tweede keer, wintertijd").check();
  await isSound(page);
  await page.getByRole("button", { name: "Zet in de agenda" }).click();
  await expect(page.getByText(/de tweede keer dat het zo laat is/)).toBeVisible();
  expect(heard).toEqual([]);
});

test("a change of a series is counted before it is saved, and can be taken back", async ({ page }) => {
  await fillEvent(page, "Leeskring", "2027-01-12", ["19:00", "21:00"]);
  await page.getByLabel("Herhalen").selectOption("WEEKLY");
  await page.getByText("een aantal keer").click();
  await page.getByLabel("Hoeveel keer?").fill("12");
  await page.getByRole("button", { name: "Zet in de agenda" }).click();
  await expect(page.getByText("elke week op dinsdag, 12 keer")).toBeVisible();
  const event = new URL(page.url()).pathname;
  await page.goto(`${event}/edit?scope=FOLLOWING&at=2027-01-26T18:00:00.000Z`);
  await page.getByLabel("Begint om").fill("20:00");
  await page.getByRole("button", { name: "Bewaar de verandering" }).click();
  await expect(page.getByText(/^Je verandert 10 keer, van dinsdag 26 januari 2027/)).toBeVisible();
  await expect(page.getByLabel("Begint om")).toHaveValue("20:00");
  await isSound(page);
  await page.getByRole("button", { name: "Ja, bewaar" }).click();
  await expect(page.getByText("elke week op dinsdag, 10 keer", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(page.getByText("elke week op dinsdag, 12 keer", { exact: true })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(event);
});

test("one happening of a series is moved and another cancelled, which it tells", async ({ page }, { project }) => {
  const heard = complaints(page);
  const title = `Schaakavond ${project.name}`;
  await fillEvent(page, title, "2027-01-12", ["19:00", "21:00"]);
  await page.getByLabel("Herhalen").selectOption("WEEKLY");
  await page.getByText("een aantal keer").click();
  await page.getByLabel("Hoeveel keer?").fill("6");
  await page.getByRole("button", { name: "Zet in de agenda" }).click();
  await expect(page.getByText("elke week op dinsdag, 6 keer")).toBeVisible();
  const series = new URL(page.url()).pathname;

  await page.goto(`${series}/edit?scope=THIS&at=2027-01-26T18:00:00.000Z`);
  await page.getByLabel("Dag", { exact: true }).fill("2027-01-28");
  await page.getByRole("button", { name: "Bewaar de verandering" }).click();
  await expect(page.getByText(/^Je verandert alleen deze keer, op dinsdag 26 januari 2027/)).toBeVisible();
  await page.getByRole("button", { name: "Ja, bewaar" }).click();
  await expect(page.getByText("Eerst was het op dinsdag 26 januari, 19:00.")).toBeVisible();
  await isSound(page);

  await page.goto(`${series}/cancel?at=2027-01-19T18:00:00.000Z`);
  await expect(page.getByText("Dit zegt één activiteit af, op dinsdag 19 januari 2027.")).toBeVisible();
  await page.getByLabel("De hele reeks").check();
  await expect(page.getByText(/^Dit zegt 6 activiteiten af, van dinsdag 12 januari 2027/)).toBeVisible();
  await isSound(page);
  await page.getByLabel("Alleen deze keer").check();
  await expect(page.getByText(/^Dit zegt één activiteit af/)).toBeVisible();
  await page.getByRole("button", { name: "Ja, gelast af" }).click();
  await expect(page.getByText("Deze activiteit gaat niet door.")).toBeVisible();
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(page.locator(".series li")).toContainText([
    "dinsdag 12 januari",
    /dinsdag 19 januari .*\(gaat niet door\)/,
    /donderdag 28 januari .*\(verplaatst van 26 januari\)/,
    "dinsdag 2 februari",
  ]);
  await isSound(page);
  await page.goto(`/?q=${encodeURIComponent(title)}&from=2027-01-01`);
  await expect(page.locator(".event")).toHaveCount(6);
  await expect(page.locator(".event-cancelled")).toContainText("gaat niet door");

  await page.goto(series);
  await page.getByRole("link", { name: "dinsdag 19 januari" }).click();
  await page.goto(`${new URL(page.url()).pathname}?cancelled=1`);
  await page.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(page.getByText("Ongedaan gemaakt: alles staat weer zoals het was.")).toBeVisible();
  await expect(page.getByText("(gaat niet door)")).toHaveCount(0);
  expect(heard).toEqual([]);
});

for (const [month, title] of [
  [2, "Rekenclub in de lente"],
  [9, "Rekenclub in de herfst"],
] as const) {
  test(`a weekly evening keeps its hour when the clock changes: ${title}`, async ({ page }, { project }) => {
    const name = `${title} ${project.name}`;
    const change = nextChange(month);
    const day = (days: number) => new Date(change + days * DAY).toISOString().slice(0, 10);
    await fillEvent(page, name, day(-12), ["19:00", "21:00"]);
    await page.getByLabel("Herhalen").selectOption("WEEKLY");
    await page.getByText("een aantal keer").click();
    await page.getByLabel("Hoeveel keer?").fill("4");
    await page.getByRole("button", { name: "Zet in de agenda" }).click();
    await expect(page.getByText("elke week op dinsdag, 4 keer")).toBeVisible();
    await page.goto(`/?q=${encodeURIComponent(name)}&from=${day(-14)}`);
    await expect(page.locator(".event-start")).toHaveText(["19:00", "19:00", "19:00", "19:00"]);
    await expect(page.locator(".day-number")).toHaveText(
      [-12, -5, 2, 9].map((days) => String(Number(day(days).slice(8)))),
    );
    const file = await page.context().request.get(`/agenda.ics?q=${encodeURIComponent(name)}`);
    const wanted = [-12, -5, 2, 9].map((days) => `${day(days)} 19:00`);
    expect(wallsIn(await file.text())).toEqual(wanted);
  });
}

test("a hold is extended once and then confirmed on its page", async ({ page }) => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await fillEvent(page, "Misschien een etentje", day(90), ["19:00", "21:00"]);
  await page.getByLabel("Nog niet: zet een optie op de datum").check();
  await page.getByLabel(/^De optie geldt tot en met/).fill(day(5));
  await page.getByRole("button", { name: "Zet in de agenda" }).click();
  await page.getByRole("button", { name: /^Verleng één keer/ }).click();
  await expect(page.getByText("Deze optie kun je niet meer verlengen.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Verleng één keer/ })).toHaveCount(0);
  await isSound(page);
  await page.getByRole("button", { name: /^Bevestig/ }).click();
  await expect(page.getByText(/^Dit is een optie/)).toHaveCount(0);
});

const DAY = 86_400_000;

/** The last Sunday of a month (0 is January) in which the clock changes next, as midnight in UTC. */
function nextChange(month: number): number {
  const year = new Date().getUTCFullYear();
  const sundays = [year, year + 1].map((one) => {
    const last = new Date(Date.UTC(one, month + 1, 0));
    return last.getTime() - last.getUTCDay() * DAY;
  });
  return sundays.find((sunday) => sunday > Date.now() + 20 * DAY) ?? 0;
}

/** When the happenings of the one series in a calendar file are, as a program that reads it with its zones has them. */
function wallsIn(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const [series] = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one, { exceptions: [] }));
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Amsterdam",
    dateStyle: "short",
    timeStyle: "short",
  });
  const walls: string[] = [];
  const walk = series?.iterator();
  for (let next = walk?.next(); next; next = walk?.next()) walls.push(clock.format(next.toJSDate()));
  return walls;
}

async function fillEvent(page: Page, title: string, date: string, [start, end]: [string, string]): Promise<void> {
  await signIn(page, LEAD);
  await page.goto("/events/new");
  await page.getByLabel("Titel").fill(title);
  await page.getByLabel("Dag", { exact: true }).fill(date);
  await page.getByLabel("Begint om").fill(start);
  await page.getByLabel("Eindigt om").fill(end);
}
