import fc from "fast-check";
import { expect, test } from "vitest";
import { agendaChoice } from "#app/filters.ts";
import { DAY_PARTS } from "#domain/calendar/day-part.ts";
import { WHENS } from "#domain/calendar/when.ts";
import { agendaQuery, choiceName } from "#domain/feed/agenda-choice.ts";
import { atomEntry, atomFeed } from "#domain/feed/atom.ts";
import { addAddresses, followAddresses } from "#domain/feed/calendar-addresses.ts";
import { folded } from "#domain/feed/fold.ts";
import { jsonFeed, jsonFeedItem } from "#domain/feed/json-feed.ts";
import { VALUE_FORMS } from "#domain/network/value-form.ts";
import { HEAD, HOUR, item } from "./shared-item.ts";

test("a choice and its address say the same", () => {
  const ids = fc.option(fc.uniqueArray(fc.constantFrom("geld", "a&b", "é ?"), { minLength: 1 }));
  const choice = fc.record({
    areas: ids,
    themes: ids,
    audiences: ids,
    networks: ids,
    valueForms: fc.option(fc.uniqueArray(fc.constantFrom(...VALUE_FORMS), { minLength: 1 })),
    language: fc.option(fc.constantFrom("nl" as const, "en" as const)),
    online: fc.option(fc.boolean()),
    search: fc.option(fc.constantFrom("btw", "a & b")),
    dayParts: fc.option(fc.subarray([...DAY_PARTS], { minLength: 1 })),
    when: fc.option(fc.constantFrom(...WHENS)),
  });
  fc.assert(
    fc.property(choice, (asked) => {
      const valueForms = asked.valueForms && VALUE_FORMS.filter((form) => asked.valueForms?.includes(form));
      const read = agendaChoice(new URLSearchParams(agendaQuery(asked).toString()));
      expect(read).toEqual({ ...asked, valueForms });
    }),
  );
});

test("a choice is called by what was chosen", () => {
  const networks = [{ id: "n", name: "Netwerk Zuid" }];
  const named = (choice: object) => choiceName(choice, { language: "nl", board: "Samenbord", networks });
  expect(named({})).toBe("Samenbord");
  expect(named({ themes: ["geld"], when: "weekend" })).toBe("Samenbord: Geld en administratie, dit weekend");
  expect(named({ online: true })).toBe("Samenbord: online");
  expect(named({ online: false })).toBe("Samenbord: alleen ter plekke");
  expect(named({ themes: ["geld"], networks: ["n"], search: "btw" })).toBe(
    "Samenbord: Geld en administratie, Netwerk Zuid, btw",
  );
});

test("lines are folded at 75 octets, within no character, and unfold to what they were", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const line = text.replace(/[\r\n]/g, "");
      const pieces = folded(line).split("\r\n");
      expect(pieces.every((piece) => Buffer.byteLength(piece) <= 75)).toBe(true);
      expect(folded(line).replace(/\r\n /g, "")).toBe(line);
    }),
  );
});

test("Atom escapes what is text, and says what is off", () => {
  const items = [item(), item({ title: "A < B & \u0000C", status: "CANCELLED" })];
  const text = atomFeed(
    HEAD,
    items.map((one) => atomEntry(one, "nl")),
  );
  expect(text).toContain("<title>Afgelast: A &lt; B &amp;  C</title>");
  expect(text).toContain('href="https://bord.invalid/agenda.atom?a=1&amp;b=2"');
  expect(text.match(/<author><name>\w+/g)?.slice(0, 2)).toEqual(["<author><name>Zuid", "<author><name>Oost"]);
});

test("a JSON Feed has its required members and the event's own times", () => {
  const feed = JSON.parse(jsonFeed(HEAD, [jsonFeedItem(item(), "nl"), jsonFeedItem(item(), "nl")]));
  expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1", title: "Samenbord" });
  expect(feed.items[0]).toMatchObject({
    id: "urn:uuid:01a21502-e40b-77fa-aea3-97db4f185734",
    content_text: expect.stringContaining("dinsdag 15 december 2026"),
    _event: { start: "2026-12-15T18:00:00.000Z", status: "CONFIRMED" },
  });
  expect([feed.items.length, JSON.parse(jsonFeed(HEAD, [])).items]).toEqual([2, []]);
});

test("other calendars are asked to follow the address as it is", () => {
  const address = "https://bord.invalid/agenda.ics?area=bijlmer&in=nl";
  const ways = followAddresses(address, "Samenbord");
  expect(ways.webcal).toBe("webcal://bord.invalid/agenda.ics?area=bijlmer&in=nl");
  expect(new URL(ways.google).searchParams.get("cid")).toBe(ways.webcal);
  expect(new URL(ways.outlook).searchParams.get("url")).toBe(address);
});

test("forms of other calendars are filled in with the happening, all-day ones as dates", () => {
  const { google, outlook } = addAddresses({
    ...item({ description: "x".repeat(5_000) }),
    url: "https://bord.invalid/e",
  });
  const filled = new URL(google).searchParams;
  expect([filled.get("text"), filled.get("dates")]).toEqual(["Inloop", "20261215T180000Z/20261215T200000Z"]);
  expect(google.length).toBeLessThan(2_000);
  expect(new URL(outlook).searchParams.get("startdt")).toBe("2026-12-15T18:00:00Z");
  const day = Date.parse("2026-12-15T00:00:00+01:00");
  const whole = addAddresses({
    ...item({ allDay: true, start: day, end: day + 24 * HOUR }),
    url: "https://bord.invalid/e",
  });
  expect(new URL(whole.google).searchParams.get("dates")).toBe("20261215/20261216");
});
