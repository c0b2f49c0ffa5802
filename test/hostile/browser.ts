import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { ARGS, chromiumPath } from "../browser/chromium.ts";
import { type Ground, type Role, signedIn } from "./ground.ts";
import type { Tally } from "./row.ts";

let opened: Promise<Browser> | null = null;
const pages = new Map<Role, Promise<Page>>();

/** One browser for the whole suite. */
export function aBrowser(): Promise<Browser> {
  opened ??= chromium.launch({ executablePath: chromiumPath(), args: ARGS });
  return opened;
}

export async function closeBrowser(): Promise<void> {
  await (await opened)?.close();
}

/** The page of a browser that asks as somebody of a role, and hears what a script on it would do. */
export function pageOf(ground: Ground, role: Role): Promise<Page> {
  const known = pages.get(role) ?? opening(signedIn(ground, role));
  pages.set(role, known);
  return known;
}

async function opening(extraHTTPHeaders: Record<string, string>): Promise<Page> {
  const context = await listening((await aBrowser()).newContext({ extraHTTPHeaders }));
  return context.newPage();
}

/** A context in whose pages every breach of the content policy is kept, and a dialog counts as one. */
async function listening(made: Promise<BrowserContext>): Promise<BrowserContext> {
  const context = await made;
  await context.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { __heard: heard });
    document.addEventListener("securitypolicyviolation", (event) => {
      heard.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
    window.alert = () => void heard.push("dialog");
  });
  return context;
}

/** Opens a page as somebody and counts whether it holds no more than the board put there. */
export async function look(ground: Ground, tally: Tally, role: Role, path: string): Promise<void> {
  const page = await pageOf(ground, role);
  const answer = await page.goto(ground.address + path).catch(() => null);
  const shown = answer?.headers()["content-type"]?.startsWith("text/html") ?? false;
  const harm = shown ? await harmOn(page) : [];
  tally.add(
    (answer?.status() ?? 0) < 500 && harm.length === 0,
    `${path.slice(0, 80)} for ${role}: ${answer?.status()} ${harm.join(" | ")}`,
  );
}

/** What is on a page that nobody of the board put there: script that ran, was stopped, or stands ready. */
export function harmOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { __pwned, __heard = [] } = window as { __pwned?: unknown; __heard?: string[] };
    const found = [...__heard];
    if (__pwned !== undefined) found.push("script ran");
    const here = (link: string) =>
      URL.canParse(link, document.baseURI) &&
      !/^(javascript|vbscript|data):/i.test(new URL(link, document.baseURI).protocol);
    for (const element of document.querySelectorAll("*")) {
      const name = element.localName;
      const script =
        element instanceof HTMLScriptElement &&
        element.src === "" &&
        element.nonce === "" &&
        element.type !== "application/ld+json";
      if (["base", "iframe", "object", "embed", "marquee", "style", "math"].includes(name) || script)
        found.push(`<${name}>`);
      if (name === "meta" && element.getAttribute("http-equiv") !== null) found.push(element.outerHTML);
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith("on") || attribute === "srcdoc") found.push(`<${name} ${attribute}>`);
        if (["href", "action", "formaction", "xlink:href"].includes(attribute) && !here(value))
          found.push(`<${name} ${attribute}="${value}">`);
        if (attribute === "src" && !here(value) && !value.startsWith("data:image/"))
          found.push(`<${name} src="${value}">`);
      }
    }
    return found;
  });
}
