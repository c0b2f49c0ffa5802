import { harmOn, look, pageOf } from "./browser.ts";
import { builtKinds } from "./built.ts";
import { EXITS } from "./exits.ts";
import type { Ground, Role } from "./ground.ts";
import { SCRIPTS } from "./payloads.ts";
import { FORM, type Row, some, type Tally } from "./row.ts";

/** Names that pages read from their address, beside those that their own forms have. */
const PARAMETERS =
  "q search from to after area areas theme themes audience network networks need valueForm language online year lesson next code email at scope done did wish answer ended status error changed undone failed title date version".split(
    " ",
  );

/** What stands in an address comes back as text. */
async function reflected(ground: Ground, tally: Tally): Promise<void> {
  const { pages } = await builtKinds();
  for (const pattern of pages) {
    const { at, as } = EXITS[pattern] ?? { at: () => "/", as: "nobody" as Role };
    const [path, own = ""] = at(ground.ids).split("?");
    for (const payload of some(SCRIPTS, 8)) {
      const search = new URLSearchParams(own);
      for (const name of PARAMETERS) search.append(name, payload);
      const { body, status } = await ground.ask(as, `${path}?${search}`);
      const raw = payload.includes("<") && body.includes(payload);
      tally.add(status < 500 && !raw, `${pattern}?…=${payload}: ${status}`);
    }
    for (const payload of some([SCRIPTS[1], SCRIPTS[13], SCRIPTS[61]].map(String), 1)) {
      const search = new URLSearchParams(own);
      for (const name of PARAMETERS) search.append(name, payload);
      await look(ground, tally, as, `${path}?${search}`);
    }
  }
  for (const payload of some(SCRIPTS, 8)) await look(ground, tally, "nobody", `/${encodeURIComponent(payload)}`);
}

/** Every form of every page, with a payload in all its fields, as a browser sends it when nothing on the page objects. */
async function typed(ground: Ground, tally: Tally): Promise<void> {
  const { pages } = await builtKinds();
  const seen = new Set<string>();
  for (const pattern of pages) {
    const { at, as } = EXITS[pattern] ?? { at: () => "/", as: "nobody" as Role };
    const address = ground.address + at(ground.ids);
    for (const payload of some(SCRIPTS, FORM === "short" ? 1 : 6).slice(0, 6)) {
      const page = await pageOf(ground, as);
      await page.goto(address);
      const forms = await page.locator("form").count();
      for (let number = 0; number < forms; number++) {
        if (number > 0) await page.goto(address);
        const what = await fill(page, number, payload);
        if (what === null || seen.has(`${what} ${payload}`) || /sign-out/.test(what)) continue;
        seen.add(`${what} ${payload}`);
        await Promise.all([
          page.waitForNavigation(),
          page.evaluate((at) => HTMLFormElement.prototype.submit.call(document.forms[at]), number),
        ]).catch(() => null);
        const harm = await harmOn(page).catch(() => ["the page does not answer"]);
        tally.add(harm.length === 0, `${pattern} ${what} with ${payload}: ${harm.join(" | ")}`);
      }
    }
  }
  tally.add(seen.size > 20, `only ${seen.size} forms were found`);
}

/** Types the payload into every field that takes text, also where one cannot type; answers where the form goes. */
function fill(page: import("@playwright/test").Page, number: number, payload: string): Promise<string | null> {
  return page.evaluate(
    ([number, payload]) => {
      const form = document.forms[number];
      if (!form) return null;
      const names: string[] = [];
      for (const field of form.elements) {
        if (field instanceof HTMLTextAreaElement) field.value = payload;
        else if (field instanceof HTMLInputElement && !["checkbox", "radio", "file", "submit"].includes(field.type)) {
          if (!["version", "network", "act", "step"].includes(field.name)) {
            field.type = "text";
            field.value = payload;
          }
        } else continue;
        names.push((field as HTMLInputElement).name);
      }
      return names.length > 0 ? `${new URL(form.action).pathname} ${names}` : null;
    },
    [number, payload] as const,
  );
}

export const formRows: Row[] = [
  { threat: 9, what: "what stands in an address comes back as text", attack: reflected },
  { threat: 9, what: "what is typed in any form comes back as text", attack: typed },
];
