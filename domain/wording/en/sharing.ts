import type { sharing as nl } from "../nl/sharing.ts";

export const sharing: Record<keyof typeof nl, string> = {
  "feed.cancelled": "Cancelled: {title}",
  "feed.hold": "On hold: {title}",
  "feed.by": "By {networks}",
  "feed.cost": "Costs: {cost}",
};
