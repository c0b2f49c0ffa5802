import { plainOf } from "../mailbox.ts";
import { type Answer, type Asked, bare } from "./bare.ts";
import { aGround, type Ground } from "./ground.ts";
import type { Row, Tally } from "./row.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };

/** Runs an attack on a board of its own behind a proxy, where each request comes from the address that the attack names. */
function behindProxy(attack: (ground: Ground, from: From, tally: Tally) => Promise<void>): Row["attack"] {
  return async (_, tally) => {
    const ground = await aGround({ TRUSTED_PROXIES: "127.0.0.1" });
    const from: From = (address, path, asked = {}) =>
      bare(ground.address, path, { ...asked, headers: { "x-forwarded-for": address, ...asked.headers } });
    await attack(ground, from, tally).finally(ground.end);
  };
}
type From = (address: string, path: string, asked?: Asked) => Promise<Answer>;

/** What is refused says when to come back. */
function refused({ status, headers }: Answer): boolean {
  return status === 429 && Number(headers["retry-after"]) > 0;
}

/** Floods by one address, also one that lies about where it comes from, or has a whole network of IPv6. */
async function addresses(_: Ground, from: From, tally: Tally): Promise<void> {
  const language = { method: "POST", headers: FORM, body: "language=nl&next=/" };
  const floods: [what: string, most: number, ask: (at: number) => Promise<Answer>][] = [
    ["posts", 600, () => from("203.0.113.1", "/language", language)],
    ["posts that lie", 600, (at) => from(`10.0.0.${at % 250}, 203.0.113.2`, "/language", language)],
    ["files", 300, () => from("203.0.113.3", "/agenda.ics?language=nl")],
    ["files by IPv6", 300, (at) => from(`2001:db8:0:1::${at.toString(16)}`, "/agenda.ics")],
  ];
  for (const [what, most, ask] of floods) {
    for (let at = 0; at < most; at++) await ask(at);
    for (let at = 0; at < 20; at++) tally.add(refused(await ask(most + at)), `${what}: the ${most + at + 1}th`);
  }
  tally.add((await from("203.0.113.9", "/language", language)).status < 400, "another address has to wait");
  tally.add((await from("203.0.113.1", "/")).status === 200, "an address that posted too much cannot read");
}

/** Writes and checks by one person, through whatever addresses. */
async function people({ tokens, ids }: Ground, from: From, tally: Tally): Promise<void> {
  const graph = (token: string, at: number, query: string) =>
    from(`198.51.100.${at % 250}`, "/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
  const write = `mutation { declareWish(network: "${ids.network}", other: "nergens") { __typename ... on Refusal { message } } }`;
  const check = `{ checkImport(network: "${ids.network}", text: "x") { kind } }`;
  for (const [what, most, query] of [
    ["writes", 120, write],
    ["imports", 60, check],
  ] as const) {
    for (let at = 0; at < most; at++) await graph(tokens.lead, at, query);
    for (let at = 0; at < 20; at++) {
      const { headers, body } = await graph(tokens.lead, at, query);
      const held = Number(headers["retry-after"]) > 0 && /TOO_OFTEN|"NotAllowed"/.test(body);
      tally.add(held, `${what}: the ${most + at + 1}th: ${body.slice(0, 100)}`);
    }
    const { headers } = await graph(tokens.editor, 0, query);
    tally.add(headers["retry-after"] === undefined, `${what}: a colleague has to wait`);
  }
}

/** Guesses at an invite by one address, and codes to one mailbox from everywhere. */
async function guesses({ ids, mails }: Ground, from: From, tally: Tally): Promise<void> {
  for (let at = 0; at < 10; at++) await from("192.0.2.1", `/join/sbi_geraden${at}`);
  const opened = async (address: string) => (await from(address, `/join/${ids.invite}`)).status;
  tally.add((await opened("192.0.2.1")) === 404, "an invite opens after ten guesses");
  tally.add((await opened("192.0.2.2")) === 200, "another address cannot open its invite");
  const email = "reserve1@example.org";
  const body = new URLSearchParams({ step: "EMAIL", email }).toString();
  const ask = (at: number) => from(`192.0.2.${10 + at}`, "/sign-in", { method: "POST", headers: FORM, body });
  for (let at = 0; at < 30; at++) await ask(at);
  for (let at = 30; at < 50; at++) tally.add((await ask(at)).status === 422, `code ${at + 1} of an hour`);
  const codes = mails.filter((mail) => mail.includes(`To: ${email}`) && plainOf(mail).includes("/sign-in/link"));
  tally.add(codes.length > 0 && codes.length <= 30, `${codes.length} codes to one mailbox`);
}

export const limitRows: Row[] = [
  { threat: 14, what: "no address floods the board with posts or readings", attack: behindProxy(addresses) },
  { threat: 14, what: "nobody writes or checks faster than hands can", attack: behindProxy(people) },
  { threat: 14, what: "nobody guesses invites or fills a mailbox with codes", attack: behindProxy(guesses) },
];
