export const refusals = {
  "refusal.signInNeeded": "Log eerst in.",
  "refusal.notAllowed": "Dit mag je niet doen.",
  "refusal.notYourNetwork": "Dit is van een ander netwerk. Alleen dat netwerk kan het veranderen.",
  "refusal.notAParty": "Alleen de netwerken om wie het gaat en de gemeente kunnen hier antwoorden.",
  "refusal.notYourAnswer": "Dit antwoord gaf iemand anders.",
  "refusal.tooOften": "Dit gaat te snel. Wacht {wait} en probeer het dan opnieuw.",
  wait: "{unit, select, minutes {{count, plural, one {# minuut} other {# minuten}}} other {{count, plural, one {# seconde} other {# seconden}}}}",
  "refusal.notFound": "We kunnen dit niet vinden.",
  "refusal.invalid": "Er klopt nog iets niet. Kijk bij de velden hieronder.",
  "refusal.changedMeanwhile": "Iemand anders heeft dit intussen veranderd. Bekijk eerst de nieuwe versie.",
} as const;
