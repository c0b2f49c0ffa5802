import type { mail as nl } from "../nl/mail.ts";

export const mail: Record<keyof typeof nl, string> = {
  "mail.code.subject": "Your sign-in code: {code}",
  "mail.code.text":
    "Your code to sign in to Samenbord is {code}.\nIt holds for ten minutes and works once.\nDid you not ask for a code? Then you need not do anything.",
};
