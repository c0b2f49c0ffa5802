import { expect, test } from "vitest";
import { agendaWords } from "#app/ui/agenda-words.ts";

test("an agenda is told from another by what was chosen, when, and how it is shown", () => {
  const networks = [{ id: "n1", name: "Bisnis Oso" }];
  const words = (search: string) => agendaWords("nl", search, networks);
  expect(words("")).toEqual([]);
  expect(words("?network=n1&q=belasting&when=weekend")).toEqual(["Bisnis Oso", "belasting", "dit weekend"]);
  expect(words("?view=month&from=2026-12-01")).toEqual(["Maand", "vanaf 1 december"]);
  expect(words("?view=nothing&from=never")).toEqual([]);
});
