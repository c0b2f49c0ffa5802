import { newId } from "#db/id.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { EventInput, SeriesScope } from "#domain/calendar/event-input.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { type Following, followSeries, recurrenceIdOf, replacedStart } from "#domain/calendar/replacement.ts";
import { endBefore, fewerBy, keepSkips, normalRecurrence, passedBefore, skip } from "#domain/calendar/series.ts";
import { toWall } from "#domain/calendar/zone.ts";
import { Invalid } from "#domain/refusal.ts";
import { draftPart, nextVersion, redraftEvent } from "./draft-event.ts";
import { demandOwnSeries, happeningOf } from "./happening-of.ts";
import { opened, type Standing } from "./standing.ts";

/** Which happenings of a series are meant. */
export interface SeriesPart {
  /** null means ALL. */
  scope: SeriesScope | null;
  /** Start of the happening (epoch milliseconds) that THIS and FOLLOWING are about. */
  occurrence: number | null;
}

/** What a change or cancellation makes of an event, before anything is written. */
export interface PlannedChange {
  /** The event afterwards; of a series that is changed in part, what stays as it was. */
  whole: Event;
  /** The happenings that become an event of their own. */
  part: Event | null;
  /** What becomes of the happenings that were changed apart before. */
  along: Following[];
}

/** Plans a change at an instant (epoch milliseconds), for saving and for showing it beforehand. Throws Invalid. */
export function plannedChange(standing: Standing, of: SeriesPart, input: EventInput, now: number): PlannedChange {
  const { event } = standing;
  if (event.recurrenceId !== null && input.recurrence) {
    throw new Invalid([{ field: "recurrence", key: "fault.oneOfSeries" }]);
  }
  const open = { ...input, recurrence: opened(normalRecurrence(input.recurrence ?? null), standing) };
  const scope = scopeOf(event, of);
  if (scope === "ALL") return plannedWhole(standing, redraftEvent(event, open, now));
  const happening = happeningOf(standing, scope, of.occurrence);
  if (scope === "THIS") {
    const draft = draftPart(event, { ...input, recurrence: null }, now);
    return apart(event, { ...draft, ...nameOf(event, happening) }, happening, now);
  }
  const rule = fewerBy(open.recurrence, passedBefore(event, happening.start), event.recurrence);
  const draft = draftPart(event, { ...open, recurrence: rule }, now);
  const part = { ...draft, recurrence: keepSkips(draft.recurrence, event, draft.wallStart) };
  return split(standing, part, happening, now);
}

/** Plans a cancellation at an instant (epoch milliseconds). Throws Invalid. */
export function plannedCancellation(standing: Standing, of: SeriesPart, now: number): PlannedChange {
  const { event } = standing;
  const recurrence = opened(event.recurrence, standing);
  const off = { ...event, recurrence, ...nextVersion(event, now), status: "CANCELLED" as const };
  const scope = scopeOf(event, of);
  if (scope === "ALL") return plannedWhole(standing, off);
  const happening = happeningOf(standing, scope, of.occurrence);
  const wallStart = toWall(happening.start, event.timeZone);
  const part = { ...off, ...happening, wallStart, id: newId(), holdUntil: null, joinedTo: null, createdAt: now };
  if (scope === "THIS") return apart(event, { ...part, recurrence: null, ...nameOf(event, happening) }, happening, now);
  const rule = fewerBy(recurrence, passedBefore(event, happening.start), event.recurrence);
  return split(standing, { ...part, recurrence: rule, uid: `${part.id}@samenbord` }, happening, now);
}

/** The same for a change of the whole event; `after` skips none of the happenings that were changed apart. */
export function plannedWhole({ event, replacements }: Standing, after: Event): PlannedChange {
  const { series, following } = followSeries(event, after, event.start, replacements);
  return { whole: series, part: null, along: following };
}

function scopeOf(event: Event, { scope, occurrence }: SeriesPart): SeriesScope {
  const fromTheFirst = scope === "FOLLOWING" && (occurrence ?? event.start) <= event.start;
  if (!event.recurrence || !scope || fromTheFirst) return "ALL";
  if (scope !== "ALL") demandOwnSeries(event);
  return scope;
}

/** By what calendar programs know one happening of a series. Its version goes on from that of the series. */
function nameOf(event: Event, { start }: Interval) {
  const [version, sequence] = [event.version + 1, event.sequence + 1];
  return { uid: event.uid, recurrenceId: recurrenceIdOf(start, event), version, sequence };
}

function apart(event: Event, part: Event, { start }: Interval, now: number): PlannedChange {
  return { whole: { ...skip(event, start), ...nextVersion(event, now) }, part, along: [] };
}

/** Happenings that were changed apart go along with the part that they lie in. */
function split({ event, replacements }: Standing, part: Event, { start }: Interval, now: number): PlannedChange {
  const later = replacements.filter((one) => replacedStart(one.recurrenceId ?? "", event.timeZone) >= start);
  const rest = { ...event, recurrence: opened(event.recurrence, { event, replacements: later }) };
  const { series, following } = followSeries(event, part, start, later);
  return { whole: { ...endBefore(rest, start), ...nextVersion(event, now) }, part: series, along: following };
}
