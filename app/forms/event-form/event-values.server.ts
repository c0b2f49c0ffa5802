import { z } from "zod";
import { HOME_ZONE } from "#domain/calendar/zone.ts";

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
  language: z.enum(["nl", "en"]).catch("nl"),
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

/** An empty form for a network. */
export function emptyEventValues(network: string, language: "nl" | "en"): EventValues {
  const form = new FormData();
  form.set("network", network);
  form.set("language", language);
  form.set("timeZone", HOME_ZONE);
  form.set("repeat", "NONE");
  return readEventValues(form);
}
