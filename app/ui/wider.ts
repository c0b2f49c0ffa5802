import { areaOf } from "#domain/place/area.ts";
import { type Language, nameIn } from "#domain/wording/languages.ts";
import { choiceOf } from "../filters.ts";

/** The same choice in the district or city around the one area that is chosen; null where nothing is wider. */
export function widerOf(params: URLSearchParams, language: Language): { name: string; choice: URLSearchParams } | null {
  const [id = "", ...others] = params.getAll("area").filter((value) => value !== "");
  const around = areaOf(areaOf(id)?.parent ?? "");
  if (around === null || others.length > 0) return null;
  const choice = choiceOf(params);
  choice.set("area", around.id);
  return { name: nameIn(language, around), choice };
}
