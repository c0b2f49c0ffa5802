import { expect, test } from "vitest";
import { aServerOf } from "../served.ts";
import { aBoard, aNetwork, unwatched } from "../world.ts";

// As it is built and served: a library that is in the build twice knows no error of its double.

test.each([
  ["is no query", "{ agenda( }", 'Syntax Error: Expected Name, found "}".'],
  ["does not exist", "{ nothing }", 'Cannot query field "nothing" on type "Query".'],
  ["is too long", `{ ${"revision ".repeat(1_100)} }`, "Syntax Error: Token limit of 1000 exceeded."],
  [
    "has too many names",
    `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: revision`).join(" ")} }`,
    "Syntax Error: Aliases limit of 15",
  ],
  [
    "is too deep",
    `{ network${" { events { nodes { network".repeat(12)} { id }${" } } }".repeat(12)} }`,
    "Syntax Error: Query depth limit",
  ],
  ["needs somebody signed in", 'mutation { withdrawOffer(id: "x", expectedVersion: 1) { __typename } }', ""],
])("a served graph says what is wrong with a question that %s", { timeout: 60_000 }, async (_, query, message) => {
  const board = await aBoard();
  await aNetwork(board, "zuid");
  const host = await aServerOf(board, unwatched());
  const answer = await fetch(`http://${host}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const text = await answer.text();
  expect(text).not.toContain("INTERNAL_SERVER_ERROR");
  expect(text).not.toContain("Something went wrong");
  if (message !== "") expect(JSON.parse(text).errors[0].message).toContain(message);
});
