import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { aServerOf } from "../served.ts";
import { aBoard, aNetwork, anActor, aToken, NOW, unwatched } from "../world.ts";

/** The pages of a board that is no demonstration, asked as somebody or as nobody. */
async function aServer() {
  const board: Board = { ...(await aBoard()), demonstration: null, now: () => NOW };
  const host = await aServerOf(board, unwatched());
  const get = async (path: string, actor: Awaited<ReturnType<typeof anActor>> | null) => {
    const known = actor === null ? {} : { authorization: `Bearer ${await aToken(board, actor)}` };
    const answer = await fetch(`http://${host}${path}`, { headers: { "accept-language": "en", ...known } });
    return { status: answer.status, text: await answer.text() };
  };
  return { board, get };
}

test("the parts of the pages are for the admin of a board, who finds them by her account; for others they are not there", async () => {
  const { board, get } = await aServer();
  const network = await aNetwork(board, "zuid");
  const others = [null, await anActor(board, [network]), await anActor(board, [], ["OFFICER"])];
  for (const other of others) {
    const { status, text } = await get("/styleguide", other);
    expect(status).toBe(404);
    expect(text).not.toContain("Colours");
    if (other !== null) expect((await get("/account", other)).text).not.toContain("/styleguide");
  }
  const admin = await anActor(board, [], ["ADMIN"]);
  expect((await get("/account", admin)).text).toContain('<a href="/styleguide">Parts</a>');
  expect((await get("/styleguide", admin)).status).toBe(200);
});

test("every part that the design names is shown under its name", async () => {
  const { board, get } = await aServer();
  const { text } = await get("/styleguide", await anActor(board, [], ["ADMIN"]));
  const headings = [...text.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, heading]) => heading);
  const [, parts = ""] = /^## The parts$(.*?)^## /ms.exec(readFileSync("docs/design.md", "utf8")) ?? [];
  const named = [...parts.matchAll(/^- (\*\*.*?):/gm)].flatMap(([, names = ""]) =>
    names.match(/(?<=\*\*)[^*,]+(?=\*\*)/g),
  );
  expect(named).toContain("Flags");
  // The page itself is its own sample.
  expect(named.filter((name) => name !== "Page" && !headings.includes(name ?? ""))).toEqual([]);
});
