import { feed } from "./nl/feed.ts";
import { recurrence } from "./nl/recurrence.ts";
import { refusals } from "./nl/refusals.ts";

/** All Dutch sentences; the Dutch catalogue defines the keys. */
export const nl = { ...refusals, ...recurrence, ...feed } as const;
