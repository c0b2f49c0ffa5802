import type { Answer } from "./bare.ts";
import { builtKinds } from "./built.ts";
import { EXITS, FILES, FRAMED, LOADED } from "./exits.ts";
import { aGround, type Ground, type Role } from "./ground.ts";
import type { Row, Tally } from "./row.ts";

/** What every answer says whatever stands at its address. */
const ALWAYS: Record<string, RegExp> = {
  "x-content-type-options": /^nosniff$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "referrer-policy": /^(no-referrer|same-origin|strict-origin-when-cross-origin)$/,
  "content-security-policy": /default-src 'none'.*frame-ancestors 'none'/,
  "x-frame-options": /^(SAMEORIGIN|DENY)$/,
};
/** The same of what is made for other sites. */
const IN_FRAME: Record<string, RegExp> = {
  ...ALWAYS,
  "content-security-policy": /default-src 'none'.*form-action 'none'.*frame-ancestors \*$/,
  "x-frame-options": /^$/,
};
const ELSEWHERE: Record<string, RegExp> = { ...ALWAYS, "cross-origin-resource-policy": /^cross-origin$/ };
/** Addresses that open something for whoever has them: no other site learns them. */
const SECRET = /:(secret|key)\b|^\/sign-in\/(link|elsewhere\/back)$/;
/** What no page may let in. */
const LOOSE = /unsafe-|script-src[^;]*(\*|https?:|data:|blob:)|default-src[^;]*(\*|'self')/;
/** Everything that the server can be asked for. */
const probes = ["/livez", "/readyz", "/metrics"];

/** The headers of each exit, for nobody and for who sees most there. */
async function eachExit(ground: Ground, tally: Tally): Promise<void> {
  const { pages } = await builtKinds();
  for (const [pattern, { at, as }] of Object.entries(EXITS)) {
    for (const role of new Set<Role>(["nobody", as])) {
      const answer = await ground.ask(role, at(ground.ids));
      const where = `${pattern} for ${role} (${answer.status})`;
      const made = FRAMED.includes(pattern) ? IN_FRAME : LOADED.includes(pattern) ? ELSEWHERE : ALWAYS;
      guarded(tally, where, answer, made);
      const led = String(answer.headers["referrer-policy"]);
      if (SECRET.test(pattern) && answer.status === 200)
        tally.add(/^(no-referrer|same-origin)$/.test(led), `${where}: referrer-policy ${led}`);
      if (pages.includes(pattern) && isPage(answer))
        wellFramed(tally, where, answer, await ground.ask(role, at(ground.ids)));
      const shown = String(answer.headers["cache-control"] ?? "");
      const shared =
        /public|s-maxage/.test(shown) || (role !== "nobody" && isPage(answer) && !/private|no-store/.test(shown));
      tally.add(!shared, `${where}: cache-control ${shown}`);
    }
  }
  for (const file of FILES)
    guarded(tally, file, await ground.ask("nobody", file), LOADED.includes(file) ? ELSEWHERE : ALWAYS);
}

/** What is no text, or always UTF-8, has no charset to tell. */
const NO_TEXT = /^(image|font)\/|^application\/([\w.-]*json|pdf$|vnd\.openxmlformats)/;

function guarded(tally: Tally, where: string, { headers, body }: Answer, wanted = ALWAYS): void {
  for (const [name, right] of Object.entries(wanted)) {
    tally.add(right.test(String(headers[name] ?? "")), `${where}: ${name} ${headers[name]}`);
  }
  const type = String(headers["content-type"] ?? "");
  const told = body === "" || NO_TEXT.test(type) || /; ?charset=utf-8$/i.test(type);
  tally.add(told, `${where}: content-type ${type}`);
  tally.add(headers["x-powered-by"] === undefined && headers.server === undefined, `${where}: says what it runs on`);
}

function isPage({ headers }: Answer): boolean {
  return String(headers["content-type"]).startsWith("text/html");
}

/** A nonce is of one answer alone, and every script of the page bears it or comes from here. */
function wellFramed(tally: Tally, where: string, answer: Answer, again: Answer): void {
  const policy = String(answer.headers["content-security-policy"]);
  tally.add(!LOOSE.test(policy), `${where}: ${policy}`);
  const [nonce, other] = [answer, again].map(
    ({ headers }) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1],
  );
  tally.add(nonce === undefined || nonce !== other, `${where}: the nonce of before`);
  for (const [tag] of answer.body.matchAll(/<script\b[^>]*>/g)) {
    const own = / src="\/(?!\/)/.test(tag) || (nonce !== undefined && tag.includes(`nonce="${nonce}"`));
    tally.add(own || tag.includes('type="application/ld+json"'), `${where}: ${tag}`);
  }
}

/** Behind a proxy that encrypts, every answer says so for a year. */
async function encrypted(_: Ground, tally: Tally): Promise<void> {
  const secure = await aGround({ BASE_URL: "https://bord.example" });
  try {
    for (const [pattern, { at, as }] of Object.entries(EXITS)) {
      if (probes.includes(pattern)) continue;
      const { headers } = await secure.ask(as, at(secure.ids), { headers: { host: "bord.example" } });
      const seconds = Number(/max-age=(\d+)/.exec(String(headers["strict-transport-security"]))?.[1]);
      tally.add(seconds >= 31_536_000, `${pattern}: ${headers["strict-transport-security"]}`);
      for (const cookie of headers["set-cookie"] ?? []) tally.add(isTight(cookie), `${pattern}: ${cookie}`);
    }
    await stillGood(secure, tally, { host: "bord.example" }, "strict-transport-security");
  } finally {
    await secure.end();
  }
}

function isTight(cookie: string): boolean {
  const parts = cookie.split("; ");
  return (
    cookie.startsWith("__Host-") &&
    ["Secure", "SameSite=Lax", "Path=/", "HttpOnly"].every((part) => parts.includes(part))
  );
}

/** Answers that are given before a page is asked. */
async function refusals(ground: Ground, tally: Tally): Promise<void> {
  const asked = {
    "another host": ground.ask("nobody", "/", { headers: { host: "elders.example" } }),
    "another site": ground.ask("nobody", "/language", { method: "POST", headers: { origin: "https://kwaad.example" } }),
    "too large": ground.ask("nobody", "/language", { method: "POST", headers: { "content-length": "99999999" } }),
    "another method": ground.ask("nobody", "/", { method: "PUT" }),
    "no text": ground.ask("nobody", "/%E0%A4%A"),
  };
  for (const [what, answer] of Object.entries(asked)) guarded(tally, what, await answer);
  await stillGood(ground, tally, {}, "x-content-type-options");
}

/** That a reader's copy is still good bears what holds for every answer, and changes no policy of the copy. */
async function stillGood({ ask }: Ground, tally: Tally, host: Record<string, string>, wanted: string): Promise<void> {
  for (const path of ["/", "/offers", "/agenda.ics", "/agenda.atom", "/offers.json"]) {
    const { etag } = (await ask("nobody", path, { headers: host })).headers;
    const asked = { headers: { ...host, "if-none-match": String(etag) } };
    const { status, headers } = await ask("nobody", path, asked);
    const changed = headers["content-security-policy"] ?? headers["referrer-policy"];
    tally.add(
      status === 304 && changed === undefined,
      `${path} is still good (${status}) and becomes one of ${changed}`,
    );
    tally.add(headers[wanted] !== undefined, `${path} is still good (${status}) without ${wanted}`);
  }
}

export const headerRows: Row[] = [
  { threat: 21, what: "every exit bears its headers", attack: eachExit },
  { threat: 21, what: "every refusal bears them too", attack: refusals },
  { threat: 21, what: "over https every answer asks for https", attack: encrypted },
];
