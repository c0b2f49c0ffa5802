import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FilterForm, type FilterGroup } from "#app/ui/filter-form.tsx";
import { sayIn } from "#app/ui/say.ts";
import { networkGroup, otherNetworks } from "#app/ui/taxonomy-groups.ts";
import { withCounts } from "#app/ui/with-counts.ts";

const THOUSAND = Array.from({ length: 1_000 }, (_, at) => ({ value: `n${at}`, label: `Netwerk ${at}` }));

/** As a page for everybody prints them. */
function networks(options = THOUSAND): FilterGroup {
  return { ...networkGroup(sayIn("nl"), options), rest: otherNetworks(sayIn("nl")) };
}

function printed(group: FilterGroup, query = "") {
  const form = { action: "/", params: new URLSearchParams(query), groups: [group] };
  const html = renderToStaticMarkup(createElement(FilterForm, form));
  return { html, values: [...html.matchAll(/<input type="checkbox"[^>]*value="(\w+)"/g)].map(([, value]) => value) };
}

test("of a thousand networks stand thirty and what is chosen, and the way to the others", () => {
  const { values, html } = printed(networks(), "network=n7&network=n700");
  expect(values).toEqual([...THOUSAND.slice(0, 30).map(({ value }) => value), "n700"]);
  expect(html).toContain('<a href="/networks">Nog 969: kijk bij alle netwerken</a>');
  expect(html.length).toBeLessThan(10_000);
});

test("those with most results stand there, in the order of the list, with large counts parted", () => {
  const counts = THOUSAND.map(({ value }, at) => ({ facet: "NETWORK" as const, value, count: at * 2 }));
  const [group] = withCounts([networks()], counts, new URLSearchParams("network=n0"));
  const { values, html } = printed(group as FilterGroup, "network=n0");
  expect(values).toEqual(["n0", ...THOUSAND.slice(-30).map(({ value }) => value)]);
  expect(html).toContain("1.998");
});

test("thirty networks stand there all, without a way to others", () => {
  const { values, html } = printed(networks(THOUSAND.slice(0, 30)));
  expect(values).toHaveLength(30);
  expect(html).not.toContain("/networks");
});

test("where one works all networks stand: the page of networks is no way on from there", () => {
  expect(printed(networkGroup(sayIn("nl"), THOUSAND)).values).toHaveLength(1_000);
});
