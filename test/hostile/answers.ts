import { bytes } from "./bare.ts";
import { builtKinds } from "./built.ts";
import { EXITS } from "./exits.ts";
import type { Ground } from "./ground.ts";
import { type Row, some, type Tally } from "./row.ts";

/** What an answer must not tell: where a line of code stands, what the database said, what it runs on. */
export const LEAK =
  /\bat (?:async )?[\w.<>]+ \(|node_modules|\.(?:ts|js|mjs):\d+|SQLITE_|SqliteError|\bsyntax error\b|\bselect .* from\b|better-sqlite3|\/build\/|\/tmp\/|Express|__dirname|TypeError|ReferenceError|is not a function|Cannot read|ECONN|ENOENT|Unexpected token|in JSON at/i;

const METHODS = ["TRACE", "TRACK", "PUT", "DELETE", "PATCH", "PROPFIND", "MKCOL", "LOCK", "PURGE", "SEARCH"];

const ODD_ADDRESSES = [
  ...[
    "/%",
    "/%E0%A4%A",
    "/%00",
    "/%c0%ae%c0%ae/",
    "/..%2f..%2fetc/passwd",
    "/../../etc/passwd",
    "/.git/config",
    "/.env",
  ],
  ...[
    "/assets/../server/index.js",
    "/assets/%2e%2e/%2e%2e/server/index.js",
    "/assets/..%5c..%5cpackage.json",
    "//",
    "///",
  ],
  ...[
    "/events/%",
    "/events/..%2f..%2f",
    "/events/%00",
    "/events/' or 1=1--",
    "/events/1;drop table event",
    "/events/{}",
  ],
  ...["/networks/__proto__", "/networks/constructor", "/days/__proto__", "/offers/toString", "/join/%0d%0aX-Evil:1"],
  ...[
    "/calendars/%2e%2e",
    "/?after=%00",
    "/?after=eyJ4IjoxfQ",
    "/?from=-999999-01-01",
    "/?from=' or ''='",
    "/?area[]=x",
  ],
  ...[
    "/?theme=%F0%9F%92%A9&theme=__proto__",
    "/flags?after=MTIz",
    "/log?after=x&from=x",
    "/offers?q=%22%22%22*",
    "/offers?q=(",
  ],
  ...[
    "/offers?q=a%20NEAR%20b%20AND",
    "/?q=%22unclosed",
    "/?q=*",
    "/?q=title:x",
    "/?q=%00",
    "/embed?accent=red;}*{}&look=__proto__&limit=1e9&lang=%00",
    "/embed?event=%00&event=constructor",
    "/events/%00/picture.png?at=%00&in=__proto__",
    "/picture.png?network=__proto__&area=%00",
    "/oembed?url=javascript:alert(1)",
    "/oembed?url=%00&maxwidth=1e9",
    "/days?year=1e309",
    "/days?year=-1",
  ],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template of somebody else would fill in
  ...["/agenda.ics?area=%00", "/agenda.json?theme=constructor", "/learning?lesson=' or 1=1", "/?search=${7*7}{{7*7}}"],
  `/${"a/".repeat(2_000)}`,
  `/?q=${"x".repeat(8_000)}`,
  `/offers?q=${"(".repeat(2_000)}`,
];

const ODD_BODIES: [type: string, body: string][] = [
  ["application/x-www-form-urlencoded", "%"],
  ["application/x-www-form-urlencoded", "__proto__[x]=1&constructor.prototype.x=1&version=NaN&id[]=1"],
  [
    "application/x-www-form-urlencoded",
    `version=1e999&network=${"a".repeat(5_000)}&date=9999999-99-99&step=__proto__&act=constructor`,
  ],
  ["application/x-www-form-urlencoded", "title=%00%0d%0a&email=%00@&code=%00&name=%ff&next=%00"],
  ["multipart/form-data", "no boundary"],
  ["multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data"],
  ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--\r\n'],
  ["application/json", '{"__proto__":{"x":1}'],
  ["application/json", `${"[".repeat(20_000)}`],
  ["text/xml", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'],
  ["", ""],
  ["a/b; charset=\u00ff", "x"],
];

const NO_REQUESTS = [
  "GET / HTTP/9.9\r\n\r\n",
  "GET /\r\n\r\n",
  "\u0000\u0001\u0002\r\n\r\n",
  "GET / HTTP/1.1\r\n\r\n",
  "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
  `GET / HTTP/1.1\r\nHost: x\r\nX: ${"y".repeat(40_000)}\r\n\r\n`,
  "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n",
  "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
  "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n",
];

async function oddMethods(ground: Ground, tally: Tally): Promise<void> {
  for (const [pattern, { at, as }] of Object.entries(EXITS)) {
    for (const method of some(METHODS, 3)) {
      const headers = { "x-secret": "not-to-come-back" };
      const { status, body } = await ground.ask(as, at(ground.ids), { method, headers });
      tally.add(
        status >= 400 && status < 500 && !body.includes("not-to-come-back") && !LEAK.test(body),
        `${method} ${pattern}: ${status}`,
      );
    }
  }
}

async function oddAddresses(ground: Ground, tally: Tally): Promise<void> {
  for (const address of ODD_ADDRESSES) {
    for (const role of ["nobody", "lead", "officer"] as const) {
      const path = [...address].map((sign) => (sign.charCodeAt(0) > 32 ? sign : encodeURIComponent(sign))).join("");
      const { status, body } = await ground.ask(role, path);
      const leaks = LEAK.exec(body.replaceAll(path, ""))?.[0];
      tally.add(status < 500 && leaks === undefined, `${address.slice(0, 60)} for ${role}: ${status} ${leaks ?? ""}`);
    }
  }
}

async function oddBodies(ground: Ground, tally: Tally): Promise<void> {
  const { posts } = await builtKinds();
  for (const pattern of posts) {
    const { at, as } = EXITS[pattern] ?? { at: () => "/", as: "nobody" as const };
    if (pattern === "/sign-out") continue;
    for (const [type, body] of some(ODD_BODIES, 6)) {
      const headers = type === "" ? {} : { "content-type": type };
      const answer = await ground.ask(as, at(ground.ids), {
        method: "POST",
        headers,
        body: Buffer.from(body, "latin1"),
      });
      const leaks = LEAK.exec(answer.body)?.[0];
      tally.add(
        answer.status < 500 && leaks === undefined,
        `POST ${pattern} ${type} ${body.slice(0, 40)}: ${answer.status} ${leaks ?? ""}`,
      );
    }
  }
}

async function noRequests(ground: Ground, tally: Tally): Promise<void> {
  for (const sent of NO_REQUESTS) {
    const came = await bytes(ground.address, sent);
    tally.add(
      /^(HTTP\/1\.1 4\d\d|$)/.test(came) && !LEAK.test(came),
      `${JSON.stringify(sent.slice(0, 60))}: ${came.slice(0, 90)}`,
    );
  }
}

/** Somebody else's files, keys and the database are at no address. */
async function secrets(ground: Ground, tally: Tally): Promise<void> {
  const paths = [
    "/secret",
    "/data/secret",
    "/board.sqlite",
    "/data/board.sqlite",
    "/package.json",
    "/build/bin/serve.js",
    "/.git/HEAD",
    "/.git/config",
  ];
  for (const path of [
    ...paths,
    "/server/index.js",
    "/.well-known/../secret",
    "/assets/../../board.sqlite",
    "/metrics/",
    "/METRICS",
  ]) {
    const { status, body } = await ground.ask("nobody", path);
    tally.add(
      status >= 400 || !/SQLite format|"dependencies"|samenbord_request|refs\/heads|\[core\]/.test(body),
      `${path}: ${status}`,
    );
  }
  for (const header of ["x-forwarded-for", "x-real-ip", "forwarded", "via"]) {
    const { status } = await ground.ask("nobody", "/metrics", { headers: { [header]: "127.0.0.1" } });
    tally.add(status === 404, `/metrics with ${header}: ${status}`);
  }
}

export const answerRows: Row[] = [
  { threat: 19, what: "no odd method does or tells anything", attack: oddMethods },
  { threat: 19, what: "no odd address breaks a page or tells of the machine", attack: oddAddresses },
  { threat: 19, what: "no odd body breaks an action or tells of the machine", attack: oddBodies },
  { threat: 19, what: "what is no request is refused", attack: noRequests },
  { threat: 22, what: "no file of the machine is at an address", attack: secrets },
];
