import type { offline as nl } from "../nl/offline.ts";

export const offline: Record<keyof typeof nl, string> = {
  "offline.title": "You have no internet now",
  "offline.lead": "This page is not kept on this device. That is why it cannot be shown now.",
  "offline.again": "Try again",
  "offline.kept": "This you can read",
  "offline.keptHint": "As it was when you read it. Something may have changed.",
  "offline.none": "What you read while you have internet is here when you have none. Only what everybody may see.",
  "offline.noteName": "Read before",
  "offline.note": "Your internet is gone or slow. This is what you read before: something may have changed.",
};
