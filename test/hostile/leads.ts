import { plainOf } from "../mailbox.ts";
import type { Answer } from "./bare.ts";
import { EXITS } from "./exits.ts";
import type { Ground } from "./ground.ts";
import { ELSEWHERE } from "./payloads.ts";
import { type Row, some, type Tally } from "./row.ts";
import { codeMailTo, signInAs } from "./signing-in.ts";

const FORM_TYPE = { "content-type": "application/x-www-form-urlencoded" };

/** Every way in which the board is told where to lead on to. */
async function redirects(ground: Ground, tally: Tally): Promise<void> {
  const { ids } = ground;
  for (const next of some(ELSEWHERE, 14)) {
    const search = `?${new URLSearchParams({ next })}`;
    const form = new URLSearchParams({
      next,
      language: "nl",
      network: ids.rival ?? "",
      act: "YES",
      id: "x",
    }).toString();
    const post = (path: string, role: "nobody" | "lead" | "rival" = "nobody") =>
      ground.ask(role, path, { method: "POST", headers: FORM_TYPE, body: form });
    const answers = {
      "GET /sign-in": ground.ask("lead", `/sign-in${search}`),
      "GET /passkeys": ground.ask("lead", `/passkeys${search}`),
      "GET /passkeys as nobody": ground.ask("nobody", `/passkeys${search}`),
      "GET /sign-in/elsewhere": ground.ask("nobody", `/sign-in/elsewhere${search}`),
      "POST /language": post("/language"),
      "POST /feeds": post("/feeds", "lead"),
      "POST /feeds as nobody": post("/feeds"),
      "POST /corrections/:id": post(`/corrections/${ids.correction}`),
      "POST /events/:id/host": post(`/events/${ids.hold}/host`, "rival"),
      "POST /events/:id/host as nobody": post(`/events/${ids.hold}/host`),
    };
    for (const [where, answer] of Object.entries(answers)) {
      const away = leadsAway(ground, await answer);
      tally.add(away === null, `${where} with ${JSON.stringify(next)}: ${away}`);
    }
  }
}

/** Signing in by code and by link leads to no place elsewhere either, and the mail never says another host. */
async function afterSigningIn(ground: Ground, tally: Tally): Promise<void> {
  const email = "kofi@example.org";
  for (const next of some(ELSEWHERE.slice(0, 18), 3)) {
    const { answer } = await signInAs(ground, email, { next });
    tally.add(
      answer.status === 303 && leadsAway(ground, answer) === null,
      `sign-in to ${JSON.stringify(next)}: ${answer.headers.location}`,
    );
  }
}

/** Paths that a router may turn into a redirect by itself. */
async function oddPaths(ground: Ground, tally: Tally): Promise<void> {
  for (const next of some(ELSEWHERE, 14)) {
    for (const path of [`/${next}`, `${next}/`, `/events/${next}`, `/assets/${next}`, `/assets/..//${next}`]) {
      const safe = [...path].map((sign) => (/[\x21-\x7e]/.test(sign) ? sign : encodeURIComponent(sign))).join("");
      const answer = await ground.ask("nobody", safe.startsWith("/") ? safe : `/${safe}`);
      tally.add(leadsAway(ground, answer) === null, `GET ${path}: ${answer.headers.location}`);
    }
  }
}

/** Where an answer leads that is not here, as a browser reads its header and its links; null when nowhere. */
function leadsAway({ address }: Ground, { headers, body }: Answer): string | null {
  const links = [...body.matchAll(/ (?:href|action|formaction|src)="([^"]*)"/g)].map(([, link]) =>
    unescaped(link ?? ""),
  );
  const led = headers.location === undefined ? [] : [headers.location];
  const away = [...led, ...links].find((link) => {
    const url = URL.canParse(link, address) ? new URL(link, address) : null;
    return (
      url === null ||
      !/^(https?|webcal|mailto|tel|data):$/.test(url.protocol) ||
      url.hostname.endsWith("kwaad.example") ||
      url.port === "1"
    );
  });
  return away ?? null;
}

function unescaped(html: string): string {
  return html.replace(
    /&(amp|quot|#x27|lt|gt);/g,
    (_, name) => ({ amp: "&", quot: '"', "#x27": "'", lt: "<", gt: ">" })[name as string] ?? "",
  );
}

const HOST_HEADERS = [
  "x-forwarded-host",
  "x-forwarded-server",
  "x-host",
  "x-original-host",
  "x-http-host-override",
  "forwarded",
];

/** No answer, and no mail, takes over what a request says of the host, the port or the protocol. */
async function hosts(ground: Ground, tally: Tally): Promise<void> {
  const wrong = (name: string) => (name === "forwarded" ? "host=kwaad.example;proto=https" : "kwaad.example:8443");
  for (const [pattern, { at, as }] of Object.entries(EXITS)) {
    const headers = {
      ...Object.fromEntries(HOST_HEADERS.map((name) => [name, wrong(name)])),
      "x-forwarded-proto": "https",
    };
    const more = { "x-forwarded-port": "8443", "x-original-url": "/kwaad", "x-rewrite-url": "/kwaad" };
    const answer = await ground.ask(as, at(ground.ids), { headers: { ...headers, ...more } });
    const said = JSON.stringify(answer.headers) + answer.body;
    tally.add(!/kwaad|:8443/.test(said), `${pattern} says ${/.{30}(kwaad|:8443).{30}/.exec(said)?.[0]}`);
    const probe = ["/livez", "/readyz", "/metrics"].includes(pattern);
    for (const host of ["kwaad.example", `localhost.kwaad.example`, "localhost:1", "localhost:80@kwaad.example"]) {
      const { status, body, headers } = await ground.ask(as, at(ground.ids), { headers: { host } });
      tally.add(
        (probe || status === 421 || status === 400) && !`${body}${headers.location}`.includes("kwaad"),
        `${pattern} under ${host}: ${status}`,
      );
    }
  }
}

async function mailedHosts(ground: Ground, tally: Tally): Promise<void> {
  const body = new URLSearchParams({ step: "EMAIL", email: "ria@example.org" }).toString();
  for (const name of some([...HOST_HEADERS, "referer", "x-forwarded-proto"], 2)) {
    const headers = { ...FORM_TYPE, [name]: name === "forwarded" ? "host=kwaad.example" : "kwaad.example" };
    await ground.ask("nobody", "/sign-in", { method: "POST", headers, body });
    const mail = plainOf(await codeMailTo(ground, "ria@example.org"));
    tally.add(mail.includes(`${ground.address}/sign-in/link`) && !mail.includes("kwaad"), `a mail after ${name}`);
  }
}

export const leadRows: Row[] = [
  { threat: 10, what: "no redirect and no link leads elsewhere", attack: redirects },
  { threat: 10, what: "signing in leads nowhere else", attack: afterSigningIn },
  { threat: 10, what: "no odd path is led elsewhere", attack: oddPaths },
  { threat: 11, what: "no host that a request names comes back", attack: hosts },
  { threat: 11, what: "no mail names a host that a request named", attack: mailedHosts },
];
