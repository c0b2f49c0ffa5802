import type { Event } from "#domain/calendar/event.ts";
import { suggest } from "#domain/likeness/suggest.ts";
import type { Label } from "#domain/network/label.ts";
import { readAreas } from "#domain/place/area.ts";
import { languageOf } from "./language.ts";
import { termsOf } from "./terms.ts";

/** What an event is about, for whom and where. */
export type Facets = Pick<Event, "themes" | "audiences" | "area" | "online">;

/** What a source says of an event. */
export interface Described {
  title: string;
  description: string;
  place: string | null;
  /** The categories under which it stands there. */
  words: readonly string[];
}

/** What its network adds: what its own words mean, and its one area, where an unknown address most likely is. */
export interface Around {
  labels: readonly Label[];
  home: string | null;
}

/**
 * The network's own words first; where they say nothing, what the matcher reads in the text. `confidence` (0 to 1) is
 * how sure it is of what the event is about; null when the network's words say that and for whom it is.
 */
export function facetsOf({ title, description, place, words }: Described, { labels, home }: Around) {
  const named = termsOf(words, labels);
  const read = suggest(`${title}\n${description}`, languageOf(`${title} ${description}`));
  const areas = [...readAreas(place ?? ""), ...named.areas];
  const facets: Facets = {
    themes: named.themes.length > 0 ? named.themes.sort() : read.themes.slice(0, 2).sort(),
    audiences: named.audiences.length > 0 ? named.audiences.sort() : [...read.audiences].sort(),
    area: areas.find((area) => area !== "online") ?? (areas.includes("online") ? null : home),
    online: areas.includes("online"),
  };
  const sure = named.themes.length > 0 && named.audiences.length > 0;
  const confidence = named.themes.length > 0 ? 1 : read.confidence;
  return { facets, confidence: sure ? null : confidence };
}

/** The facets of an event as it is. */
export function facetsIn({ themes, audiences, area, online }: Event): Facets {
  return { themes, audiences, area, online };
}

/** Whether two say the same, whatever the order. */
export function sameFacets(a: Facets, b: Facets): boolean {
  const plain = ({ themes, audiences, area, online }: Facets) =>
    JSON.stringify([[...themes].sort(), [...audiences].sort(), area, online]);
  return plain(a) === plain(b);
}
