import type { mail as nl } from "../nl/mail.ts";

export const mail: Record<keyof typeof nl, string> = {
  "mail.code.subject": "Your sign-in code: {code}",
  "mail.code.text":
    "Your code to sign in to Samenbord is {code}.\nOr open this link in the browser in which you asked for it: {link}\nThe code holds for ten minutes and works once.\nDid you not ask for a code? Then you need not do anything.",
  "mail.feed.subject": "A calendar you follow does not work: {name}",
  "mail.feed.text":
    "We have not been able to read the calendar ‘{name}’ of {network} for a day.\n{why}\nWhat was on the board stays there. See {page} and check whether the address is still right.",
  "mail.clash.subject":
    "{count, plural, one {{kind, select, DUPLICATE_OFFER {Duplicate offer: {theirs}} SAME_EVENT {Posted twice: {theirs}} other {Clash with {theirs}}}} other {# clashes with something of yours}}",
  "mail.clash.act": "Have a look and propose something: {page}",
  "mail.clash.more": "{count, plural, one {And # more clash} other {And # more clashes}}: {page}",
  "mail.week.subject":
    "{count, plural, =0 {{talks, plural, =0 {This week: does this still hold?} one {This week: a talk is waiting for you} other {This week: # talks are waiting for you}}} one {This week: # signal around your events and offers} other {This week: # signals around your events and offers}}",
  "mail.week.text": "This is what goes on this week around your events and offers.",
  "mail.week.talks":
    "{count, plural, one {A talk is waiting for your first answer} other {# talks are waiting for your first answer}}: {page}",
  "mail.week.unconfirmed":
    "{count, plural, one {# offer of {network} has} other {# offers of {network} have}} not been confirmed for half a year. Does it still hold? One tap: {page}",
  "mail.week.funding": "The funding of {network} runs until {day}. What comes after that? {page}",
  "mail.weekOfAll.doubts":
    "{count, plural, one {DOES IT STILL HOLD: # point (offers, silence or funding)} other {DOES IT STILL HOLD: # points (offers, silence or funding)}}: {page}",
  "mail.week.act": "Have a look: {page}",
  "mail.week.more": "{count, plural, one {And # more signal} other {And # more signals}}: {page}",
  "mail.week.way.MOVE":
    "Idea: ‘{title}’ could also be on {day} at {clock}. There is little else for the same people then.",
  "mail.week.way.COHOST": "Idea: make it one event together.",
  "mail.week.way.MERGE": "Idea: is it one event? Then show it once, with all its organisers.",
  "mail.week.way.TURNS": "Idea: take turns, for example you one month and they the other.",
  "mail.week.way.REFER": "Idea: refer to each other, so that everybody finds the help that fits.",
  "mail.weekOfAll.subject":
    "This week on the board: {fresh, number} new, {stuck, number} stuck, {solved, number} solved",
  "mail.weekOfAll.text": "This is what happened between the networks this week.",
  "mail.weekOfAll.fresh": "{count, plural, one {NEW: # signal to look at} other {NEW: # signals to look at}}",
  "mail.weekOfAll.late":
    "{count, plural, one {STUCK: # talk is past its date} other {STUCK: # talks are past their date}}",
  "mail.weekOfAll.silent":
    "{count, plural, one {STUCK: # clash of which nobody has said anything for a week} other {STUCK: # clashes of which nobody has said anything for a week}}",
  "mail.weekOfAll.solved": "{count, plural, one {SOLVED: # agreement} other {SOLVED: # agreements}}",
  "mail.weekOfAll.all": "Everything in a row: {page}",
  "mail.stop": "No more mails like this? Stop them at {page}",
};
