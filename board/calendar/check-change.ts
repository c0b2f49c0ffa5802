import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import { happeningsOf } from "#domain/calendar/happenings.ts";
import type { Actor } from "#domain/network/network.ts";
import type { EventCancellation } from "./cancel-event.ts";
import type { EventChange } from "./change-event.ts";
import { type PlannedChange, plannedCancellation, plannedChange } from "./plan-change.ts";
import { standingOf } from "./standing.ts";

/** How much a change would touch: the happenings to come, within the window that the board keeps. */
export interface ChangeCheck {
  /** How many happenings change or go; those that were changed apart count only when they are cancelled along. */
  changed: number;
  /** Starts of the first and the last of them (epoch milliseconds); null when there are none. */
  first: number | null;
  last: number | null;
  /** How many there are instead, afterwards. */
  becomes: number;
  /** How many that were changed or cancelled apart before stay apart. */
  apart: number;
  /** How many of those go, because the series has their date no more. */
  lost: number;
}

/**
 * Counts what a change would do and stores nothing; it plans as the saving does.
 * Throws SignInNeeded, NotAllowed, NotFound, Invalid, ChangedMeanwhile.
 */
export async function checkChange(board: Board, actor: Actor | null, change: EventChange): Promise<ChangeCheck> {
  const now = board.now();
  const standing = await standingOf({ tx: board.store.read, actor, at: now }, change.id, change.version);
  const plan = plannedChange(standing, change, change.input, now);
  const becomes = startsOf(plan.part ?? plan.whole, now).length;
  return { ...counted(goneOf(standing.event, plan, now)), becomes, ...alongOf(plan, now) };
}

/** Counts what a cancellation would do and stores nothing. Throws what {@link checkChange} throws. */
export async function checkCancellation(
  board: Board,
  actor: Actor | null,
  cancellation: EventCancellation,
): Promise<ChangeCheck> {
  const now = board.now();
  const standing = await standingOf({ tx: board.store.read, actor, at: now }, cancellation.id, cancellation.version);
  const plan = plannedCancellation(standing, cancellation, now);
  const off = plan.along.flatMap(({ before, after }) =>
    before.status !== "CANCELLED" && after?.status === "CANCELLED" ? startsOf(before, now) : [],
  );
  const stood = standing.event.status === "CANCELLED" ? [] : goneOf(standing.event, plan, now);
  const gone = [...stood, ...off].sort((a, b) => a - b);
  return { ...counted(gone), becomes: 0, apart: 0, lost: 0 };
}

function goneOf(before: Event, { whole, part }: PlannedChange, now: number): number[] {
  const stays = new Set(part === null ? [] : startsOf(whole, now));
  return startsOf(before, now).filter((start) => !stays.has(start));
}

function counted(starts: readonly number[]) {
  return { changed: starts.length, first: starts[0] ?? null, last: starts.at(-1) ?? null };
}

function alongOf({ along }: PlannedChange, now: number) {
  const coming = along.filter(({ before }) => before.end > now);
  const lost = coming.filter(({ after }) => after === null).length;
  return { apart: coming.length - lost, lost };
}

function startsOf(event: Event, now: number): number[] {
  return happeningsOf(event, now)
    .filter(({ end }) => end > now)
    .map(({ start }) => start);
}
