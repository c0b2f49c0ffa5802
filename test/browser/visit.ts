import AxeBuilder from "@axe-core/playwright";
import { type Cookie, expect, type Page } from "@playwright/test";

/** Of who has signed in before. A board sends ten codes a minute, and the tests are faster than people. */
const sessions = new Map<string, Cookie[]>();

/** Signs a role of the demonstration in, the first time as a person does: by the code of the mail. */
export async function signIn(page: Page, email: string): Promise<void> {
  const known = sessions.get(email);
  if (known) return page.context().addCookies(known);
  await enter(page, email);
  sessions.set(email, await page.context().cookies());
}

/** The same as a person does it, whoever signed in before. */
export async function enter(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Je e-mailadres").fill(email);
  await page.getByRole("button", { name: "Stuur mij een code" }).click();
  await expect(page.getByLabel("Code uit je mail")).toBeVisible();
  const mails = page.context().request.post("/graphql", {
    data: { query: `{ demonstration { mails(to: "${email}") { text } } }` },
  });
  const { data } = await (await mails).json();
  const [code = ""] =
    /\d{4} \d{4}/.exec(data.demonstration.mails.map(({ text }: { text: string }) => text).join("\n")) ?? [];
  await page.getByLabel("Code uit je mail").fill(code);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByLabel("Code uit je mail")).toHaveCount(0);
}

/** axe finds nothing, nothing sticks out sideways, and the page has said no error. */
export async function isSound(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

/** Collects what the browser complains of; looked at when the test ends. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
  return heard;
}

/** The day and time, in Amsterdam, at which an event of the demonstration next happens. */
export async function momentOf(page: Page, title: string): Promise<{ date: string; time: string }> {
  const [from, to] = [0, 200].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
  const query = `{ agenda(from: "${from}", to: "${to}", filter: { search: "${title}" }) { nodes { start event { title } } } }`;
  const answer = await (await page.context().request.post("/graphql", { data: { query } })).json();
  const { nodes } = answer.data.agenda as { nodes: { start: string; event: { title: string } }[] };
  const start = nodes.find(({ event }) => event.title === title)?.start ?? "";
  const local = new Date(start).toLocaleString("sv-SE", { timeZone: "Europe/Amsterdam" });
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The label of a choice of the agenda, which says how many it would leave. */
export function counted(name: string): RegExp {
  return new RegExp(`^${name}\\s*\\d+$`);
}
