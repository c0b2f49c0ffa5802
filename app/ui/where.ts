import { AREAS } from "#domain/place/areas.ts";

interface Placed {
  online: boolean;
  place: { name: string } | null;
  area: { name: string } | null;
}

/** Where something happens, in one line: the area is left out where the place already names it. "" when nobody said. */
export function whereOf({ online, place, area }: Placed, onlineWord: string): string {
  const parts = place === null ? [] : [place.name];
  if (online && !says(parts, onlineWord)) parts.unshift(onlineWord);
  if (area !== null && !namesOf(area.name).some((name) => says(parts, name))) parts.push(area.name);
  return parts.join(", ");
}

/** A place is named in the language of who posted it: "OBA Oosterdok, Centrum" is in the Centre. */
function namesOf(area: string): string[] {
  return (BOTH.get(area) ?? [area]).map((name) => name.replace(/ e\.o\.$/, ""));
}

const BOTH = new Map(AREAS.flatMap(({ nl, en }) => [nl, en].map((name) => [name, [nl, en]] as const)));

function says(parts: readonly string[], word: string): boolean {
  return parts.some((part) => part.toLowerCase().includes(word.toLowerCase()));
}
