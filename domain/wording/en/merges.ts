import type { merges as nl } from "../nl/merges.ts";

export const merges: Record<keyof typeof nl, string> = {
  "fault.merge.self": "Choose another network than your own.",
  "fault.merge.network": "Choose a network that takes part on the board.",
  "fault.merge.asked": "You have asked each other this already. First say yes or no, or take the request back.",
  "fault.merge.later": "This network later went into another itself. Undo that first.",
  "fault.merge.noLead": "One of the two networks would be without a lead. First make somebody a lead there.",
  "mail.merge.subject": "{other} wants to merge with {network}",
  "mail.merge.text":
    "{other} asks whether {network} and {other} want to become one network.\nSee at {page} what that means, and say yes or no. Without your yes nothing happens.",
  "mail.merged.subject": "{network} and {other} are one network",
  "mail.merged.text":
    "{other} has gone into {network}. Everything of {other} now stands with {network}: {page}\nOld addresses go on working. For thirty days you can undo it.",
  "mail.parted.subject": "{network} and {other} are two networks again",
  "mail.parted.text":
    "The merge of {network} and {other} has been undone. What was of each stands with each again: {page}",
  "merge.title": "Merge with another network",
  "merge.link": "Merge or split",
  "merge.lead":
    "Two networks become one. Everything goes along: events, offers, followed calendars, invites and people with their roles.",
  "merge.means": "What does that mean?",
  "merge.meansAddress":
    "Old addresses go on working: of the page, the agenda and every file. They lead to the network that stays.",
  "merge.meansConsent":
    "It happens only when a lead of the other network says yes. An administrator need not do anything.",
  "merge.meansUndo": "For thirty days a lead or the administrator can undo it. Then what came along goes back.",
  "merge.waiting": "What is asked",
  "merge.asked": "{asker} asks: {leaves} goes into {stays}.",
  "merge.own": "{network} asked {other}: {leaves} goes into {stays}. There is no answer yet.",
  "merge.yes": "Yes, we merge",
  "merge.no": "No",
  "merge.withdraw": "Take the request back",
  "merge.ask": "Ask another network",
  "merge.other": "With which network?",
  "merge.choose": "Choose a network",
  "merge.which": "Which network stays?",
  "merge.stays": "{network} stays; the other goes into it",
  "merge.leaves": "The other stays; {network} goes into it",
  "merge.send": "Ask",
  "merge.past": "Merged",
  "merge.done": "{leaves} went into {stays} on {day}.",
  "merge.undo": "Undo",
  "merge.undoHint":
    "Then {leaves} is a network of its own again, with all that came along. What was added since {day} stays with {stays}.",
  "merge.from": "Went into this network: {names}.",
  "merge.waits": "{asker} wants to merge with {network}",
  "merge.waitsLink": "Say yes or no",
  "merge.did.asked": "Asked. The leads of the other network get a mail.",
  "merge.did.merged": "You are one network now.",
  "merge.did.declined": "Nothing happens. The request is gone.",
  "merge.did.parted": "They are two networks again.",
};
