import { refusals } from "./nl/refusals.ts";

/** All Dutch sentences; the Dutch catalogue defines the keys. */
export const nl = { ...refusals } as const;
