import { EVENT_STATUSES } from "#domain/calendar/event.ts";
import { SERIES_SCOPES } from "#domain/calendar/event-input.ts";
import { builder } from "./builder.ts";
import { LanguageType, ValueFormType } from "./words.ts";

export const EventStatusType = builder.enumType("EventStatus", { values: EVENT_STATUSES });
export const SeriesScopeType = builder.enumType("SeriesScope", { values: SERIES_SCOPES });

/** What is given to publish, change or check an event. */
export const EventInputType = builder.inputType("EventInput", {
  fields: (t) => ({
    network: t.id({ required: true }),
    title: t.string({ required: true }),
    description: t.string({ required: true }),
    language: t.field({ type: LanguageType, required: true }),
    start: t.field({ type: "DateTime", required: true }),
    end: t.field({ type: "DateTime", required: true }),
    timeZone: t.string(),
    allDay: t.boolean(),
    recurrence: t.string(),
    place: t.string(),
    area: t.id(),
    online: t.boolean(),
    invitationOnly: t.boolean(),
    themes: t.idList({ required: true }),
    audiences: t.idList({ required: true }),
    valueForms: t.field({ type: [ValueFormType] }),
    price: t.string(),
    coHosts: t.idList({
      description: "networks that are asked to host it too; each is a host once it says yes. Left out: as it is",
    }),
    expectedAttendance: t.int(),
    funder: t.string(),
    url: t.string(),
    status: t.field({ type: EventStatusType }),
    holdUntil: t.field({ type: "DateTime" }),
  }),
});
