import type { Db } from "#db/handle.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import type { Matcher } from "#domain/flag/matcher.ts";
import { declaredAround } from "./declared-around.ts";
import { draftEvent } from "./draft-event.ts";
import { type Meetings, meet, rivalsOf } from "./meetings.ts";
import { nearby } from "./nearby.ts";
import { seenFrom } from "./save-event.ts";

/** The instant at which a draft is looked at, and how the board matches then. */
export interface Present {
  now: number;
  matcher: Matcher;
}

/** A draft as the matcher sees it, new or in place of what is changed. Throws Invalid. */
export async function seenDraft(
  db: Db,
  input: EventInput,
  changed: Event | null,
  { now, matcher }: Present,
): Promise<SeenEvent> {
  // What is changed and its series, or its other happenings, are no others: they are known by their uid.
  const { source, uid } = changed ?? { source: null, uid: "" };
  const draft = { ...draftEvent(input, now), source, uid };
  return seenFrom(draft, now, matcher.lexicon, await declaredAround(db, draft, now));
}

/** What seems the same event as a draft, and what competes with it; `ignore` is the event that is being changed. */
export async function meetDraft(
  db: Db,
  seen: SeenEvent,
  present: Present,
  ignore: string | null = null,
): Promise<Meetings> {
  const meetings = await meet(db, seen, await nearby(db, seen, present.matcher.model, ignore), present);
  return { same: meetings.same, rivals: await rivalsOf(db, seen.post.id, meetings) };
}
