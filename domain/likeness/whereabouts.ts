import { areaOf, readAreas } from "#domain/place/area.ts";

/** The areas that a text is about: those of its title, else of its description; `online` when it says so. */
export function proseAreas(title: string, description: string): string[] {
  const inTitle = placesIn(title);
  const found = inTitle.length > 0 ? inTitle : placesIn(description);
  return saysOnline(title) || saysOnline(description) ? [...found, "online"] : found;
}

/** The areas that a text names; "Noord" is a district after "in" and a direction elsewhere. */
function placesIn(text: string): string[] {
  const districts = [...text.matchAll(DISTRICT)].flatMap(([, name = ""]) => readAreas(name));
  return [...new Set([...readAreas(text), ...districts])].filter((id) => id !== "online");
}

const DISTRICT =
  /\b(?:[Ii]n|[Uu]it|[Ff]rom|[Vv]estiging|[Ll]ocatie|[Ss]tadsdeel|[Bb]ranch|Amsterdam[- ]) ?(Noord|Oost|West|Zuid|Centrum|North|East|South)(?![-\w]| [A-Z])/g;

/** "Online" as the place: not the adverb of selling or banking online. */
export function saysOnline(text: string): boolean {
  const plain = text.toLowerCase();
  return (
    /^online\b|\(online\)|[:,] online\b|\b(geheel|volledig|alles|live|entirely|fully|all|by phone\/|join) ?online\b|\bonline (\w+ )?(webinar|training|cursus|course|sessie|session|avond|evening|spreekuur|bijeenkomst|meeting|class|workshop|gesprek|consult|groep|group|kring|circle|les|lesson|middag|spar|call)/.test(
      plain,
    ) ||
    /\b(webinars?|livestream|live ?stream|(via|on|op|over|per|by|in) (zoom|teams|skype|google meet)|zoom|ms teams|microsoft teams|beeldbel(len)?|videobellen|videogesprek(ken)?|videobijeenkomsten?|op afstand|video[- ]?(call|session|meeting|group|chat)s?|(all|fully|entirely|100%|everything|works?|done|monthly) remote|remote (mentor|help|coaching|session|support|bookkeep\w*)|remote,|remotely|google meet|e-learning|scherm(deling| delen)|screen[- ]?shar(e|ing))\b/.test(
      plain,
    ) ||
    /\bonline$/.test(plain.trim())
  );
}

/** It can also be followed from elsewhere: the copy of a hall's evening that is online is that evening. */
export function saysStreamed(text: string): boolean {
  return /\b(livestream\w*|live ?stream\w*|stream(en|ed|t)?|hybride?|(ook|also|tevens) (online|via zoom|te volgen)|kijk (online |thuis )?mee|(online|live|thuis) (te volgen|meekijken|mee te kijken)|watch (live|online|along|from home)|join (us )?online|follow (it )?online|tune in|youtube live|kijken we samen|samen kijken|watch party|screening|(op|on) (het|a|the) (grote|big) (scherm|screen))\b/.test(
    text.toLowerCase(),
  );
}

/** Without an area that another one lies in: "Anton de Komplein, Amsterdam" is not the whole city. */
export function pruned(areas: readonly string[]): string[] {
  const kept = [...new Set(areas)];
  return kept.filter((id) => !kept.some((other) => other !== id && liesIn(other, id))).sort();
}

function liesIn(inner: string, outer: string): boolean {
  for (let area = areaOf(inner); area?.parent; area = areaOf(area.parent)) if (area.parent === outer) return true;
  return false;
}

/** What tells one part of a whole from another: the number of an evening in its title, the room in its place. Sorted. */
export function partsOf(title: string, place = ""): string[] {
  const plain = title.toLowerCase();
  const found: string[] = roomsIn(place.toLowerCase());
  const number =
    /(?:^|[\s(])(?:deel|part|avond|evening|week|les|lesson|dag|day|sessie|session|middag|ochtend|module|heat|ronde|round|editie|edition|#|nr\.?)\s*(\d{1,2})\b|\((\d{1,2})(?:\s*(?:\/|van|of)\s*\d{1,2})?\)|\b(\d{1,2})\s*(?:\/|van|of)\s*\d{1,2}\b/.exec(
      plain,
    );
  if (number) found.push(`n${Number(number[1] ?? number[2] ?? number[3])}`);
  for (const [part, pattern] of PARTS) if (pattern.test(plain)) found.push(part);
  return found.sort();
}

/** Two rooms of one house, where both are named by their number, floor, size or use. */
function roomsIn(place: string): string[] {
  const [, number] = /\b(?:zaal(?:tje)?|room|hall|kamer|atelier|studio) (\d{1,2})\b/.exec(place) ?? [];
  const [, floor] = /\b(\d{1,2})(?:e|de|ste|st|nd|rd|th)? (?:verdieping|etage|floor)\b/.exec(place) ?? [];
  const named = ROOMS.flatMap(([room, pattern]) => (pattern.test(place) ? [room] : []));
  return [...(number ? [`z${Number(number)}`] : []), ...(floor ? [`v${Number(floor)}`] : []), ...named];
}

const ROOMS: [string, RegExp][] = [
  ["s-small", /\b(kleine|small) (zaal|room|hall)\b/],
  ["s-great", /\b(grote|great|main|big|large) (zaal|room|hall)\b/],
  ["u-kitchen", /\b(keuken|kitchen)\b/],
  ["u-studio", /\b(atelier|studio)\b/],
  ["u-foyer", /\b(foyer|lobby)\b/],
];

const PARTS: [string, RegExp][] = [
  ["t-morning", /\b(ochtend|morning)\b/],
  ["t-afternoon", /\b(middag|afternoon)\b/],
  ["r-heat", /\b(voorronde|heat|kwalificatie|qualifier)\b/],
  ["r-semi", /\b(halve finale|semi-?final)\b/],
  ["r-final", /(?<!halve )(?<!semi-)\b(finale|final)\b/],
  ["l-nl", /\((nederlands|in het nederlands|dutch)\b/],
  ["l-en", /\((engels|in het engels|english)\b/],
  ["z1", /\b(zaal|room) (1|a|een)\b/],
  ["z2", /\b(zaal|room) (2|b|twee)\b/],
];
