import type { EventPost } from "#domain/calendar/event.ts";
import { toWall } from "#domain/calendar/zone.ts";
import type { OfferPost } from "#domain/catalogue/offer.ts";
import { readAreas, wordsBeyondAreas } from "#domain/place/area.ts";
import { clocksAround } from "./clocks.ts";
import { CALLED_OFF, CLOSED, MOVED, VISITING } from "./cues.ts";
import { LEXICON, type Lexicon } from "./lexicon.ts";
import { priceOf } from "./price.ts";
import { audiencesOf, readText } from "./read-text.ts";
import type { Reading } from "./reading.ts";
import { formOf, formShares } from "./said-form.ts";
import { venueOf } from "./venue.ts";
import { partsOf, proseAreas, pruned, saysOnline, saysStreamed } from "./whereabouts.ts";

/** What the matcher reads of an event. Picked facets count for more than words. */
export function readEvent(post: EventPost, lexicon: Lexicon = LEXICON): Reading {
  const picked = new Map(post.themes.map((theme) => [theme, 1.2]));
  const { hits, ...about } = readText(post, lexicon, picked);
  const spots = [post.area ?? "", ...readAreas(post.place ?? "")].filter((id) => id !== "");
  const areas = pruned(spots.length > 0 ? spots : proseAreas(post.title, post.description));
  const text = `${post.title} ${post.description}`;
  return {
    ...about,
    // Where it is says nothing of what it is.
    title: wordsBeyondAreas(post.title).slice(0, 16),
    confirmed: null,
    form: null,
    forms: [],
    audiences: audiencesOf(post.audiences, hits, text),
    areas: areas.filter((id) => id !== "online"),
    online: post.online || areas.includes("online") || saysOnline(post.title),
    price: null,
    streamed: saysStreamed(text),
    ...venueOf(post.place ?? "", text),
    place: (post.place ?? "").split(",")[0]?.trim().slice(0, 60) ?? "",
    closed: post.invitationOnly || CLOSED.test(text.toLowerCase()),
    calledOff: CALLED_OFF.test(text.toLowerCase()),
    moved: MOVED.test(text.toLowerCase()),
    visiting: VISITING.test(text.toLowerCase()),
    parts: partsOf(post.title, post.place ?? ""),
    clocks: post.allDay ? [] : clocksAround(text, minutesOf(post)),
  };
}

/** The start on the clock where it is held, in minutes since midnight. */
function minutesOf({ start, timeZone }: Pick<EventPost, "start" | "timeZone">): number {
  const [hours = 0, minutes = 0] = toWall(start, timeZone).slice(11, 16).split(":").map(Number);
  return hours * 60 + minutes;
}

/** What the matcher reads of an offer. Picked facets count for more than words. */
export function readOffer(post: OfferPost, lexicon: Lexicon = LEXICON): Reading {
  const { hits, ...about } = readText(post, lexicon, new Map(post.need ? [[post.need, 3]] : []));
  const areas = pruned(post.areas.length > 0 ? post.areas : proseAreas(post.title, post.description));
  const text = `${post.title} ${post.description}`;
  return {
    ...about,
    confirmed:
      post.need && !post.imported
        ? { need: post.need, saidForm: formOf(hits, []), saidAudiences: audiencesOf([], hits, text) }
        : null,
    form: post.form ?? formOf(hits, about.concepts),
    forms: post.form ? [[post.form, 1]] : formShares(hits, about.concepts),
    audiences: audiencesOf(post.audiences, hits, text),
    areas: areas.filter((id) => id !== "online"),
    online: areas.includes("online") || (post.areas.length === 0 && saysOnline(post.title)),
    price: priceOf(post),
    streamed: false,
    venue: [],
    spots: [],
    venueKind: null,
    named: false,
    place: "",
    closed: false,
    calledOff: false,
    moved: false,
    visiting: false,
    parts: [],
    clocks: [],
  };
}
