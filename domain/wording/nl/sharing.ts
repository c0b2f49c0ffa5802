export const sharing = {
  "feed.cancelled": "Afgelast: {title}",
  "feed.hold": "Optie: {title}",
  "feed.by": "Van {networks}",
  "feed.cost": "Kosten: {cost}",
} as const;
