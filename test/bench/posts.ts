/** Invented posts for the bench: varied enough that most of a week's events have nothing to do with each other. */
const KINDS = [
  "Spreekuur",
  "Workshop",
  "Netwerkborrel",
  "Training",
  "Inloop",
  "Lezing",
  "Markt",
  "Ontbijt",
  "Pitchavond",
  "Cursus",
];
const SUBJECTS = [
  "btw-aangifte",
  "boekhouden",
  "social media",
  "webshop bouwen",
  "fotografie",
  "subsidies",
  "microkrediet",
  "huurcontracten",
  "pensioen voor zzp'ers",
  "arbeidsongeschiktheid",
  "presenteren",
  "onderhandelen",
  "export naar Ghana",
  "haarverzorging",
  "catering",
  "naaien",
  "duurzaam inkopen",
  "personeel aannemen",
  "privacyregels",
  "verkopen op de markt",
  "podcast maken",
  "timmerwerk",
  "kinderopvang",
  "taal op de werkvloer",
  "muziekproductie",
  "schulden",
  "ondernemingsplan",
  "vergunningen",
  "logistiek",
  "schoonmaakbedrijven",
];
const PUBLICS = [
  "starters",
  "zzp'ers",
  "vrouwelijke ondernemers",
  "jonge makers",
  "winkeliers",
  "horecaondernemers",
  "iedereen",
  "bewoners",
  "sociale ondernemers",
  "ervaren ondernemers",
];
const AREAS = ["zuidoost", "nieuw-west", "west", "noord", "oost", "zuid", "centrum", "diemen", null, null];

/** mulberry32, so that every run sees the same posts. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function postOf(at: number) {
  const kind = KINDS[at % KINDS.length] ?? "";
  const subject = SUBJECTS[Math.floor(at / KINDS.length) % SUBJECTS.length] ?? "";
  const audience = PUBLICS[(at * 7) % PUBLICS.length] ?? "";
  return {
    title: `${kind} ${subject} voor ${audience}`,
    description: `Een avond over ${subject}. Je leert van elkaar en van iemand die het vak kent. Voor ${audience}, met koffie en thee.`,
    area: AREAS[(at * 3) % AREAS.length] ?? null,
  };
}

export const DISTINCT = KINDS.length * SUBJECTS.length;
