import type { Page } from "@playwright/test";
import { harmOn, look, pageOf } from "./browser.ts";
import { builtKinds } from "./built.ts";
import { EXITS, FRAMED } from "./exits.ts";
import type { Ground, Role } from "./ground.ts";
import { SCRIPTS } from "./payloads.ts";
import { type Row, some, type Tally } from "./row.ts";

/** Names that pages read from their address, beside those that their own forms have. */
const PARAMETERS =
  "q search from to after area areas theme themes audience network networks need valueForm language online year lesson next code email at scope done did wish answer ended status error changed undone failed title date version lang limit look accent compact in url".split(
    " ",
  );

/** What stands in an address comes back as text: asked of every page, and of some looked at by a browser. */
async function reflected(ground: Ground, tally: Tally): Promise<void> {
  const pages = [...FRAMED, ...(await builtKinds()).pages];
  for (const pattern of pages) {
    const [as, asked] = asking(ground, pattern);
    for (const payload of some(SCRIPTS, 2)) {
      const { body, status } = await ground.ask(as, asked(payload));
      const raw = payload.includes("<") && body.includes(payload);
      tally.add(status < 500 && !raw, `${pattern}?…=${payload}: ${status}`);
    }
  }
  for (const payload of some(LOOKED_AT, 1)) {
    for (const pattern of some(pages, 10)) {
      const [as, asked] = asking(ground, pattern);
      await look(ground, tally, as, asked(payload));
    }
  }
  for (const payload of some(SCRIPTS, 4)) await look(ground, tally, "nobody", `/${encodeURIComponent(payload)}`);
}

const LOOKED_AT = [SCRIPTS[1], SCRIPTS[13], SCRIPTS[61]].map(String);

/** Who sees most of a page, and its address with the payload in all that it may read there. */
function asking(ground: Ground, pattern: string): [Role, (payload: string) => string] {
  const { at, as } = EXITS[pattern] ?? { at: () => "/", as: "nobody" };
  const [path, own = ""] = at(ground.ids).split("?");
  return [
    as,
    (payload) =>
      `${path}?${new URLSearchParams([...new URLSearchParams(own), ...PARAMETERS.map((name) => [name, payload])])}`,
  ];
}

/** What is typed: one that leaves an attribute and a tag, and in the longer forms one of each sort. */
const TYPED = [SCRIPTS[10], SCRIPTS[4], SCRIPTS[5], SCRIPTS[13], SCRIPTS[61], SCRIPTS[33]].map(String);

/** Every form of every page, with a payload in all its fields, as a browser sends it when nothing on the page objects. */
async function typed(ground: Ground, tally: Tally): Promise<void> {
  const { pages } = await builtKinds();
  const seen = new Set<string>();
  for (const payload of some(TYPED, 1)) {
    for (const pattern of some(pages, 14)) {
      const { at, as } = EXITS[pattern] ?? { at: () => "/", as: "nobody" as Role };
      const page = await pageOf(ground, as);
      const there = ground.address + at(ground.ids);
      // What the last form led to may still be on its way.
      const open = () => page.goto(there).catch(() => page.waitForLoadState().then(() => page.goto(there)));
      await open();
      for (const [number, form] of (await formsOn(page)).entries()) {
        if (seen.has(form + payload)) continue;
        seen.add(form + payload);
        await open();
        await Promise.all([page.waitForNavigation(), submitted(page, number, payload)]).catch(() => null);
        const harm = await harmWhereItStops(page);
        tally.add(harm.length === 0, `${pattern} ${form} with ${payload}: ${harm.join(" | ")}`);
      }
    }
  }
  tally.add(seen.size > 10, `only ${seen.size} forms were found`);
}

/** A page may go on elsewhere while it is looked at, more than once. */
async function harmWhereItStops(page: Page, stops = 5): Promise<string[]> {
  try {
    return await harmOn(page);
  } catch (error) {
    if (stops === 0) throw error;
    await page.waitForLoadState();
    return harmWhereItStops(page, stops - 1);
  }
}

/** Where each form of a page goes and what it asks; the same one stands on many pages. */
function formsOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.forms].map((form) => {
      const names = [...form.elements].map((field) => (field as HTMLInputElement).name);
      return `${new URL(form.action).pathname} ${[...new Set(names)]}`;
    }),
  );
}

/** Types into every field that holds text, also where one cannot type, and sends the form. */
function submitted(page: Page, number: number, payload: string): Promise<void> {
  return page.evaluate(
    ([number, payload]) => {
      const form = document.forms[number] as HTMLFormElement;
      const kept = ["version", "network", "act", "step"];
      for (const field of form.elements) {
        if (field instanceof HTMLTextAreaElement) field.value = payload;
        if (!(field instanceof HTMLInputElement) || kept.includes(field.name)) continue;
        if (["checkbox", "radio", "file", "submit"].includes(field.type)) continue;
        field.type = "text";
        field.value = payload;
      }
      HTMLFormElement.prototype.submit.call(form);
    },
    [number, payload] as const,
  );
}

export const formRows: Row[] = [
  { threat: 9, what: "what stands in an address comes back as text", attack: reflected },
  { threat: 9, what: "what is typed in any form comes back as text", attack: typed },
];
