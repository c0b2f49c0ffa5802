export const mail = {
  "mail.code.subject": "Je inlogcode: {code}",
  "mail.code.text":
    "Je code om in te loggen bij Samenbord is {code}.\nOf open deze link in de browser waarin je de code vroeg: {link}\nDe code geldt tien minuten en werkt één keer.\nHeb je niet om een code gevraagd? Dan hoef je niets te doen.",
  "mail.feed.subject": "Een agenda die jullie volgen doet het niet: {name}",
  "mail.feed.text":
    "De agenda ‘{name}’ van {network} kunnen we al een dag niet lezen.\n{why}\nWat er al op het bord stond, blijft staan. Kijk op {page} of het adres nog klopt.",
  "mail.clash.subject":
    "{count, plural, one {{kind, select, DUPLICATE_OFFER {Dubbel aanbod: {theirs}} SAME_EVENT {Twee keer geplaatst: {theirs}} other {Botsing met {theirs}}}} other {# botsingen met iets van jullie}}",
  "mail.clash.act": "Bekijk het en stel iets voor: {page}",
  "mail.clash.more": "{count, plural, one {En nog # andere botsing} other {En nog # andere botsingen}}: {page}",
  "mail.stop": "Wil je zulke mails niet meer? Stop ze op {page}",
} as const;
