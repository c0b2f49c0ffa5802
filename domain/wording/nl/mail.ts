export const mail = {
  "mail.code.subject": "Je inlogcode: {code}",
  "mail.code.text":
    "Je code om in te loggen bij Samenbord is {code}.\nOf open deze link in de browser waarin je de code vroeg: {link}\nDe code geldt tien minuten en werkt één keer.\nHeb je niet om een code gevraagd? Dan hoef je niets te doen.",
  "mail.feed.subject": "Een agenda die jullie volgen doet het niet: {name}",
  "mail.feed.text":
    "De agenda ‘{name}’ van {network} kunnen we al een dag niet lezen.\n{why}\nWat er al op het bord stond, blijft staan. Kijk op {page} of het adres nog klopt.",
  "mail.stop": "Wil je zulke mails niet meer? Stop ze op {page}",
} as const;
