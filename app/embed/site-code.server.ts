import { agendaQuery } from "#domain/feed/agenda-choice.ts";
import { embedElement, embedFrame } from "#domain/feed/embed.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import { hexOfLight } from "../colour.ts";
import { agendaChoice } from "../filters.ts";
import { lightOf, PALETTES } from "../palettes.server.ts";
import { embedShape, shapeQuery } from "./shape.ts";

const OWN_COLOUR = hexOfLight(lightOf(PALETTES.light, "do"));
const HEIGHT = 640;

/** What a network pastes into its own site to show the agenda of a choice, in the language in which it reads here. */
export function siteCode(
  baseUrl: string,
  { params, name, language }: { params: URLSearchParams; name: string; language: Language },
) {
  const asked = embedShape(params);
  // A field for a colour always sends one: that of the board is no choice.
  const accent = `#${asked.accent}` === OWN_COLOUR ? null : asked.accent;
  const shape = { ...asked, accent, language };
  const choice = agendaChoice(params);
  // Only what the board knows: an address may carry anything.
  const chosen = agendaQuery(choice);
  const query = new URLSearchParams([...chosen, ...shapeQuery(shape)]);
  const embedded = { baseUrl, query, page: baseUrl + withQuery(paths.agenda, chosen), name };
  return {
    shape,
    when: choice.when ?? null,
    colour: accent === null ? OWN_COLOUR : `#${accent}`,
    element: embedElement(embedded),
    frame: embedFrame(embedded, { height: HEIGHT }),
    address: withQuery(paths.embed, query),
  };
}
