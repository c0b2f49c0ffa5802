export const mail = {
  "mail.code.subject": "Je inlogcode: {code}",
  "mail.code.text":
    "Je code om in te loggen bij Samenbord is {code}.\nDe code geldt tien minuten en werkt één keer.\nHeb je niet om een code gevraagd? Dan hoef je niets te doen.",
} as const;
