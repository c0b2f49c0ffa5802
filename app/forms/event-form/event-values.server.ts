import { z } from "zod";
import { HOME_ZONE } from "#domain/calendar/zone.ts";
import { POST_LANGUAGES, type PostLanguage } from "#domain/wording/languages.ts";
import { prefill } from "../prefill.ts";

const text = z.string().catch("");
const ticks = z.array(z.string()).catch([]);
const tick = z
  .literal("on")
  .transform(() => true)
  .catch(false);

/** What a person typed in the event form, as it was typed: it comes back unchanged when something is wrong. */
const eventValues = z.object({
  network: text,
  title: text,
  description: text,
  language: z.enum(POST_LANGUAGES).catch(POST_LANGUAGES[0]),
  date: text,
  start: text,
  end: text,
  lastDate: text,
  allDay: tick,
  /** The instant that was chosen of a time that the clock shows twice or skips. */
  startAs: text,
  endAs: text,
  repeat: text,
  repeatEnd: z.enum(["NEVER", "UNTIL", "COUNT"]).catch("NEVER"),
  until: text,
  count: text,
  /** The repeat of an event that no choice of the form makes. */
  recurrence: text,
  place: text,
  area: text,
  online: tick,
  invitationOnly: tick,
  themes: ticks,
  audiences: ticks,
  valueForms: ticks,
  /** Networks that are to host it too. */
  coHosts: ticks,
  price: text,
  people: text,
  funder: text,
  url: text,
  status: z.enum(["CONFIRMED", "TENTATIVE"]).catch("CONFIRMED"),
  holdUntil: text,
  timeZone: text,
  version: text,
  scope: z.enum(["", "THIS", "FOLLOWING", "ALL"]).catch(""),
  at: text,
  /** What was shown of a change to a series and agreed with. */
  agreed: text,
  /** The seal of the last moment of which a check warned. */
  tried: text,
});
export type EventValues = z.infer<typeof eventValues>;

const LISTS = new Set(["themes", "audiences", "valueForms", "coHosts"]);

/** Reads a posted event form; what is missing or makes no sense reads as empty. */
export function readEventValues(form: FormData): EventValues {
  const names = Object.keys(eventValues.shape);
  return eventValues.parse(
    Object.fromEntries(names.map((name) => [name, LISTS.has(name) ? form.getAll(name) : (form.get(name) ?? "")])),
  );
}

/** What another page may fill in of a new event, such as the gap that it is to close. */
const FILLED_IN = ["title", "date", "start", "end", "area", "themes", "audiences", "status"];

/** A form for a network, empty but for what its address fills in. */
export function newEventValues(network: string, language: PostLanguage, params: URLSearchParams): EventValues {
  return readEventValues(prefill(params, FILLED_IN, { network, language, timeZone: HOME_ZONE, repeat: "NONE" }));
}
