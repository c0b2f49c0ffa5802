import { SHIPPED_DAYS } from "#domain/calendar/dutch-days.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import { type Slot, tryTime } from "#domain/flag/free-slot.ts";
import type { Lexicon } from "#domain/likeness/lexicon.ts";
import { type RawEvent, read, seenEvent } from "./posts.ts";

interface RawDraft extends Pick<RawEvent, "network" | "title" | "description" | "themes" | "audience" | "language"> {
  neighbourhood?: string | null;
  online?: boolean;
  durationMinutes?: number;
  window?: { from: string; to: string };
}

interface RawSlots {
  id: string;
  draft: RawDraft;
  slots: { start: string; end?: string; label?: Label; reason?: string }[];
}

type Label = "good" | "acceptable" | "bad";

/** What is said of the times that a folder proposes for a draft. */
export interface SaidSlots {
  id: string;
  slots: { start: string; label: Label }[];
  /** The start of the time that is advised first, null when all are bad. */
  best: string | null;
}

const LABELS: Record<Slot["label"], Label> = { GOOD: "good", ACCEPTABLE: "acceptable", BAD: "bad" };

/** Tries the times of `slots.json` against the events of the folder; without such a file there is nothing to say. */
export function saySlots(folder: string, events: readonly SeenEvent[], lexicon: Lexicon): SaidSlots[] {
  return drafts(folder).map(({ id, draft, slots }) => {
    const tried = slots.map(({ start, end }) => {
      const minutes = draft.durationMinutes ?? 120;
      const until = end ?? new Date(Date.parse(start) + minutes * 60_000).toISOString();
      const seen = seenEvent({ ...draft, id: `slot ${id}`, start, end: until, place: placeOf(draft) }, lexicon);
      const { slot, cost } = tryTime(seen, events, { start: seen.post.start, end: seen.post.end }, SHIPPED_DAYS);
      return { start, label: LABELS[slot.label], cost };
    });
    const [best] = [...tried].sort((a, b) => a.cost - b.cost);
    return {
      id,
      slots: tried.map(({ start, label }) => ({ start, label })),
      best: best && best.label !== "bad" ? best.start : null,
    };
  });
}

/** First choices that are good, and bad times that are called good, as shares. */
export function scoreSlots(folder: string, said: readonly SaidSlots[]): { firstGood: number; badCalledGood: number } {
  const labels = new Map(
    drafts(folder).flatMap(({ id, slots }) => slots.map(({ start, label }) => [`${id} ${start}`, label] as const)),
  );
  const labelOf = (id: string, start: string) => labels.get(`${id} ${start}`);
  const good = said.filter(({ id, best }) => best !== null && labelOf(id, best) === "good").length;
  const all = said.flatMap(({ id, slots }) => slots.map((slot) => ({ ...slot, real: labelOf(id, slot.start) })));
  const bad = all.filter(({ real }) => real === "bad");
  const share = (part: number, whole: number) => Math.round((1000 * part) / Math.max(1, whole)) / 1000;
  return {
    firstGood: share(good, said.length),
    badCalledGood: share(bad.filter(({ label }) => label === "good").length, bad.length),
  };
}

function drafts(folder: string): RawSlots[] {
  return read<RawSlots>(folder, "slots.json");
}

function placeOf({ neighbourhood, online }: RawDraft): NonNullable<RawEvent["place"]> {
  return { name: null, neighbourhood: neighbourhood ?? null, online: online ?? false };
}
