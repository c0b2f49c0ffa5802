import { areaOf } from "#domain/place/area.ts";
import { type Language, nameIn } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import type { Row } from "./rows.ts";
import { themeOf } from "./taxonomy.ts";

/** What a row is called; what has no area or theme is called that. */
export function rowName(axis: "AREA" | "THEME", { id }: Pick<Row, "id">, language: Language): string {
  const named = id === null ? null : axis === "AREA" ? areaOf(id) : themeOf(id);
  return named ? nameIn(language, named) : say(language, `heat.none.${axis}`);
}
