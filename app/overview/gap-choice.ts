import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { AREAS } from "#domain/place/areas.ts";
import type { Gap } from "./gap-address.ts";
import { dayIn } from "./heat-choice.ts";

/** The gap that an address names, as far as the board knows the words in it. */
export function gapOf(params: URLSearchParams): Gap {
  const known = (name: string, terms: readonly { id: string }[]) =>
    params.getAll(name).filter((id) => terms.some((term) => term.id === id));
  return {
    need: known("need", THEMES)[0],
    area: known("area", AREAS)[0],
    theme: known("theme", THEMES)[0],
    week: dayIn(params, "week") ?? undefined,
    audiences: known("audience", AUDIENCES),
  };
}
