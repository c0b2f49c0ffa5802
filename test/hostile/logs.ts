import { setTimeout } from "node:timers/promises";
import { bytes } from "./bare.ts";
import { EXITS } from "./exits.ts";
import type { Ground } from "./ground.ts";
import { LINES } from "./payloads.ts";
import type { Row, Tally } from "./row.ts";

const FORGED = 'x\n{"level":"fatal","msg":"forged","id":"forged"}\r\n{"level":"fatal","msg":"forged"}';

/** What the server has printed of this: one line of JSON each, and none of it somebody else's. */
async function forged(ground: Ground, tally: Tally): Promise<void> {
  const { host } = new URL(ground.address);
  for (const [pattern, { at, as }] of Object.entries(EXITS)) {
    const path = at(ground.ids);
    const query = new URLSearchParams({ q: FORGED, next: FORGED, after: FORGED, from: FORGED });
    await ground.ask(as, `${path.split("?")[0]}/${encodeURIComponent(FORGED)}?${query}`);
    const headers = ["user-agent", "referer", "x-forwarded-for", "accept-language", "cookie", "x-request-id"];
    const raw = headers.map((name) => `${name}: ${FORGED.replace(/[\r\n]+/g, "\r\n ")}\r\n`).join("");
    await bytes(ground.address, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${raw}\r\n`);
    const esc = "\u001b]0;forged\u0007";
    await ground.ask(as, path, {
      headers: { "user-agent": encodeURI(esc), "accept-language": "x\u00009b".replace("\u0000", "\u00ff") },
    });
    tally.add(true, pattern);
  }
  for (const text of [...LINES, FORGED]) {
    await ground.graph("lead", "mutation($n: String!) { makeToken(name: $n) { __typename } }", { n: text });
    await ground.graph("nobody", "mutation($e: String!) { requestSignInCode(email: $e) { __typename } }", {
      e: `${text}@x.example`,
    });
    await ground.graph("lead", "mutation($u: String!, $n: ID!) { followFeed(network: $n, url: $u) { __typename } }", {
      n: ground.ids.network,
      u: `https://kwaad.invalid/${text}`,
    });
    tally.add(true, text);
  }
  await setTimeout(200);
  readLines(ground, tally);
}

function readLines(ground: Ground, tally: Tally): void {
  const secrets = [...Object.values(ground.tokens), ground.cookie.split("=")[1] ?? "x", ground.email, "ama@", "kofi@"];
  secrets.push(...[ground.ids.invite, ground.ids.calendar, ground.ids.application].map(String));
  for (const line of ground.said().trim().split("\n")) {
    let read: { level?: string; msg?: string } = {};
    try {
      read = JSON.parse(line);
    } catch {
      tally.add(false, `no line of the log: ${line}`);
    }
    tally.add(read.level !== undefined && read.msg !== "forged" && read.level !== "fatal", `forged: ${line}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
    tally.add(!/[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u202e]/.test(line), `a sign that steers: ${JSON.stringify(line)}`);
    const told = secrets.find((secret) => line.includes(secret));
    tally.add(told === undefined, `a secret in the log: ${line}`);
  }
}

/** At the end of all attacks nothing has broken inside, and the log is still one of lines. */
async function atLast(ground: Ground, tally: Tally): Promise<void> {
  readLines(ground, tally);
  const broken = ground
    .said()
    .split("\n")
    .filter((line) => line.includes('"msg":"broken"'));
  for (const line of broken) tally.add(false, line);
}

export const logRows: Row[] = [{ threat: 17, what: "no field and no header makes a line of the log", attack: forged }];
export const lastRows: Row[] = [
  { threat: 17, what: "after all of it the log is whole, and nothing broke", attack: atLast },
];
