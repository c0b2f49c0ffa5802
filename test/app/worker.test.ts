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

test("who signs in or out leaves no page behind; who chooses a language or what to follow keeps hers", async () => {
  const script = await (await asked("een")).text();
  const board = await aBoard();
  const dropped = async (method: string, pathname: string) => {
    const gone: string[] = [];
    const hears = new Map<string, (event: object) => void>();
    const listen = (name: string, heard: (event: object) => void) => hears.set(name, heard);
    const caches = { delete: async (name: string) => gone.push(name) };
    new Function("self", "location", "caches", "addEventListener", script)({}, new URL(board.baseUrl), caches, listen);
    const request = { method, mode: "cors", url: board.baseUrl + pathname };
    hears.get("fetch")?.({ request, waitUntil: () => {}, respondWith: () => {} });
    return gone.length > 0;
  };
  for (const path of [paths.signOut, paths.signIn, paths.networks]) {
    expect(await dropped("POST", path), path).toBe(true);
  }
  const follows = [
    paths.follow("sbf_x"),
    paths.chooseFollow("sbf_x"),
    paths.confirmFollow("x"),
    paths.stopFollow("x.y"),
  ];
  for (const path of [paths.language, paths.subscribe, ...follows])
    expect(await dropped("POST", path), path).toBe(false);
  expect(await dropped("GET", paths.agenda)).toBe(false);
});
