import type { Event } from "#domain/calendar/event.ts";
import type { Offer } from "#domain/catalogue/offer.ts";

/**
 * What a post is to another by an agreement: ONE is shown under it, NEXT follows on it, TURNS takes turns with it, REFERS
 * sends people on to it, INSTEAD gave way to it, KEPT stands beside it knowingly.
 */
export const LINKS = ["ONE", "NEXT", "TURNS", "REFERS", "INSTEAD", "KEPT"] as const;
export type LinkKind = (typeof LINKS)[number];

/** One post to another, as an agreement has it. */
export interface Link {
  post: string;
  other: string;
  kind: LinkKind;
}

/** Facts of an event or offer that an agreement can change. */
export type Facts = Partial<
  Pick<Event, "start" | "end" | "recurrence" | "hosts" | "title" | "description" | "url" | "area" | "audiences">
> &
  Partial<Pick<Offer, "areas" | "status">>;

/** One change that an agreement makes of the board; all are, so that each can be shown before, checked and taken back. */
export type Step =
  | {
      does: "CHANGE";
      post: string;
      /** Of a series the start of the one happening that is meant; null for all of it. */
      happening: number | null;
      to: Facts;
      was: Facts;
    }
  | ({ does: "LINK"; on: boolean } & Link);

/** The steps as one tells them: what holds between two posts both ways alike is told once. */
export function toldSteps(steps: readonly Step[]): Step[] {
  return steps.filter((step, place) => !steps.slice(0, place).some((before) => saysTheSame(before, step)));
}

function saysTheSame(before: Step, step: Step): boolean {
  if (before.does !== "LINK" || step.does !== "LINK" || before.on !== step.on) return false;
  const mirrored = before.post === step.other && before.other === step.post;
  return mirrored && (!step.on || (step.kind === "KEPT" && before.kind === "KEPT"));
}

/** The steps that take these back, last first. */
export function takenBack(steps: readonly Step[]): Step[] {
  return steps.toReversed().map((step) => {
    if (step.does === "LINK") return { ...step, on: !step.on };
    return { ...step, to: step.was, was: step.to };
  });
}

/** Whether a post still has what a change made of it; one that is gone has not. */
export function holds(to: Facts, post: object | null): boolean {
  if (post === null) return false;
  const now = new Map(Object.entries(post));
  return Object.entries(to).every(([fact, value]) => JSON.stringify(now.get(fact)) === JSON.stringify(value));
}

/** What a post has now of the facts that are to change. */
export function factsOf(to: Facts, post: object): Facts {
  const now = new Map(Object.entries(post));
  return Object.fromEntries(Object.keys(to).map((fact) => [fact, now.get(fact)]));
}
