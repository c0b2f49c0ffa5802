import { expect, test } from "vitest";
import { agendaFilter, offerFilter } from "#app/filters.ts";
import { readOfferTable } from "#domain/feed/offer-table.ts";
import { readOutside } from "#domain/feed/read-outside.ts";
import { post } from "../graphql/asking.ts";
import { aBoard } from "../world.ts";

const NAMES = ["__proto__", "constructor", "prototype", "__proto__.polluted", "constructor.prototype.polluted"];

test("no name that comes from outside changes what all objects have (ASVS 15.3.6)", async () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const board = await aBoard();
  for (const name of NAMES) {
    const params = new URLSearchParams([[name, "polluted"]]);
    for (const asked of ["area", "theme", "network", "value", "need"]) params.append(asked, name);
    agendaFilter(params);
    offerFilter(params);
    readOfferTable(`titel;${name};thema\nSpreekuur;polluted;${name}`);
    const lines = [`${name}:polluted`, `X-${name};${name}=polluted:polluted`, `CATEGORIES:${name}`, `UID:${name}`];
    const event = ["BEGIN:VEVENT", "DTSTART:20261220T100000Z", "SUMMARY:A", ...lines, "END:VEVENT"];
    const calendar = ["BEGIN:VCALENDAR", "VERSION:2.0", ...event, "END:VCALENDAR"].join("\r\n");
    readOutside(calendar, { zone: "Europe/Amsterdam", window: { start: 0, end: Date.parse("2027-01-01") } });
    const variables = `{ "slug": "zuid", "${name}": { "polluted": true } }`;
    await post(
      board,
      `{ "query": "query ($slug: String!) { network(slug: $slug) { id } }", "variables": ${variables} }`,
    );
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
