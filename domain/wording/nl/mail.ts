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
  "mail.week.subject":
    "{count, plural, =0 {{talks, plural, =0 {Deze week: klopt dit nog?} one {Deze week: er wacht een gesprek op jullie} other {Deze week: er wachten # gesprekken op jullie}}} one {Deze week: # signaal rond jullie agenda en aanbod} other {Deze week: # signalen rond jullie agenda en aanbod}}",
  "mail.week.text": "Dit speelt er deze week rond jullie activiteiten en aanbod.",
  "mail.week.talks":
    "{count, plural, one {Er wacht een gesprek op jullie eerste antwoord} other {Er wachten # gesprekken op jullie eerste antwoord}}: {page}",
  "mail.week.unconfirmed":
    "{count, plural, one {# aanbod van {network} is} other {# stuks aanbod van {network} zijn}} al een half jaar niet bevestigd. Klopt het nog? Eén tik: {page}",
  "mail.week.funding": "De subsidie van {network} loopt tot {day}. Wat komt daarna? {page}",
  "mail.weekOfAll.doubts":
    "{count, plural, one {KLOPT HET NOG: # punt (aanbod, stilte of subsidie)} other {KLOPT HET NOG: # punten (aanbod, stilte of subsidie)}}: {page}",
  "mail.week.act": "Bekijk het: {page}",
  "mail.week.more": "{count, plural, one {En nog # ander signaal} other {En nog # andere signalen}}: {page}",
  "mail.week.way.MOVE": "Idee: ‘{title}’ kan ook op {day} om {clock}. Dan is er weinig anders voor dezelfde mensen.",
  "mail.week.way.COHOST": "Idee: maak er samen één activiteit van.",
  "mail.week.way.MERGE": "Idee: is het één activiteit? Toon haar dan één keer, met alle organisatoren erbij.",
  "mail.week.way.TURNS": "Idee: doe het om de beurt, bijvoorbeeld de ene maand jullie en de andere maand zij.",
  "mail.week.way.REFER": "Idee: verwijs naar elkaar, dan vindt iedereen de hulp die past.",
  "mail.weekOfAll.subject":
    "Deze week op het bord: {fresh, number} nieuw, {stuck, number} vast, {solved, number} opgelost",
  "mail.weekOfAll.text": "Dit gebeurde er deze week tussen de netwerken.",
  "mail.weekOfAll.fresh":
    "{count, plural, one {NIEUW: # signaal om op te letten} other {NIEUW: # signalen om op te letten}}",
  "mail.weekOfAll.late":
    "{count, plural, one {VAST: # gesprek is over zijn datum heen} other {VAST: # gesprekken zijn over hun datum heen}}",
  "mail.weekOfAll.silent":
    "{count, plural, one {VAST: # botsing waar al een week niemand iets van zei} other {VAST: # botsingen waar al een week niemand iets van zei}}",
  "mail.weekOfAll.solved": "{count, plural, one {OPGELOST: # afspraak} other {OPGELOST: # afspraken}}",
  "mail.weekOfAll.all": "Alles op een rij: {page}",
  "mail.stop": "Wil je zulke mails niet meer? Stop ze op {page}",
} as const;
