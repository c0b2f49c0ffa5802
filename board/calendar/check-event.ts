import type { Board } from "#board/board.ts";
import { asFlags } from "#board/flag/as-flags.ts";
import { matcherNow } from "#board/learning/matcher-now.ts";
import { eventById } from "#db/events.ts";
import { pastFaults } from "#domain/calendar/event-faults.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import { isFinding } from "#domain/effect/finding.ts";
import type { Flag, Reason } from "#domain/flag/flag.ts";
import { type Slot, tryTime } from "#domain/flag/free-slot.ts";
import { dayReasons } from "#domain/flag/slot-rules.ts";
import { type Suggestion, suggest } from "#domain/likeness/suggest.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import type { Fault } from "#domain/refusal.ts";
import { faultsOf } from "./draft-event.ts";
import { meetDraft, seenDraft } from "./draft-rivals.ts";
import { daysAround, freeMoments } from "./free-moments.ts";
import { sealMoment } from "./tried-moment.ts";

/** What the board would say of an event that is not stored, and when it would better be. */
export interface EventCheck {
  flags: Flag[];
  /** Up to five free alternatives on different days; none when nothing stands in the way. */
  slots: Slot[];
  /** What the wanted day has against it, whatever else goes on. */
  day: Reason[];
  /** What the day and the hour are worth, by the rule of the free slots; null where the time is not clear. */
  label: Slot["label"] | null;
  /** Says to who publishes it at another moment that this one was tried; null where nothing competes with it. */
  seal: string | null;
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
  const db = board.store.read;
  const present = { now: board.now(), matcher: await matcherNow(db) };
  const { now, matcher } = present;
  const text = `${input.title}\n${input.description}\n${input.place ?? ""}`;
  const suggested = suggest(text, input.language, matcher.lexicon);
  const titled = { ...input, title: input.title.trim() || "…" };
  const faults = [...faultsOf(titled, now), ...pastFaults(titled, now)];
  if (faults.length > 0) return { flags: [], slots: [], day: [], label: null, seal: null, faults, suggested };
  const changed = ignore === null ? null : await eventById(db, { actor, now }, ignore);
  const seen = await seenDraft(db, titled, changed, present);
  const { same, rivals } = await meetDraft(db, seen, present, ignore);
  const flags = asFlags([...same, ...rivals], seen.post.id, now);
  const days = await daysAround(db, seen.post.start);
  const crowded = flags.some((flag) => flag.band !== "NOTE");
  return {
    flags,
    slots: crowded ? await freeMoments(db, seen, { ignore, now, matcher, days }) : [],
    day: dayReasons(seen, seen.post, days),
    label: tryTime(seen, [], seen.post, days).slot.label,
    seal: rivals.some(isFinding) ? sealMoment(board, actor, titled, now) : null,
    faults,
    suggested,
  };
}
