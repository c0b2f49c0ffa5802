import { expect, test } from "vitest";
import { loader } from "#app/routes/[.]well-known.security[.]txt.ts";
import type { Board } from "#board/board.ts";
import { aBoard, NOW } from "../world.ts";

const HALF_A_YEAR = 180 * 86_400_000;

function asked(board: Board): Response {
  const request = new Request(`${board.baseUrl}/.well-known/security.txt`);
  return loader({
    request,
    params: {},
    context: { board, release: "", nonce: "", validators: null, report: String, slowDown: () => {} },
  });
}

test("a hole is reported where the operator says, in words that programs read", async () => {
  const answer = asked({ ...(await aBoard()), securityContact: "https://gemeente.example/melden" });
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(await answer.text()).toBe(
    [
      "Contact: https://gemeente.example/melden",
      "Expires: 2027-05-30T00:00:00.000Z",
      "Preferred-Languages: nl, en",
      "Canonical: http://localhost:3000/.well-known/security.txt",
      "",
    ].join("\n"),
  );
});

test("what it says holds for months yet and for less than a year, whenever it is read", async () => {
  const board = { ...(await aBoard()), securityContact: "mailto:meld@gemeente.example" };
  for (const now of [NOW, Date.parse("2028-02-29T23:59:59.999Z"), Date.parse("2031-01-01T00:00:00Z")]) {
    const text = await asked({ ...board, now: () => now }).text();
    const left = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? "") - now;
    expect(left).toBeGreaterThan(HALF_A_YEAR - 86_400_000);
    expect(left).toBeLessThanOrEqual(HALF_A_YEAR);
  }
});

test("without a contact there is nothing to read", async () => {
  expect(asked(await aBoard()).status).toBe(404);
});
