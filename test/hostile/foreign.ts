import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { aBrowser } from "./browser.ts";
import { builtKinds } from "./built.ts";
import { EXITS, FRAMED } from "./exits.ts";
import type { Ground } from "./ground.ts";
import { type Row, some, type Tally } from "./row.ts";

const KEY = { act: "MAKE", name: "van een ander", days: "30" };
const MUTATION = JSON.stringify({ query: 'mutation { makeToken(name: "kwaad") { __typename } }' });

/** A site of somebody else, under another host and under the board's own, and a browser in which the lead is signed in. */
async function elsewhere(ground: Ground, work: (page: Page, origin: string) => Promise<void>): Promise<void> {
  const server = createServer((_, response) =>
    response.setHeader("content-type", "text/html").end("<!doctype html><title>x</title>"),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const context = await (await aBrowser()).newContext();
  const [name = "", value = ""] = ground.cookie.split("=");
  await context.addCookies([{ name, value, url: ground.address, httpOnly: true, sameSite: "Lax" }]);
  // Of one site with the board, it gets cookies along that another site would not.
  for (const origin of some([`http://localhost:${port}`, `http://127.0.0.1:${port}`], 1)) {
    const page = await context.newPage();
    await page.goto(origin);
    await work(page, origin);
    await page.close();
  }
  await context.close();
  server.close();
}

/** The form of a stranger's page, sent as a navigation that takes the cookies along; answers where one comes out. */
async function submit(page: Page, action: string, fields: Record<string, string>, enctype: string): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForNavigation(),
    page.evaluate(
      ([action, enctype, fields]) => {
        const form = document.createElement("form");
        Object.assign(form, { method: "post", action, enctype });
        for (const [name, value] of Object.entries(fields)) {
          const input = document.createElement("input");
          Object.assign(input, { type: "hidden", name, value });
          form.append(input);
        }
        document.body.append(form);
        HTMLFormElement.prototype.submit.call(form);
      },
      [action, enctype, fields] as const,
    ),
  ]);
  return answer?.status() ?? 0;
}

async function forms(ground: Ground, tally: Tally): Promise<void> {
  const { posts } = await builtKinds();
  const before = ground.rows();
  await elsewhere(ground, async (page, origin) => {
    for (const pattern of some(posts, 12)) {
      const action = ground.address + (EXITS[pattern]?.at(ground.ids) ?? "/");
      const enctypes = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];
      for (const enctype of some(enctypes, 1)) {
        await page.goto(origin);
        const fields = {
          ...KEY,
          version: "1",
          network: ground.ids.network ?? "",
          accept: "yes",
          language: "en",
          next: "/",
        };
        const status = await submit(page, action, fields, enctype);
        tally.add(status === 403, `a form of ${origin} to ${pattern} as ${enctype}: ${status}`);
      }
    }
  });
  tally.add(JSON.stringify(ground.rows()) === JSON.stringify(before), "a stranger's form has written something");
}

/** What script of a stranger's page can send, with the cookies: simple requests, beacons, pictures, and what asks first. */
async function scripts(ground: Ground, tally: Tally): Promise<void> {
  const before = ground.rows();
  await elsewhere(ground, async (page) => {
    const told = await page.evaluate(
      async ([address, mutation]) => {
        const read = async (path: string, init: RequestInit) => {
          try {
            const answer = await fetch(address + path, { credentials: "include", ...init });
            return answer.type === "opaque" ? "" : await answer.text();
          } catch {
            return "";
          }
        };
        const query = encodeURIComponent("{ viewer { person { email } } }");
        const heard: Record<string, string> = {};
        heard.simple = await read("/account/keys", {
          method: "POST",
          mode: "no-cors",
          body: new URLSearchParams("act=MAKE&name=x"),
        });
        heard["plain text"] = await read("/graphql", {
          method: "POST",
          mode: "no-cors",
          headers: { "content-type": "text/plain" },
          body: mutation,
        });
        heard.json = await read("/graphql", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: mutation,
        });
        heard.put = await read("/graphql", { method: "PUT", body: mutation });
        heard.who = await read(`/graphql?query=${query}`, {});
        heard.account = await read("/account", {});
        heard.data = await read("/account/data.json", {});
        heard.agenda = (await read("/agenda.json", { credentials: "include" })).slice(0, 0);
        navigator.sendBeacon(`${address}/graphql`, new Blob([mutation], { type: "text/plain" }));
        navigator.sendBeacon(`${address}/sign-out`, new URLSearchParams("x=1"));
        await new Promise((done) => {
          const picture = new Image();
          picture.onerror = picture.onload = done;
          picture.src = `${address}/graphql?query=${encodeURIComponent(JSON.parse(mutation).query)}`;
        });
        return heard;
      },
      [ground.address, MUTATION] as const,
    );
    for (const [what, text] of Object.entries(told)) tally.add(text === "", `${what} was read: ${text.slice(0, 80)}`);
  });
  tally.add(JSON.stringify(ground.rows()) === JSON.stringify(before), "a stranger's script has written something");
  const headers = { cookie: ground.cookie };
  tally.add((await ground.ask("nobody", "/account", { headers })).status === 200, "a stranger has signed the lead out");
}

/** What the suite sends is what works from the board's own page: without this a typing error here would look like safety. */
async function control(ground: Ground, tally: Tally): Promise<void> {
  const before = ground.rows();
  const context = await (await aBrowser()).newContext();
  const [name = "", value = ""] = ground.cookie.split("=");
  await context.addCookies([{ name, value, url: ground.address, httpOnly: true, sameSite: "Lax" }]);
  const page = await context.newPage();
  await page.goto(`${ground.address}/account/keys`);
  await submit(page, `${ground.address}/account/keys`, KEY, "application/x-www-form-urlencoded");
  await context.close();
  tally.add(ground.rows().token === (before.token ?? 0) + 1, "the board's own form has made no key");
}

/** No page stands in a stranger's frame but the one that is made for it, and that knows nobody. */
async function frames(ground: Ground, tally: Tally): Promise<void> {
  await elsewhere(ground, async (page) => {
    const own = Object.entries(EXITS).filter(([pattern]) => FRAMED.includes(pattern));
    for (const [pattern, { at }] of [...own, ...some(Object.entries(EXITS), 8)]) {
      const url = ground.address + at(ground.ids);
      await page.evaluate((src) => {
        document.body.replaceChildren(Object.assign(document.createElement("iframe"), { src }));
      }, url);
      await page.waitForTimeout(120);
      const [, frame] = page.frames();
      const text = await frame?.evaluate(() => document.body?.textContent ?? "").catch(() => "");
      const shown = frame?.url() === url && text !== "";
      tally.add(shown === FRAMED.includes(pattern), `${pattern} stands in a frame: ${text?.slice(0, 60)}`);
    }
  });
}

/** No answer lets another origin read it with the reader's cookies. */
async function origins(ground: Ground, tally: Tally): Promise<void> {
  for (const [pattern, { at, as }] of Object.entries(EXITS)) {
    for (const origin of some(
      ["https://kwaad.example", "null", `${ground.address}.kwaad.example`, "http://localhost"],
      1,
    )) {
      for (const method of some(["GET", "OPTIONS"], 1)) {
        const asked = {
          origin,
          "access-control-request-method": "POST",
          "access-control-request-headers": "content-type",
        };
        const { headers } = await ground.ask(as, at(ground.ids), { method, headers: asked });
        const open = headers["access-control-allow-origin"];
        const held = (open === undefined || open === "*") && headers["access-control-allow-credentials"] === undefined;
        tally.add(
          held && headers["access-control-allow-headers"] === undefined,
          `${method} ${pattern} from ${origin}: ${open}`,
        );
      }
    }
  }
}

export const foreignRows: Row[] = [
  { threat: 3, what: "what is tried from elsewhere works at home", attack: control },
  { threat: 3, what: "no form of another site is taken", attack: forms },
  { threat: 3, what: "no script of another site writes or reads", attack: scripts },
  { threat: 3, what: "no other origin may read with cookies", attack: origins },
  { threat: 21, what: "no page stands in a frame of another site", attack: frames },
];
