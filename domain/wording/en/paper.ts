import type { paper as nl } from "../nl/paper.ts";

export const paper: Record<keyof typeof nl, string> = {
  "paper.title": "On paper",
  "paper.hint": "Hang this agenda up, or take it along. The QR code leads everybody to what holds now.",
  "paper.poster": "Poster for your window",
  "paper.list": "List to print (A4)",
  "paper.listHint": "The list is the agenda itself: open it and choose Print in your browser.",
  "paper.print": "Print",
  "paper.qr": "QR code of this agenda",
  "paper.read": "Printed on {day}. For the latest news look at {site}.",
  "paper.choose": "Choose there: {chosen}",
  "paper.more": "There is more in the agenda: look at {site}.",
  "poster.lead": "With the events that come first now. Print it again after a few weeks.",
  "poster.size": "Paper",
  "poster.size.a4": "A4",
  "poster.size.a3": "A3",
  "poster.how":
    "Choose Print in your browser. The size of the paper is set already; turn ‘background’ on if colours are missing.",
  "poster.sheet": "The poster",
  "poster.question": "What is on?",
  "poster.all": "One agenda of all entrepreneur networks in Amsterdam Zuidoost",
  "poster.some": "{names}{more, plural, =0 {} other { and # more}}",
  "poster.soon": "Coming up",
  "poster.none": "See what is coming: the agenda is always up to date.",
  "poster.scan": "Scan with your phone",
  "poster.go": "or go to",
  "poster.read": "As of {day}. No account, no app.",
};
