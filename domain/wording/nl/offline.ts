export const offline = {
  "offline.title": "Je hebt nu geen internet",
  "offline.lead": "Deze pagina staat niet op dit apparaat. Daarom kan het bord hem nu niet laten zien.",
  "offline.again": "Probeer het opnieuw",
  "offline.kept": "Dit kun je wel lezen",
  "offline.keptHint": "Zoals het was toen je het las. Er kan iets veranderd zijn.",
  "offline.none":
    "Wat je leest terwijl je internet hebt, staat hier als je het niet hebt. Alleen wat iedereen mag zien.",
  "offline.noteName": "Eerder gelezen",
  "offline.note": "Je internet is weg of traag. Dit is wat je eerder las: er kan iets veranderd zijn.",
} as const;
