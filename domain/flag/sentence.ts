import type { Language } from "#domain/wording/languages.ts";
import { sayMoment } from "#domain/wording/moment.ts";
import { say } from "#domain/wording/wording.ts";
import type { FlagKind } from "./flag.ts";

/** What a flag is about, by names. */
export interface NamedFlag {
  kind: FlagKind;
  posts: readonly { title: string; network: string }[];
  /** The first of its days, as an instant, and how many they are; no day of offers. */
  day: string | number | null;
  days: number;
  /** Whether it is so no more: its networks agreed on something else. */
  past?: boolean;
}

/** What the board saw, in one sentence. */
export function flagSentence(language: Language, { kind, posts, day, days, past = false }: NamedFlag): string {
  const [a = "", b = "", ...others] = posts.map((post) => say(language, "flag.party", post));
  return say(language, `flag.${kind}`, {
    a,
    b: others.length === 0 ? b : say(language, "flag.more", { b, count: others.length }),
    day: day === null ? "" : sayMoment(language, "day", day),
    count: days,
    when: past ? "past" : "now",
  });
}
