import { languageName } from "#domain/wording/language-name.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import type { ComparedEvent, ComparedOffer } from "../compared.server.ts";
import { forWhom } from "./for-whom.ts";
import type { Row } from "./side-by-side.tsx";
import { clockSpan, moment } from "./time.ts";

type Named = readonly { name: string }[];

/** The fields of events that a lead compares, in the order in which they matter. */
export function eventRows(language: Language, events: readonly ComparedEvent[]): Row[] {
  const row = (name: string, value: (event: ComparedEvent) => string): Row => ({ name, values: events.map(value) });
  return [
    row(say(language, "field.date"), ({ start }) => moment(language, "dayOfYear", start)),
    row(say(language, "field.time"), (event) => clockSpan(language, event, event.allDay)),
    row(say(language, "event.repeats"), ({ recurrenceText }) => recurrenceText ?? say(language, "event.once")),
    row(say(language, "event.where"), ({ place }) => place?.name ?? ""),
    row(
      say(language, "filter.area"),
      ({ area, online }) => area?.name ?? (online ? say(language, "event.online") : ""),
    ),
    row(say(language, "event.forWhom"), (event) => forWhom((key, params) => say(language, key, params), event)),
    row(say(language, "event.about"), ({ themes }) => names(themes)),
    row(say(language, "event.cost"), (event) => costOf(language, event)),
    row(say(language, "event.language"), (event) => languageName(language, event.language)),
    row(say(language, "event.expected"), ({ expectedAttendance: count }) =>
      count === null ? "" : say(language, "event.expectedCount", { count }),
    ),
    row(say(language, "field.status"), ({ status }) => say(language, `eventStatus.${status}`)),
    row(say(language, "field.description"), ({ description }) => description),
  ];
}

/** The same for offers. */
export function offerRows(language: Language, offers: readonly ComparedOffer[]): Row[] {
  const row = (name: string, value: (offer: ComparedOffer) => string): Row => ({ name, values: offers.map(value) });
  return [
    row(say(language, "offer.need"), ({ need }) => need?.name ?? ""),
    row(say(language, "offer.form"), ({ form }) => (form === null ? "" : say(language, `offerForm.${form}`))),
    row(say(language, "event.forWhom"), ({ audiences }) => names(audiences)),
    row(say(language, "offer.areas"), ({ areas }) => names(areas)),
    row(say(language, "event.cost"), (offer) => costOf(language, offer)),
    row(say(language, "offer.schedule"), ({ schedule }) => schedule ?? ""),
    row(say(language, "event.language"), (offer) => languageName(language, offer.language)),
    row(say(language, "offer.since"), ({ createdAt }) => moment(language, "date", createdAt)),
    row(say(language, "offer.checked"), ({ confirmedAt }) => moment(language, "date", confirmedAt)),
    row(say(language, "field.description"), ({ description }) => description),
  ];
}

/** In one order, so that the same choice reads the same on both sides. */
function names(things: Named): string {
  return things
    .map(({ name }) => name)
    .sort()
    .join(", ");
}

function costOf(language: Language, { valueForms, price }: Pick<ComparedOffer, "valueForms" | "price">): string {
  return [...valueForms.map((form) => say(language, `valueForm.${form}`)), ...(price === null ? [] : [price])].join(
    ", ",
  );
}
