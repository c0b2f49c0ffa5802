import { faults } from "./nl/faults.ts";
import { feed } from "./nl/feed.ts";
import { graph } from "./nl/graph.ts";
import { mail } from "./nl/mail.ts";
import { reasons } from "./nl/reasons.ts";
import { recurrence } from "./nl/recurrence.ts";
import { refusals } from "./nl/refusals.ts";

/** All Dutch sentences; the Dutch catalogue defines the keys. */
export const nl = {
  ...faults,
  ...feed,
  ...graph,
  ...mail,
  ...reasons,
  ...recurrence,
  ...refusals,
} as const;
