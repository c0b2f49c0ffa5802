import type { mail as nl } from "../nl/mail.ts";

export const mail: Record<keyof typeof nl, string> = {
  "mail.code.subject": "Your sign-in code: {code}",
  "mail.code.text":
    "Your code to sign in to Samenbord is {code}.\nOr open this link in the browser in which you asked for it: {link}\nThe code holds for ten minutes and works once.\nDid you not ask for a code? Then you need not do anything.",
  "mail.feed.subject": "A calendar you follow does not work: {name}",
  "mail.feed.text":
    "We have not been able to read the calendar ‘{name}’ of {network} for a day.\n{why}\nWhat was on the board stays there. See {page} and check whether the address is still right.",
  "mail.stop": "No more mails like this? Stop them at {page}",
};
