import { faults } from "./en/faults.ts";
import { mail } from "./en/mail.ts";
import { refusals } from "./en/refusals.ts";
import type { nl } from "./nl.ts";

/** All English sentences: a missing key is a type error. */
export const en: Record<keyof typeof nl, string> = { ...faults, ...mail, ...refusals };
