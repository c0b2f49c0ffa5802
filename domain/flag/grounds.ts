import { type Reading, themesOf } from "#domain/likeness/reading.ts";
import type { EventTraits } from "./evidence.ts";
import type { Evidence } from "./flag.ts";

/** What of a post an answer can rest on. TEXT: none of the others, and yet the reasons are other ones. */
export const MATTERS = ["TIME", "STATUS", "NEED", "FORM", "AUDIENCE", "AREA", "TEXT"] as const;
export type Matter = (typeof MATTERS)[number];

/** The facts of one post on which an answer rests, as texts to compare. */
export type Facts = Partial<Record<Matter, string>>;

/** What an answer about two posts rests on: the facts of both and the reasons that were given. */
export interface Grounds {
  /** Of the matcher that read them; what another one read cannot be compared. */
  version: number;
  /** Codes of the reasons; "" where they are still to be read. */
  codes: string;
  a: Facts;
  b: Facts;
}

/** Something that changed since an answer was given, and on which of the two posts; null when it is on either. */
export interface Changed {
  matter: Matter;
  post: "a" | "b" | null;
}

/** The facts of an event. Other words, a further date off or a rolling window change none of them. */
export function factsOfEvent(post: EventTraits, reading: Reading): Facts {
  const rule = (post.recurrence ?? "").split("\n").filter((line) => line.startsWith("RRULE"));
  return {
    TIME: [post.start, post.end, post.allDay ? "day" : "", ...rule].join(" "),
    STATUS: post.status === "CANCELLED" || reading.calledOff ? "off" : "on",
    ...factsRead(reading),
  };
}

/** The facts of an offer. */
export function factsOfOffer(reading: Reading): Facts {
  return { FORM: reading.form ?? "", ...factsRead(reading) };
}

function factsRead(reading: Reading): Facts {
  return {
    NEED: themesOf(reading.concepts)[0]?.[0] ?? "",
    AUDIENCE: [...reading.audiences, ...(reading.closed ? ["closed"] : [])].join(" "),
    AREA: [...reading.areas, ...(reading.online ? ["online"] : []), reading.place].join(" "),
  };
}

/** The grounds of a pair as a version of the matcher reads it; `a` and `b` in the order of their ids. */
export function groundsOf({ reasons }: Evidence, a: Facts, b: Facts, version: number): Grounds {
  // What networks declared of each other is not read in the posts, and wakes no answer.
  const codes = reasons.flatMap(({ code }) => (code === "WISHED" ? [] : code)).sort();
  return { version, codes: codes.join(" "), a, b };
}

/** What changed between then and now: an answer stands while nothing did, and stands again when it is changed back. */
export function changesBetween(then: Grounds, now: Grounds): Changed[] {
  const read = then.version === now.version;
  const found: Changed[] = MATTERS.filter((matter) => read || matter === "TIME").flatMap((matter) =>
    (["a", "b"] as const).filter((post) => differs(then[post], now[post], matter)).map((post) => ({ matter, post })),
  );
  return found.length === 0 && read && then.codes !== "" && then.codes !== now.codes
    ? [{ matter: "TEXT", post: null }]
    : found;
}

/** Grounds on which a fact of one post is agreed to be another one: the reasons for it are still to be read. */
export function agreedOn(then: Grounds, post: "a" | "b", facts: Facts): Grounds {
  return { ...then, codes: "", [post]: { ...then[post], ...facts } };
}

/** What was not written down then, is not known to have changed. */
function differs(then: Facts, now: Facts, matter: Matter): boolean {
  return then[matter] !== undefined && then[matter] !== now[matter];
}
