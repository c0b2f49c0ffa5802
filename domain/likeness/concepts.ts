import { GROWTH } from "./concepts/growth.ts";
import { INCOME } from "./concepts/income.ts";
import { LAW } from "./concepts/law.ts";
import { LIFE } from "./concepts/life.ts";
import { MARKETING } from "./concepts/marketing.ts";
import { MONEY } from "./concepts/money.ts";
import { RULES } from "./concepts/rules.ts";
import { SELLING } from "./concepts/selling.ts";
import { SPACE } from "./concepts/space.ts";
import { STARTING } from "./concepts/starting.ts";
import { THINGS } from "./concepts/things.ts";
import { TRADES } from "./concepts/trades.ts";

/** One idea of the field, in the words that people use for it in two languages and on the street. */
export interface Concept {
  id: string;
  /** The theme (a need) that it belongs to. */
  theme: string;
  /** Says little by itself: "money", "start", "digital". */
  general: boolean;
  /** A trade: two services for cooks need not be one service. */
  trade: boolean;
  nl: string[];
  en: string[];
}

/**
 * The glossary, a line a concept: `id > theme | Dutch | English | street`; `~>` marks a general concept and `+>` a trade.
 * Terms are separated by commas, may be phrases, and are matched by stem; one that begins with `=` is matched as
 * written, and one that begins with `?` (or `?=`) says something else as often.
 * A term enters because the field uses it, never because a labelled pair would be found by it.
 */
export const CONCEPTS: Concept[] = [
  ...[MONEY, STARTING, LAW, MARKETING, SPACE, GROWTH],
  ...[INCOME, LIFE, RULES, SELLING, THINGS, TRADES],
]
  .flatMap((text) => text.split("\n"))
  .filter((line) => line.trim() !== "")
  .map(conceptOf);

const byId = new Map(CONCEPTS.map((concept) => [concept.id, concept]));

/** The concept of an id, or null. */
export function conceptById(id: string): Concept | null {
  return byId.get(id) ?? null;
}

/** The terms of a comma-separated cell. */
export function termsOf(cell: string): string[] {
  return cell
    .split(",")
    .map((term) => term.trim())
    .filter((term) => term !== "");
}

function conceptOf(line: string): Concept {
  const [head = "", nl = "", en = "", street = ""] = line.split("|");
  const [id = "", theme = ""] = head.split(/[~+]?>/).map((part) => part.trim());
  const both = termsOf(street);
  const [general, trade] = [head.includes("~>"), head.includes("+>")];
  return { id, theme, general, trade, nl: [...termsOf(nl), ...both], en: [...termsOf(en), ...both] };
}
