import { expect, test } from "vitest";
import { loader } from "#app/routes/sw[.]js.ts";
import { paths } from "#domain/paths.ts";
import { aBoard } from "../world.ts";

async function asked(release: string): Promise<Response> {
  const board = await aBoard();
  const request = new Request(board.baseUrl + paths.worker);
  return loader({
    request,
    params: {},
    context: { board, release, nonce: "", validators: null, report: String, slowDown: () => {} },
  });
}

test("the script that keeps what was read is another one with every build, and small", async () => {
  const [one = "", other] = await Promise.all(["een", "twee"].map(async (release) => (await asked(release)).text()));
  expect(one).not.toBe(other);
  expect(one.length).toBeLessThan(4 * 1024);
  expect(() => new Function(one)).not.toThrow();
});

test("it is asked for anew each time, and asks only the board", async () => {
  const { headers } = await asked("een");
  expect(headers.get("cache-control")).toBe("no-cache");
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; connect-src 'self'; frame-ancestors 'none'");
});

/** The caches, and the pages of one, that the script drops when a page of the board asks for something. */
async function dropped(method: string, path: string): Promise<string[]> {
  const script = await (await asked("een")).text();
  const { baseUrl } = await aBoard();
  const gone: string[] = [];
  const drop = async (name: string) => gone.push(name);
  const caches = { delete: drop, open: async () => ({ delete: drop }) };
  const hears = new Map<string, (event: object) => void>();
  const listen = (name: string, heard: (event: object) => void) => hears.set(name, heard);
  new Function("self", "location", "caches", "addEventListener", script)({}, new URL(baseUrl), caches, listen);
  const request = { method, mode: "cors", url: baseUrl + path, referrer: `${baseUrl}/networks` };
  const waits: Promise<unknown>[] = [];
  const waitUntil = (work: Promise<unknown>) => waits.push(work);
  hears.get("fetch")?.({ request, waitUntil, respondWith: () => {} });
  await Promise.all(waits);
  return gone.map((name) => name.replace(baseUrl, ""));
}

test("who signs in or out leaves no page behind; who chooses what to follow keeps hers", async () => {
  for (const path of [paths.signOut, paths.signIn, paths.networks]) {
    expect(await dropped("POST", path), path).toEqual(["pages-een"]);
  }
  const follows = [
    paths.follow("sbf_x"),
    paths.chooseFollow("sbf_x"),
    paths.confirmFollow("x"),
    paths.stopFollow("x.y"),
  ];
  for (const path of [paths.subscribe, ...follows]) expect(await dropped("POST", path), path).toEqual([]);
  expect(await dropped("GET", paths.agenda)).toEqual([]);
});

test("who chooses another language does not read on what she has of that page", async () => {
  expect(await dropped("POST", paths.language)).toEqual(["/networks"]);
});
