import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FilterForm } from "#app/ui/filter-form.tsx";

const group = {
  name: "online",
  legend: "Online",
  type: "radio" as const,
  options: ["", "yes", "no"].map((value) => ({ value, label: value || "maakt niet uit" })),
};

/** The values that stand ticked under an address. */
function ticked(query: string): (string | undefined)[] {
  const form = { action: "/", params: new URLSearchParams(query), groups: [group] };
  const html = renderToStaticMarkup(createElement(FilterForm, form));
  return [...html.matchAll(/<input type="radio"[^>]*>/g)]
    .filter(([input]) => input.includes("checked"))
    .map(([input]) => /value="(.*?)"/.exec(input)?.[1]);
}

test("of a choice of one stands ticked what is chosen, or else that it does not matter", () => {
  expect(ticked("online=yes")).toEqual(["yes"]);
  expect(ticked("")).toEqual([""]);
  expect(ticked("online=&q=btw")).toEqual([""]);
});
