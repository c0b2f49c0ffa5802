import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { ARGS, chromiumPath } from "../browser/chromium.ts";
import type { Ground, Role } from "./ground.ts";

let opened: Promise<Browser> | null = null;
const contexts = new Map<string, Promise<BrowserContext>>();

/** One browser for the whole suite. */
export function aBrowser(): Promise<Browser> {
  opened ??= chromium.launch({ executablePath: chromiumPath(), args: ARGS });
  return opened;
}

export async function closeBrowser(): Promise<void> {
  await (await opened)?.close();
}

/** A page of a browser that asks as somebody of a role, and hears what a script on it would do. */
export async function aPage({ tokens }: Ground, role: Role): Promise<Page> {
  const headers = role === "nobody" ? {} : { authorization: `Bearer ${tokens[role]}` };
  if (!contexts.has(role)) contexts.set(role, listening((await aBrowser()).newContext({ extraHTTPHeaders: headers })));
  return ((await contexts.get(role)) as BrowserContext).newPage();
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
