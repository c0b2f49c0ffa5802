import { readAreas, wordsBeyondAreas } from "#domain/place/area.ts";
import { pivotOf } from "./pivot.ts";
import { wordsOf } from "./words.ts";

/** Where something is, below the neighbourhood. */
export interface Venue {
  /** Words that name a building: "ganzenveer". Dutch ones in English where known. Sorted. */
  venue: string[];
  /** Words that name a street, square or park: "komplein". Sorted. */
  spots: string[];
  /** What sort of building it is, where people say so: "in de bieb". */
  venueKind: string | null;
  /** The place has a name; "boven de kaaswinkel" only says where to look, and may be in the hall that another post names. */
  named: boolean;
}

/** Words that say in which room or how to get there, or that half of the buildings hold: they name none. */
const COMMON_VENUE = new Set(
  "salon hotel club studio hub zaal zalen grote kleine hele gebouw huis house van de het een der den in bij aan op the of and at hall hal room rooms centre center centrum building square street amsterdam zuidoost verdieping floor entrance ingang zo bijlmer nl online zoom teams meet google skype webex jitsi youtube pand premises whole niet hier extern near vlakbij naast achter tegenover boven beneden hoek corner behind opposite next naar foyer lobby kantine canteen courtyard binnentuin dakterras rooftop kelder basement begane grond ground ruimte space winkels winkel shops shop shopping winkelcentrum wijk neighbourhood district community metro station bus halte stop tram by om rond eo e o kantoor office raadzaal lab workshop werkplaats stage alle all onze our eigen own kerk kerkgebouw kerkzaal church parochie kapel chapel moskee mosque masjid buurthuis buurtkamer buurtcentrum buurtsalon wijkcentrum wijkhuis dorpshuis theater theatre schouwburg sporthal sportzaal sportcentrum gymzaal sports cafe eetcafe restaurant brasserie kroeg bar lunchroom school roc mbo hva college campus hogeschool oba bieb bibliotheek library centrale stadsdeelkantoor stadsdeel stadsdeelgebouw stadsloket gemeentehuis gemeentegebouw gemeentekantoor raadszaal stadhuis raadhuis council borough city town plein mall voor with for from web internet stream livestream link webinar phone telefoon telefonisch mail clubhuis clubhouse keuken kitchen tuin garden buiten outside municipality gemeente gym gymnasium buurt".split(
    " ",
  ),
);

const KINDS: [string, RegExp][] = [
  ["library", /\b(oba|bieb|bibliotheek|library)\b/],
  ["church", /\b(kerk|kerkgebouw|kerkzaal|church|parochie|kapel|chapel)\b/],
  ["mosque", /\b(moskee|mosque|masjid)\b/],
  [
    "community",
    /\b(buurthuis|buurtkamer|buurtcentrum|buurtsalon|wijkcentrum|wijkhuis|dorpshuis|huis van de (wijk|buurt)|(community|neighbou?rhood) (cent(er|re)|house|hall))\b/,
  ],
  [
    "council",
    /\b(stadsdeel ?k\w+|stadsdeelgebouw|stadsloket|gemeente(huis|gebouw|kantoor)|stadhuis|raadhuis|raads?zaal|(district|borough|council) (office|building)|(city|town) hall)\b/,
  ],
  ["school", /\b(school|roc|mbo|hva|college|campus|hogeschool)\b/],
  ["theatre", /\b(\w*theater|theatre|schouwburg)\b/],
  ["sport", /\b(sporthal|sportzaal|sportcentrum|gymzaal|sports (hall|centre))\b/],
  ["cafe", /\b(cafe|eetcafe|restaurant|brasserie|kroeg|bar|lunchroom)\b/],
];

const STREET = /^[a-z]{2,}(plein|straat|weg|dreef|laan|kade|gracht|boulevard|park|pad|singel|hof|square|street|road)$/;

/** Of a place these say the council's own building; in a text they say who speaks. */
const OF_THE_COUNCIL = /\b(gemeente|municipality|municipal building|council)\b/;

/** A Dutch compound is a room by its end: "vergaderkamer", "projectruimte". */
const ROOM = /^\w{2,}(kamer|ruimte|lokaal|verdieping|zaaltje|zolder)$/;

/** There is one in a neighbourhood, so the sort is its name. */
const ONE_A_DISTRICT = new Set(["library", "council"]);

/** Of these a neighbourhood has few, which have its name: "buurthuis Holendrecht". */
const AT_HOME = new Set(["community", "library", "council"]);

/** Whether a word names a venue by its sort: the same word in two neighbourhoods is two buildings. */
export function isSortOfVenue(word: string): boolean {
  return ONE_A_DISTRICT.has(word);
}

/** What is said of a place: names, streets, sort. Without a place a text may say the sort: "in de bieb". */
export function venueOf(place: string, text: string): Venue {
  const [venue, spots] = [new Set<string>(), new Set<string>()];
  for (const part of place.split(/[,;|()]/)) {
    const kind = kindOf(part) ?? (isOfCouncil(part) ? "council" : null);
    for (const word of wordsOf(part)) if (STREET.test(word)) spots.add(word);
    const proper = properNames(part);
    for (const word of wordsBeyondAreas(part))
      if (names(word, kind) || proper.includes(word)) venue.add(pivotOf(word) ?? word);
    if (kind !== null && ONE_A_DISTRICT.has(kind)) venue.add(kind);
  }
  const venueKind =
    kindOf(place) ?? (isOfCouncil(place) ? "council" : null) ?? (place.trim() === "" ? kindOf(text) : null);
  return { venue: [...venue].sort(), spots: [...spots].sort(), venueKind, named: isNamed(place) };
}

function isNamed(place: string): boolean {
  return place.split(/\s+/).some((word) => /^\p{Lu}/u.test(word) && wordsBeyondAreas(word).join("") !== "");
}

/** A word with a capital after an article is a name, whatever else it may mean: "De Hoek", "Grand cafe De Tram". */
function properNames(place: string): string[] {
  const found = [...place.matchAll(/(?:^|\s)(?:De|Het|The|'t|’t) (\p{Lu}\p{Ll}+)/gu)].flatMap(([, name = ""]) =>
    wordsOf(name),
  );
  return found.filter((word) => !ROOMS.has(word));
}

/** What follows an article and is a room, or is read as a sort of building. */
const ROOMS = new Set(
  "zaal zaaltje grote kleine hele verdieping ruimte kamer ingang lobby foyer kantine begane hal hall room floor ground kerk moskee bibliotheek bieb oba school library church mosque gemeente municipality bijlmer zuidoost".split(
    " ",
  ),
);

/** A street names a building only where it is said what building: "Cafe Vrouwplein". */
function names(word: string, kind: string | null): boolean {
  if (word.length <= 2 || /^\d/.test(word) || COMMON_VENUE.has(word) || ROOM.test(word)) return false;
  if (kind !== null && AT_HOME.has(kind) && readAreas(word).length > 0) return false;
  return kind !== null || !STREET.test(word);
}

function isOfCouncil(place: string): boolean {
  return OF_THE_COUNCIL.test(wordsOf(place).join(" "));
}

function kindOf(text: string): string | null {
  const plain = wordsOf(text).join(" ");
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
