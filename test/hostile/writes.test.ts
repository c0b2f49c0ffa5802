import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLInputType, getNamedType, isInputObjectType } from "graphql";
import { expect, test } from "vitest";
import type { Ground } from "./ground.ts";
import { STORED } from "./writes.ts";

/** What takes the same input as another, and what has no text that anybody reads. */
const ELSEWHERE: Record<string, string> = {
  changeEvent: "publishEvent",
  changeOffer: "publishOffer",
  changeNetwork: "addNetwork",
  changeDay: "addDay",
  makeFollow: "changeFollow",
  addPasskey: "needs a device; its name is read as that of a token",
  namePasskey: "needs a device; its name is read as that of a token",
  decideCorrection: "asked once only; its note is read as that of an answer",
  decline: "ends a proposal; its note is read as that of a proposal",
  followFeed: "test/hostile/bombs.ts",
};
/** Texts of which nobody chooses more than one of a few, or that lead to nothing stored. */
const NO_TEXT =
  "key email secret code credential next answer timeZone recurrence fundingUntil from to until url feed tried".split(
    " ",
  );
const MARK = "a-text-of-somebody";

test("every text that the graph takes is tried at every exit", async () => {
  const untried: string[] = [];
  const schema = buildSchema(readFileSync("graphql/schema.graphql", "utf8"));
  for (const [name, { args }] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const texts = args.flatMap((arg) => textsIn(arg.name, arg.type)).filter((text) => !NO_TEXT.includes(text));
    if (texts.length === 0 || name in ELSEWHERE) continue;
    const ground = { graph: async () => ({ data: { applications: [] } }) } as unknown as Ground;
    const given = [...leaves(await STORED[name]?.variables(() => MARK, {}, 0, ground))];
    untried.push(...texts.filter((text) => !given.includes(text)).map((text) => `${name} ${text}`));
  }
  expect(untried).toEqual([]);
});

function textsIn(name: string, type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === "String" ? [name] : [];
  return Object.values(named.getFields()).flatMap((field) => textsIn(field.name, field.type));
}

/** The names under which the text was given. */
function* leaves(value: unknown, name = ""): Generator<string> {
  if (typeof value === "string" && value.includes(MARK)) yield name;
  if (typeof value !== "object" || value === null) return;
  for (const [key, own] of Object.entries(value)) yield* leaves(own, Array.isArray(value) ? name : key);
}
