import { hexOfLight, lightOfHex, readableOn } from "../colour.ts";
import { lightOf, PALETTES } from "../palettes.server.ts";
import { type EmbedShape, LOOKS, type Look } from "./shape.ts";

/** The few colours that a site chose, as a stylesheet; its own colour is shaded until it can be read. */
export function embedStyle({ look, accent }: Pick<EmbedShape, "look" | "accent">): string {
  if (look !== null) return root([`color-scheme:${look}`, ...tokens(look), ...accented(look, accent)]);
  if (accent === null) return "";
  const [light, dark] = LOOKS.map((one) => root(accented(one, accent)));
  return `${light}@media(prefers-color-scheme:dark){${dark}}`;
}

function tokens(look: Look): string[] {
  return [...PALETTES[look]].map(([name, value]) => `--${name}:${value}`);
}

function accented(look: Look, accent: string | null): string[] {
  if (accent === null) return [];
  const colour = hexOfLight(readableOn(lightOf(PALETTES[look], "paper"), lightOfHex(accent)));
  return [`--do:${colour}`, `--do-strong:${colour}`];
}

function root(declarations: readonly string[]): string {
  return `:root{${declarations.join(";")}}`;
}
