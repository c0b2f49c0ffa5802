import type { Board } from "#board/board.ts";
import { asFlags } from "#board/flag/as-flags.ts";
import { matcherNow } from "#board/learning/matcher-now.ts";
import { eventById } from "#db/events.ts";
import { namedWishes } from "#db/wishes.ts";
import { pastFaults } from "#domain/calendar/event-faults.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { Flag, Reason } from "#domain/flag/flag.ts";
import { type Slot, tryTime } from "#domain/flag/free-slot.ts";
import { dayReasons } from "#domain/flag/slot-rules.ts";
import { type Suggestion, suggest } from "#domain/likeness/reading.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import type { Fault } from "#domain/refusal.ts";
import { draftEvent, faultsOf } from "./draft-event.ts";
import { daysAround, freeMoments } from "./free-moments.ts";
import { meet, nearby, rivalsOf } from "./meetings.ts";
import { hostNames, seenFrom } from "./save-event.ts";

/** What the board would say of an event that is not stored, and when it would better be. */
export interface EventCheck {
  flags: Flag[];
  /** Up to five free alternatives on different days; none when nothing stands in the way. */
  slots: Slot[];
  /** What the wanted day has against it, whatever else goes on. */
  day: Reason[];
  /** What the day and the hour are worth, by the rule of the free slots; null where the time is not clear. */
  label: Slot["label"] | null;
  faults: Fault[];
  suggested: Suggestion;
}

/**
 * Checks an event while it is typed and stores nothing; `ignore` is the event that is being changed.
 * Throws SignInNeeded, NotAllowed.
 */
export async function checkEvent(
  board: Board,
  actor: Actor | null,
  input: EventInput,
  ignore: string | null,
): Promise<EventCheck> {
  demand(actor, "POST", { networks: [input.network] });
  const now = board.now();
  const matcher = await matcherNow(board.store.read);
  const text = `${input.title}\n${input.description}\n${input.place ?? ""}`;
  const suggested = suggest(text, input.language, matcher.lexicon);
  const titled = { ...input, title: input.title.trim() || "…" };
  const faults = [...faultsOf(titled, now), ...pastFaults(titled, now)];
  if (faults.length > 0) return { flags: [], slots: [], day: [], label: null, faults, suggested };
  const db = board.store.read;
  const changed = ignore === null ? null : await eventById(db, { actor, now }, ignore);
  // What is changed and its series, or its other happenings, are no others: they are known by their uid.
  const { source, uid } = changed ?? { source: null, uid: "" };
  const draft = { ...draftEvent(titled, now), source, uid };
  const keepsClearOf = await namedWishes(db, [draft.network, ...draft.hosts]);
  const hosts = { called: await hostNames(db, draft), keepsClearOf };
  const seen = seenFrom(draft, now, matcher.lexicon, hosts);
  const meetings = await meet(db, seen, await nearby(db, seen, matcher.model, { ignore }), { now, matcher });
  const sightings = [...meetings.same, ...(await rivalsOf(db, seen.post.id, meetings))];
  const flags = asFlags(sightings, seen.post.id, now);
  const days = await daysAround(db, seen.post.start);
  const crowded = flags.some((flag) => flag.band !== "NOTE");
  const slots = crowded ? await freeMoments(db, seen, { ignore, now, matcher, days }) : [];
  return {
    flags,
    slots,
    day: dayReasons(seen, seen.post, days),
    label: tryTime(seen, [], seen.post, days).slot.label,
    faults,
    suggested,
  };
}
