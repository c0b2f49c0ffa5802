import type { Reading } from "#domain/likeness/reading.ts";
import { isSortOfVenue } from "#domain/likeness/venue.ts";
import { trigramLikeness } from "#domain/likeness/words.ts";
import { areaOf } from "#domain/place/area.ts";
import type { Fact, SeenEvent } from "./evidence.ts";
import { atHome, buildingOf } from "./hosts.ts";

/** What the places of two posts say of their being about one gathering. Symmetric. */
export function placeFacts(a: SeenEvent, b: SeenEvent): Fact[] {
  const facts = venueFacts(a, b);
  const [here, there] = [a.reading, b.reading];
  if (here.online && there.online) facts.push(fact("BOTH_ONLINE"));
  else if (here.online !== there.online && !here.streamed && !there.streamed) facts.push(fact("ONE_ONLINE"));
  const area = here.areas.find((one) => there.areas.includes(one));
  if (area) facts.push(fact("SAME_AREA", { area }, isNeighbourhood(area) ? 1 : 0.6));
  else if (isApart(here, there))
    facts.push(fact("OTHER_AREA", { area: here.areas[0] ?? "", other: there.areas[0] ?? "" }));
  return facts;
}

function venueFacts(a: SeenEvent, b: SeenEvent): Fact[] {
  const [here, there] = [a.reading, b.reading];
  const [one, other] = [buildingOf(a), buildingOf(b)];
  const place = shorter(here.place, there.place);
  if (sharesBuilding(one, other, here, there)) return [fact("SAME_VENUE", { place })];
  const named = namedVenue(one, there) ?? namedVenue(other, here) ?? onSpot(one, there) ?? onSpot(other, here);
  if (named) return [fact("SAME_VENUE", { place: named }, NAMED)];
  if (one.length > 0 && other.length > 0) {
    const apart = fact("OTHER_VENUE", {}, (1 - trigramLikeness(one, other)) * nameLevel(here) * nameLevel(there));
    return atHome(a) && atHome(b) ? [apart, fact("OWN_HOUSES")] : [apart];
  }
  if (here.spots.some((word) => there.spots.includes(word))) return [fact("SAME_VENUE", { place }, HINTED)];
  if (!here.venueKind || !there.venueKind) return [];
  return [here.venueKind === there.venueKind ? fact("SAME_VENUE", { place }, HINTED) : fact("OTHER_VENUE", {}, HINTED)];
}

/** A library is the same one only in the same neighbourhood. */
function sharesBuilding(a: readonly string[], b: readonly string[], here: Reading, there: Reading): boolean {
  const [apart, one] = [isApart(here, there), here.venueKind !== null && here.venueKind === there.venueKind];
  return (
    a.some((word) => !(apart && isSortOfVenue(word)) && b.some((other) => sameWord(word, other, one))) ||
    (a.length > 0 && b.length > 0 && togetherOrApart(here.place, there.place))
  );
}

/** "Skybar" and "Sky Bar ArenA". */
function togetherOrApart(a: string, b: string): boolean {
  const [one, other] = [squeezed(a), squeezed(b)];
  return Math.min(one.length, other.length) > 4 && (one.startsWith(other) || other.startsWith(one));
}

/** A place in one word, without its article. */
export function squeezed(place: string): string {
  return place
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^(de|het|the|een|a) /, "")
    .replace(/[^a-z0-9]/g, "");
}

/** Whether two posts are in different neighbourhoods, as far as both say in which. Symmetric. */
export function isApart(a: Pick<Reading, "areas">, b: Pick<Reading, "areas">): boolean {
  return isSpecific(a) && isSpecific(b) && !a.areas.some((area) => b.areas.includes(area));
}

/** The word that names the venue of one in the text of the other: "gaat door in Bethel". */
function namedVenue(building: readonly string[], { shown }: Reading): string | null {
  return building.find((word) => isName(word) && shown.includes(word)) ?? null;
}

/** A house that has the name of its square. */
function onSpot(building: readonly string[], { spots }: Reading): string | null {
  return building.find((word) => spots.includes(word)) ?? null;
}

const NAMED = 0.8;
/** One street, or one sort of building in one neighbourhood. */
const HINTED = 0.5;

/** Short words name no venue by themselves. */
export function isName(word: string): boolean {
  return word.length > 4;
}

/** How surely a place is named and not described: "boven de kaaswinkel" may well be in the hall that the other names. */
function nameLevel({ named, venue }: Reading): number {
  return named || venue.some(isSortOfVenue) ? 1 : DESCRIBED;
}

const DESCRIBED = 0.4;

/** The plainer of two names for one place. */
function shorter(a: string, b: string): string {
  return a.length < b.length || (a.length === b.length && a < b) ? a : b;
}

/** A neighbourhood, not just the district or the city. */
/** Of most districts the board knows no neighbourhoods: two halls in one of them are far from one house. */
function isNeighbourhood(area: string): boolean {
  return ["NEIGHBOURHOOD", "TOWN"].includes(areaOf(area)?.kind ?? "");
}

function isSpecific({ areas }: Pick<Reading, "areas">): boolean {
  return areas.some((area) => area !== "zuidoost" && area !== "amsterdam");
}

/** Venues are written together and apart: "parktheater", "theater in het park". */
function sameWord(a: string, b: string, sameSort: boolean): boolean {
  return a === b || (Math.min(a.length, b.length) > (sameSort ? 3 : 4) && (a.startsWith(b) || b.startsWith(a)));
}

function fact(code: string, params: Fact["params"] = {}, level = 1): Fact {
  return { code, level, params };
}
