import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FeedList } from "#app/ui/feed-list.tsx";
import { sentenceOf } from "#app/ui/flag-sentence.tsx";
import { hueClasses } from "#app/ui/network-badge.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";

const network = (name: string) => ({ id: name, slug: name, name });
const event = (title: string, by: string) => ({
  id: title,
  title,
  start: "2026-12-01T18:00:00.000Z",
  end: "2026-12-01T20:00:00.000Z",
  allDay: false,
  network: network(by),
});

test("a flag reads as one sentence that names both sides and the day", () => {
  const events = [event("Belastingavond", "ZZP Mokum"), event("Btw voor starters", "Makers")];
  const flag = { kind: "OVERLAP" as const, events, offers: [], dates: ["2026-12-01T18:00:00.000Z"] };
  expect(sentenceOf("nl", flag)).toBe(
    "‘Belastingavond’ van ZZP Mokum en ‘Btw voor starters’ van Makers willen op dinsdag 1 december dezelfde mensen ontvangen.",
  );
  expect(sentenceOf("en", { ...flag, events: [...events, event("Borrel", "West")] })).toBe(
    "‘Belastingavond’ by ZZP Mokum and ‘Btw voor starters’ by Makers (and 1 more) want to welcome the same people on Tuesday 1 December.",
  );
});

test("a network keeps its hexagon, whatever other networks there are", () => {
  expect(hueClasses("zzp-mokum")).toBe(hueClasses("zzp-mokum"));
  const all = Array.from({ length: 300 }, (_, at) => hueClasses(`network-${at}`));
  expect(new Set(all).size).toBe(36);
});

test("fields that differ come first, equal ones once, empty ones not at all", () => {
  const html = renderToStaticMarkup(
    createElement(SideBySide, {
      caption: "two",
      sides: [
        { id: "a", head: "A" },
        { id: "b", head: "B" },
      ],
      rows: [
        { name: "Tijd", values: ["19:00", "19:00"] },
        { name: "Waar", values: ["OBA", ""] },
        { name: "Prijs", values: ["", ""] },
      ],
    }),
  );
  const words = html
    .replace(/<[^>]+>/g, "|")
    .split("|")
    .filter((word) => word !== "");
  expect(words).toEqual([
    "two",
    "A",
    "B",
    "Hier verschillen ze",
    "Waar",
    "OBA",
    "niet ingevuld",
    "Dit is gelijk",
    "Tijd",
    "19:00",
  ]);
});

test("a calendar that fails while it waits for a person still says that nothing goes without her", () => {
  const at = "2026-12-01T18:00:00.000Z";
  const told = (asks: boolean) => {
    const feed = {
      id: "f",
      name: "Agenda",
      address: "bron.invalid",
      readAt: at,
      failingSince: at,
      nextAt: at,
      message: null,
    };
    const missing = [{ id: "e", title: "Borrel", start: at }];
    const feeds = [{ ...feed, health: "FAILING" as const, asks, missing }];
    return renderToStaticMarkup(createElement(FeedList, { feeds, next: "/" }));
  };
  expect(told(true)).toContain("tot jij zegt dat het klopt");
  expect(told(true)).toContain("Klopt, die gaan niet door");
  expect(told(false)).toContain("Is dat de volgende keer nog zo");
  expect(told(false)).not.toContain("Klopt, die gaan niet door");
});
