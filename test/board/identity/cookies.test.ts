import { expect, test } from "vitest";
import { languageCookie } from "#app/language.server.ts";
import { actorOf } from "#board/identity/actor-of.ts";
import { askForPasskey } from "#board/identity/ask-passkey.ts";
import { requestCode } from "#board/identity/request-code.ts";
import { signIn } from "#board/identity/sign-in.ts";
import { signOut } from "#board/identity/sign-out.ts";
import { wantedLanguage } from "#domain/wording/language.ts";
import { aBoard, aNetwork, anActor, NOW } from "../../world.ts";
import { Browser, mailedCode } from "./signing.ts";

/** Everything that the board sets in a browser in which somebody chooses a language, signs in and signs out. */
async function aVisit(baseUrl: string) {
  const board = await aBoard(NOW, null, baseUrl);
  const lead = await anActor(board, [await aNetwork(board, "zuid")]);
  const browser = new Browser();
  const set: string[] = [];
  const keep = ({ headers }: { headers: Headers }) => {
    set.push(...headers.getSetCookie());
    browser.keep(headers);
  };
  keep({ headers: new Headers({ "set-cookie": languageCookie("en", baseUrl.startsWith("https:")) }) });
  keep(await askForPasskey(board, browser.headers));
  keep(await requestCode(board, { email: lead.email }, browser.headers));
  keep(await signIn(board, { email: lead.email, code: mailedCode(board) }, browser.headers));
  const during = browser.headers;
  const actor = await actorOf(board, during, "page");
  keep({ headers: await signOut(board, during) });
  return { set, actor, lead, cookies: during.get("cookie") ?? "" };
}

test("over https every cookie is of this host alone, goes over https alone, and no script reads it", async () => {
  const { set, actor, lead, cookies } = await aVisit("https://bord.example");
  expect(actor).toEqual(lead);
  expect(wantedLanguage(cookies, "nl")).toBe("en");
  expect(set.length).toBeGreaterThanOrEqual(5);
  for (const cookie of set) {
    expect(cookie).toMatch(/^__Host-[\w.-]+=/);
    for (const part of ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"]) {
      expect(cookie.split("; "), cookie).toContain(part);
    }
    expect(cookie).not.toMatch(/domain/i);
  }
});

test("on one's own machine, without https, one signs in all the same", async () => {
  const { set, actor, lead } = await aVisit("http://localhost:3000");
  expect(actor).toEqual(lead);
  for (const cookie of set) {
    expect(cookie).not.toMatch(/__Host-|Secure/);
    expect(cookie.split("; "), cookie).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "SameSite=Lax"]));
  }
});
