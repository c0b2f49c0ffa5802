interface Placed {
  online: boolean;
  place: { name: string } | null;
  area: { name: string } | null;
}

/** Where something happens, in one line: the area is left out where the place already names it. "" when nobody said. */
export function whereOf({ online, place, area }: Placed, onlineWord: string): string {
  const parts = place === null ? [] : [place.name];
  if (online && !says(parts, onlineWord)) parts.unshift(onlineWord);
  if (area !== null && !says(parts, area.name.replace(/ e\.o\.$/, ""))) parts.push(area.name);
  return parts.join(", ");
}

function says(parts: readonly string[], word: string): boolean {
  return parts.some((part) => part.toLowerCase().includes(word.toLowerCase()));
}
