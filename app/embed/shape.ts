import { isLanguage } from "#domain/wording/language.ts";
import { FIRST_LANGUAGE, type Language } from "#domain/wording/languages.ts";

/** How the agenda looks on somebody else's site. */
export interface EmbedShape {
  language: Language;
  /** At most so many happenings. */
  limit: number;
  /** By day or by night whatever the reader's own setting; null follows that. */
  look: Look | null;
  /** The site's own colour, six hexadecimal digits; null is that of the board. */
  accent: string | null;
  compact: boolean;
}

export const LOOKS = ["light", "dark"] as const;
export type Look = (typeof LOOKS)[number];

/** How many happenings one can choose, and how many come unasked. */
export const LIMITS = [5, 10, 20, 50] as const;
const LIMIT = 10;
const MOST = 50;

/** Parameters that say how it looks, not what is in it. */
const NAMES = ["lang", "limit", "look", "accent", "compact"];

/**
 * `?lang=en&limit=5&look=dark&accent=0b5f6a&compact=yes`; what is not exactly so counts as not said. The site around it
 * has one language, whatever its reader's browser asks for, so that the address alone decides.
 */
export function embedShape(params: URLSearchParams): EmbedShape {
  const lang = params.get("lang");
  const limit = params.get("limit") ?? "";
  const accent = /^#?([0-9a-f]{6})$/i.exec(params.get("accent") ?? "")?.[1];
  return {
    language: isLanguage(lang) ? lang : FIRST_LANGUAGE,
    limit: /^[1-9]\d?$/.test(limit) ? Math.min(Number(limit), MOST) : LIMIT,
    look: LOOKS.find((look) => look === params.get("look")) ?? null,
    accent: accent?.toLowerCase() ?? null,
    compact: params.get("compact") === "yes",
  };
}

/** The shape as parameters; what comes unasked is left out, the language never. */
export function shapeQuery({ language, limit, look, accent, compact }: EmbedShape): URLSearchParams {
  return new URLSearchParams([
    ["lang", language],
    ...(limit === LIMIT ? [] : [["limit", String(limit)]]),
    ...(look === null ? [] : [["look", look]]),
    ...(accent === null ? [] : [["accent", accent]]),
    ...(compact ? [["compact", "yes"]] : []),
  ]);
}

/** What is in it: the parameters without those of how it looks. */
export function withoutShape(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...params].filter(([name]) => !NAMES.includes(name)));
}
