import { expect, test } from "vitest";
import { typedAddress } from "#domain/feed/typed-address.ts";

test("an address to type has no scheme, and no more than a hand copies", () => {
  expect(typedAddress("https://samenbord.example/")).toEqual({ text: "samenbord.example", whole: true });
  expect(typedAddress("https://samenbord.example/?theme=geld")).toEqual({
    text: "samenbord.example/?theme=geld",
    whole: true,
  });
  const long = `https://samenbord.example/?network=${"0193".repeat(9)}`;
  expect(typedAddress(long)).toEqual({ text: "samenbord.example", whole: false });
});

test("a site with a long name stands there as a whole", () => {
  const site = `https://${"samen-".repeat(8)}bord.example/`;
  expect(typedAddress(site)).toEqual({ text: new URL(site).host, whole: true });
});
