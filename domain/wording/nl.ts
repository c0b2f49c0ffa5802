import { faults } from "./nl/faults.ts";
import { mail } from "./nl/mail.ts";
import { refusals } from "./nl/refusals.ts";

/** All Dutch sentences; the Dutch catalogue defines the keys. */
export const nl = { ...faults, ...mail, ...refusals } as const;
