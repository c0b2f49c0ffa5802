import { expect, test } from "@playwright/test";
import { clash, visitor } from "./clash.ts";
import { counted, isSound } from "./visit.ts";

test("a typed clash becomes one evening of two rivals, once in both agendas and feeds, and is parted again", async ({
  page,
  browser,
}, { project }) => {
  const tag = `${project.name}${Date.now() % 1000}`;
  const [ours, theirs] = [`Btw-avond voor starters ${tag}`, `Vragenuur over btw en KOR ${tag}`];
  const other = await clash(page, browser, ours, theirs);
  await isSound(page);
  await page.getByRole("button", { name: "Stem af met Hustlehoek ZO" }).click();
  await expect(page.getByRole("status")).toContainText("Het gesprek is begonnen");
  await isSound(page);
  const talk = page.url().replace(/\?.*/, "");
  await page.getByRole("link", { name: "Samen doen" }).click();
  await isSound(page);
  await page.getByRole("group", { name: "Welke blijft staan?" }).getByLabel(ours).check();
  await page.getByRole("group", { name: "Wiens tekst gaat verder?" }).getByLabel(ours).check();
  await page.getByRole("group", { name: "Wiens aanmeldlink gaat verder?" }).getByLabel(ours).check();
  await page.getByLabel("Waarom?").fill("Samen vullen we de zaal.");
  await page.getByRole("button", { name: "Stel dit voor" }).click();
  await expect(page.getByRole("status")).toContainText("Je voorstel staat er");
  await expect(page.getByRole("status")).toBeInViewport();
  await expect(page.locator(".proposal")).toContainText("gaat op in");
  await isSound(page);

  const officer = await visitor(browser, "ambtenaar@demo.invalid");
  await officer.goto(talk);
  await expect(officer.locator("main")).toContainText("Je helpt hier namens de gemeente");
  await expect(officer.getByRole("button", { name: /^Teken/ })).toHaveCount(0);
  await officer.getByLabel("Zeg iets").fill("Mooi plan. De zaal is vrij.");
  await officer.getByRole("button", { name: "Plaats" }).click();
  await expect(officer.locator(".messages")).toContainText("Mooi plan");
  await isSound(officer);
  await officer.context().close();

  await other.goto(talk);
  await expect(other.locator(".messages")).toContainText("Mooi plan");
  await other.getByRole("button", { name: "Teken voor Hustlehoek ZO" }).click();
  await expect(other.getByRole("status")).toContainText("Afgesproken!");
  await isSound(other);
  await expect(page.locator(".proposal")).toContainText("afgesproken");
  await expect(page.locator("main")).not.toContainText("Je voorstel staat er");

  const reader = await (await browser.newContext({ locale: "nl-NL" })).newPage();
  for (const network of ["Bisnis Oso", "Hustlehoek ZO"]) {
    await reader.goto("/");
    const id = await reader.getByLabel(counted(network)).getAttribute("value");
    await reader.goto(`/?network=${id}&q=${tag}`);
    await expect(reader.locator("main")).toContainText(ours);
    await expect(reader.locator("main")).not.toContainText(theirs);
    const feed = await (await reader.request.get(`/agenda.ics?network=${id}`)).text();
    const unfolded = feed.replace(/\r\n[ \t]/g, "");
    expect(unfolded.split(`SUMMARY:DEMO ${ours}`)).toHaveLength(2);
    expect(unfolded).not.toContain(theirs);
  }
  await reader.context().close();

  await other.goto(`/?q=${tag}`);
  await expect(other.locator(".event")).toHaveCount(1);
  await expect(other.locator(".event .band")).toHaveCount(0);
  await other.locator(".event a").first().click();
  await expect(other.getByRole("heading", { name: "Afgestemd met andere netwerken" })).toBeVisible();
  await other.goto(talk);
  await other.locator(".head").getByRole("link", { name: "Terugdraaien" }).click();
  await other.getByRole("button", { name: "Stel dit voor" }).click();
  await expect(other.getByRole("status")).toContainText("Je voorstel staat er");
  await page.goto(talk);
  await page.getByRole("button", { name: "Teken voor Bisnis Oso" }).click();
  await expect(page.locator(".head")).toContainText("Kies samen een uitweg");
  await page.goto(`/?q=${tag}`);
  await expect(page.locator("main")).toContainText(theirs);
  await other.context().close();
});

test("a way out is looked at before it is proposed, and a better one comes in its place", async ({ page, browser }, {
  project,
}) => {
  const tag = `uit${project.name}${Date.now() % 1000}`;
  const [ours, theirs] = [`Pitchavond voor makers ${tag}`, `Avond vol pitches van makers ${tag}`];
  const other = await clash(page, browser, ours, theirs);
  await page.getByRole("button", { name: "Stem af met Hustlehoek ZO" }).click();
  const talk = page.url().replace(/\?.*/, "");

  await page.getByRole("link", { name: "Verplaatsen" }).click();
  await page.locator("#propose").getByRole("link", { name: theirs }).click();
  const moments = page.getByRole("group", { name: "Vrije momenten om uit te kiezen" });
  await page.getByRole("button", { name: "Bekijk eerst wat er verandert" }).click();
  await expect(page.getByRole("alert")).toContainText("Vul dit in");
  await moments.getByRole("checkbox").first().check();
  await page.getByLabel("Waarom?").fill("Dan is de zaal vrij.");
  await page.getByRole("button", { name: "Bekijk eerst wat er verandert" }).click();
  await expect(page.locator("#propose .steps")).toContainText(theirs);
  await other.goto(talk);
  await other.getByLabel("Zeg iets").fill(`Ik luister mee. https://example.org/${"lang".repeat(40)}`);
  await other.getByRole("button", { name: "Plaats" }).click();
  await expect(page.locator("main")).toContainText("Zojuist veranderde er iets");
  await expect(page.getByRole("link", { name: "Toon het nieuwe" })).toBeVisible();
  await expect(page.locator("#propose .steps")).toContainText(theirs);
  await expect(page.locator(".proposal")).toHaveCount(0);
  await isSound(page);
  await page.getByRole("button", { name: "Stel dit voor" }).click();

  await page.getByRole("link", { name: "Pas aan" }).click();
  await expect(moments.getByRole("checkbox").first()).toBeChecked();
  await expect(page.getByLabel("Waarom?")).toHaveValue("Dan is de zaal vrij.");
  await moments.getByRole("checkbox").nth(1).check();
  await page.getByRole("button", { name: "Stel dit voor" }).click();
  await expect(page.locator(".proposal-replaced")).toHaveCount(1);
  await isSound(page);

  await other.goto(talk);
  await other.getByLabel("Zeg iets").fill("Half af");
  await page.getByLabel("Zeg iets").fill("Moment 2 heeft onze voorkeur.");
  await page.getByRole("button", { name: "Plaats" }).click();
  await expect(other.locator(".messages")).toContainText("Moment 2 heeft onze voorkeur.");
  await expect(other.locator("main")).toContainText("Zojuist veranderde er iets");
  await expect(other.getByLabel("Zeg iets")).toHaveValue("Half af");
  await other.getByLabel("Moment 2").check();
  await other.getByRole("button", { name: "Teken voor Hustlehoek ZO" }).click();
  await expect(other.getByRole("status")).toContainText("Afgesproken!");
  await other.getByText("Geschiedenis").click();
  await expect(other.locator(".history")).toContainText("getekend door Trekker van Hustlehoek ZO");
  await isSound(other);

  const event = await other.locator(".beside").getByRole("link", { name: theirs }).getAttribute("href");
  await other.goto(`${event}/edit`);
  await other.getByLabel("Begint om").fill("18:00");
  await other.getByRole("button", { name: "Bewaar de verandering" }).click();
  await page.goto(talk);
  await expect(page.locator(".notice")).toContainText("Trekker van Hustlehoek ZO veranderde");
  await expect(page.locator(".notice .steps")).toContainText("om 18:00");
  await expect(page.locator(".proposal-broken")).toContainText("klopt niet meer");
  await isSound(page);
  await other.context().close();
});
