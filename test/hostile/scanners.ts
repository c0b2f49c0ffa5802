import { execFile, execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { EXITS, FILES } from "./exits.ts";
import type { Ground } from "./ground.ts";
import { FORM, type Row, type Tally } from "./row.ts";

const run = promisify(execFile);
const LONG = { timeout: 800_000, maxBuffer: 50_000_000 };

function has(program: string): boolean {
  try {
    execFileSync("which", [program]);
    return true;
  } catch {
    process.stdout.write(`${program} is not on the PATH: its rows are not run.\n`);
    return false;
  }
}

/** Addresses with what a scanner may put in them; `*` is where. */
const TARGETS = [
  "/offers?q=a*&area=b*&need=c*&network=d*",
  "/?q=a*&area=b*&theme=c*&from=2026-12-01*&after=x*",
  "/flags?kind=a*&area=b*&after=c*",
  "/agenda.ics?area=a*&theme=b*",
  "/days?year=2027*",
  "/log?network=a*&from=b*",
];

const TYPICAL = [
  "--batch",
  "--level=2",
  "--risk=2",
  "--dbms=sqlite",
  "--technique=BEUS",
  "--threads=4",
  "--disable-coloring",
  "--flush-session",
  "--ignore-code=*",
];

/** Each target is a row of its own: one takes minutes. */
function sqlmap(target: string, more: (ground: Ground) => string[]): Row["attack"] {
  return async (ground, tally) => {
    if (!has("sqlmap")) return;
    const place = [`--output-dir=${join(ground.folder, "sqlmap")}`, "-u", ground.address + target];
    await told(tally, target, [...TYPICAL, ...place, ...more(ground)]);
  };
}

function asOfficer({ tokens }: Ground): string[] {
  return [`--headers=Authorization: Bearer ${tokens.officer}`];
}

function asQuery(): string[] {
  const query = "query($s: String, $id: ID!) { offers(search: $s) { totalCount } event(id: $id) { id } }";
  const data = JSON.stringify({ query, variables: { s: "a*", id: "b*" } });
  return ["--method=POST", "--headers=Content-Type: application/json", `--data=${data}`];
}

async function told(tally: Tally, target: string, args: string[]): Promise<void> {
  let ended = true;
  const { stdout } = await run("sqlmap", args, LONG).catch((error) => {
    ended = error.killed !== true;
    return { stdout: String(error.stdout ?? error) };
  });
  tally.add(ended, `sqlmap did not come to its end at ${target}`);
  tally.add(/testing|tested/.test(stdout), `sqlmap did not run at ${target}: ${stdout.slice(-200)}`);
  tally.add(
    !/is vulnerable|injection point\(s\)|appears to be '.*' injectable/.test(stdout),
    `${target}: ${stdout.slice(-300)}`,
  );
}

/** Names under which machines leave what nobody should find. */
const NAMES = [
  ...".env .git/HEAD .git/config .htaccess .DS_Store .npmrc admin administrator api api/v1 api/auth api/auth/get-session backup".split(
    " ",
  ),
  ...".well-known/openid-configuration board.sqlite board.sqlite-wal build build/server/index.js config config.json console".split(
    " ",
  ),
  ...".svn/entries data database db debug dump.sql error_log graphiql playground heapdump env actuator health info internal logs".split(
    " ",
  ),
  ...".bash_history login manage node_modules package.json package-lock.json phpinfo.php private secret secrets server server-status".split(
    " ",
  ),
  ...".ssh/id_rsa setup source src status swagger.json sitemap.xml test tmp token trace upload uploads users vite @vite/client".split(
    " ",
  ),
  ...[
    "__manifest",
    "_data",
    "routes",
    "assets/",
    "assets/manifest.js",
    "server.js.map",
    "graphql/schema",
    "metrics/all",
    "wp-login.php",
  ],
  ...[
    // Not "%2e%2e/": by the URL standard that is the agenda. Ways out of the folder are tried in test/hostile/answers.ts.
    "..;/",
    "..%5c",
    "index.js",
    "index.php",
    "cgi-bin/",
    "crossdomain.xml",
    "clientaccesspolicy.xml",
    "feed",
    "export",
  ],
];

async function ffuf(ground: Ground, tally: Tally): Promise<void> {
  if (!has("ffuf")) return;
  const [words, out] = [join(ground.folder, "words"), join(ground.folder, "ffuf.json")];
  const known = new Set([...Object.keys(EXITS), ...FILES].map((path) => path.slice(1)));
  writeFileSync(words, NAMES.filter((name) => !known.has(name)).join("\n"));
  await run(
    "ffuf",
    ["-u", `${ground.address}/FUZZ`, "-w", words, "-mc", "200-399,500-599", "-of", "json", "-o", out, "-s"],
    LONG,
  );
  const { results } = JSON.parse(readFileSync(out, "utf8")) as { results: { url: string; status: number }[] };
  for (const name of NAMES) tally.add(!results.some(({ url }) => url.endsWith(`/${name}`)), `${name} is there`);
  tally.add(results.length === 0, results.map(({ url, status }) => `${url} ${status}`).join(", "));
}

export const scannerRows: Row[] =
  FORM === "long"
    ? [
        { threat: 19, what: "ffuf finds nothing that is no exit", attack: ffuf },
        ...TARGETS.map((target) => ({
          threat: 19,
          what: `sqlmap finds no way in by ${target.replace(/\?.*/, "")}`,
          attack: sqlmap(target, asOfficer),
        })),
        { threat: 19, what: "sqlmap finds no way in by /graphql", attack: sqlmap("/graphql", asQuery) },
      ]
    : [];
