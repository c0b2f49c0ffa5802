import { expect, test } from "vitest";
import { contextOf } from "#graphql/context.ts";
import { kept } from "#graphql/kept.ts";
import { aBoard } from "../world.ts";

const WHAT = { kind: "number", most: 2 };

async function aMaker() {
  const context = await contextOf(await aBoard(), new Headers(), "page");
  let made = 0;
  const make = async () => ++made;
  return { context, make };
}

test("what many ask for at once is made once", async () => {
  const { context, make } = await aMaker();
  expect(await Promise.all([1, 2, 3].map(() => kept(context, WHAT, make)))).toEqual([1, 1, 1]);
});

test("what could not be made is made again for the next who asks", async () => {
  const { context, make } = await aMaker();
  await expect(kept(context, WHAT, () => Promise.reject(new Error("locked")))).rejects.toThrow("locked");
  expect(await kept(context, WHAT, make)).toBe(1);
});

test("of a kind only so many are kept, and the oldest is made again", async () => {
  const { context, make } = await aMaker();
  const made = [];
  for (const key of ["a", "b", "a", "c", "b", "a"]) made.push(await kept(context, { ...WHAT, key }, make));
  expect(made).toEqual([1, 2, 1, 3, 2, 4]);
});
