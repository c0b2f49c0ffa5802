export const identity = {
  "fault.code.elsewhere":
    "Deze code hoort bij een andere browser, of is ouder dan tien minuten. Vraag hier een nieuwe code.",
  "fault.tooOften.hour":
    "Voor dit adres zijn het afgelopen uur veel codes gevraagd. Wacht een uur, of log in met een passkey.",
  "fault.passkey": "Dit is niet gelukt. Probeer het nog een keer.",
  "fault.passkey.unknown": "Deze passkey kennen we niet. Log in met een code, of met een andere passkey.",
  "fault.passkey.stale":
    "Je bent al even geleden ingelogd. Log uit en weer in, en voeg je passkey dan binnen een uur toe.",
  "fault.passkey.many": "Je hebt al {most} passkeys. Haal er eerst een weg die je niet meer gebruikt.",
  "fault.passkey.last": "Dit is je laatste passkey, en voor je rol heb je er een nodig. Voeg eerst een andere toe.",
  "fault.openId.away": "De andere inlogpagina antwoordt niet. Probeer het later, of log in met een code.",
  "fault.openId.failed": "Het inloggen daar is niet gelukt. Probeer het nog een keer.",
  "fault.openId.denied": "Je bent daar niet ingelogd. Probeer het nog een keer, of log in met een code.",
  "fault.openId.unknown":
    "Je bent daar ingelogd met een adres dat dit bord niet kent. Vraag de beheerder je toe te voegen.",
  "fault.openId.unverified":
    "Daar is je e-mailadres niet bevestigd, dus we weten niet zeker dat jij het bent. Log in met een code.",
  "refusal.passkeyFirst": "Hiervoor heb je je passkey nodig. Log daarmee in.",

  "signIn.ways": "Of zonder code",
  "signIn.passkey": "Inloggen met een passkey",
  "signIn.passkeyHint": "Met je vinger, je gezicht of de pincode van je telefoon of computer.",
  "signIn.openId": "Inloggen met {name}",
  "signIn.boardReal": "Werk je voor de gemeente of beheer je het bord? Dan heb je na de code ook een passkey nodig.",
  "signIn.boardDemo":
    "In de demonstratie logt iedereen in met een code. Op een echt bord hebben ambtenaren en beheerders ook een passkey nodig.",
  "signIn.codeOrLink": "Typ de code, of open de link in de mail in deze zelfde browser.",
  "signInLink.title": "Inloggen",
  "signInLink.as": "Je logt in als {email}.",
  "signInLink.elsewhere": "In deze browser is geen code gevraagd",
  "signInLink.elsewhereHint":
    "De link werkt alleen in de browser waarin je de code vroeg, en tien minuten lang. Vraag hier een nieuwe code, of typ de code over in je eerste browser.",
  "signInLink.again": "Vraag hier een code",

  "session.title": "Waar je bent ingelogd",
  "session.browser":
    "{browser, select, none {Onbekende browser} other {{browser}}}{system, select, none {} other { op {system}}}",
  "session.here": "deze browser",
  "session.times":
    "Ingelogd op {started} {way, select, CODE {met een code} PASSKEY {met een passkey} other {via de gemeente}}, laatst gezien op {seen}",
  "session.end": "Log uit",
  "session.endName": "Log uit: {name}",
  "session.endOthers": "Log overal uit, behalve hier",
  "session.ended": "Daar ben je uitgelogd.",
  "signedIn.title": "Wie is ingelogd",
  "signedIn.lead": "Is iemand een apparaat kwijt, of zit er een ander in een account? Log diegene hier overal uit.",
  "signedIn.role": "{role} van {network}",
  "signedIn.where": "{count, plural, one {in één browser} other {in # browsers}}, voor het laatst {seen}",
  "signedIn.own": "Je eigen inlog staat bij je account",
  "signedIn.endName": "Log {name} overal uit",
  "signedIn.endHint":
    "{name} moet dan opnieuw inloggen. Sleutels voor programma’s en eigen agenda-adressen blijven werken. Het staat in het logboek.",
  "signedIn.end": "Ja, log overal uit",
  "signedIn.ended": "Deze persoon is nu nergens meer ingelogd.",
  "session.hint": "Herken je iets niet? Log daar uit.",

  "passkey.title": "Je passkeys",
  "passkey.lead":
    "Een passkey is een sleutel op je eigen telefoon of computer. Je logt in met je vinger, je gezicht of een pincode, zonder mail.",
  "passkey.none": "Je hebt nog geen passkey.",
  "passkey.manage": "Passkeys bekijken of toevoegen",
  "passkey.count":
    "{count, plural, =0 {Je hebt nog geen passkey.} one {Je hebt één passkey.} other {Je hebt # passkeys.}}",
  "passkey.addTitle": "Een passkey toevoegen",
  "passkey.name": "Naam van de passkey",
  "passkey.nameHint": "Bijvoorbeeld: mijn telefoon",
  "passkey.add": "Voeg een passkey toe",
  "passkey.did.ADD": "Je passkey is toegevoegd. Voortaan kun je ermee inloggen.",
  "passkey.elsewhere": "Je bent ook nog in een andere browser ingelogd.",
  "passkey.addedOn": "toegevoegd op {day}",
  "passkey.rename": "Nieuwe naam voor {name}",
  "passkey.renameAct": "Hernoem",
  "passkey.did.NAME": "De passkey heeft een nieuwe naam.",
  "passkey.remove": "Haal weg",
  "passkey.removeName": "Haal {name} weg",
  "passkey.did.REMOVE": "De passkey is weg, en je bent in je andere browsers uitgelogd.",
  "passkey.noScript":
    "Een passkey toevoegen of gebruiken kan alleen met JavaScript aan. Inloggen met een code kan altijd.",
  "passkey.unsupported": "Deze browser kent geen passkeys. Probeer het in een andere.",
  "passkey.cancelled": "Het is niet gelukt, of je hebt het afgebroken. Probeer het nog een keer.",
  "passkey.there": "Op dit apparaat staat al een passkey voor dit bord.",
  "passkey.waiting": "Nog één stap: je rol als {roles} telt pas met een passkey",
  "passkey.waitingHint":
    "Wie voor het hele bord werkt, logt niet met alleen een mail in. Voeg hieronder een passkey toe; dat duurt minder dan een minuut.",
  "passkey.waitingUse":
    "Wie voor het hele bord werkt, logt niet met alleen een mail in. Gebruik de passkey die je al hebt.",
  "passkey.lost":
    "Ben je hem kwijt? Vraag de beheerder je passkeys te wissen: npm run -s samenbord -- passkey forget {email}",
  "passkey.goOn": "Ga verder",
  "passkey.change": "‘{name}’ veranderen",
  "passkey.use": "Gebruik je passkey",
  "passkey.banner": "Je rol als {roles} telt nog niet: daarvoor heb je een passkey nodig.",
  "passkey.bannerLink": "Regel dat nu",
} as const;
