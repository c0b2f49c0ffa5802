import { feed } from "./en/feed.ts";
import { recurrence } from "./en/recurrence.ts";
import { refusals } from "./en/refusals.ts";
import type { nl } from "./nl.ts";

/** All English sentences: a missing key is a type error. */
export const en: Record<keyof typeof nl, string> = { ...refusals, ...recurrence, ...feed };
