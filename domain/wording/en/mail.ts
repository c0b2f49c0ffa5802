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
  "mail.stop": "No more mails like this? Stop them at {page}",
};
