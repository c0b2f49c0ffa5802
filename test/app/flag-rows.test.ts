import { expect, test } from "vitest";
import type { ComparedOffer } from "#app/compared.server.ts";
import { offerRows } from "#app/ui/flag-rows.ts";

test("offers beside each other tell since when they are there and when they were last checked", () => {
  const offer: ComparedOffer = {
    ...{ id: "a", title: "Btw-hulp", description: "", language: "nl", form: null, valueForms: [], price: null },
    ...{ schedule: null, network: { id: "n", slug: "n", name: "N" }, need: null, areas: [], audiences: [] },
    ...{ createdAt: "2025-03-01T12:00:00.000Z", confirmedAt: "2026-11-02T12:00:00.000Z" },
  };
  const rows = offerRows("nl", [offer, { ...offer, createdAt: "2026-01-05T12:00:00.000Z" }]);
  expect(rows).toContainEqual({ name: "Staat hier sinds", values: ["1 maart 2025", "5 januari 2026"] });
  expect(rows).toContainEqual({ name: "Nagekeken op", values: ["2 november 2026", "2 november 2026"] });
});
