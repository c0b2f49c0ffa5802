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
  expect(one.length).toBeLessThan(3 * 1024);
  expect(() => new Function(one)).not.toThrow();
});

test("it is asked for anew each time, and asks only the board", async () => {
  const { headers } = await asked("een");
  expect(headers.get("cache-control")).toBe("no-cache");
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; connect-src 'self'; frame-ancestors 'none'");
});
