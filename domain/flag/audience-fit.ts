import { audienceOf, OPEN_AUDIENCES } from "#domain/catalogue/taxonomy.ts";
import { type Reading, themesOf } from "#domain/likeness/reading.ts";
import type { Fact } from "./evidence.ts";

/** Subsets by trade; somebody outside has little to seek there. */
const TRADES = new Set([
  "sociaal-ondernemers",
  "creatieven",
  "horeca",
  "winkeliers",
  "beauty",
  "zorg",
  "bouw",
  "transport",
  "tech",
]);
/** Not entrepreneurs: other people, however alike the words. */
const RESIDENTS = new Set(["bewoners", "kinderen", "minima", "werkzoekenden"]);

type Addressed = Pick<Reading, "audiences"> & Partial<Pick<Reading, "concepts">>;

/** `public: needs` that hardly anybody outside it has: who rents a kitchen cooks, whether or not it says so. */
const NEEDS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `
horeca: keuken horeca voedselveiligheid voedselproduct
beauty: beauty salonplek
winkeliers: winkelruimte winkelpresentatie winkelstraat winkelveiligheid betaalmiddelen markt schap-en-groothandel import-export
creatieven: atelier expositieruimte kunst-en-muziek muziekstudio naaiatelier sieraden muziekbusiness boeken oefenruimte
zorg: zorg
bouw: bouw
transport: transport
tech: programmeren
sociaal-ondernemers: subsidie impact rechtsvorm-stichting
starters: orienteren startersprogramma inschrijven-kvk
uitkering: uitkering-ondernemen
nieuwkomers: verblijf-en-werk nederlands
ouders: kinderopvang opvoeden
`
    .split("\n")
    .filter((line) => line !== "")
    .map((line): [string, Set<string>] => {
      const [audience = "", needs = ""] = line.split(": ");
      return [audience, new Set(needs.split(" "))];
    }),
);

/** How much it says that only one of two posts names a public, where both are about what that public needs. */
const IMPLIED = 0.3;

/**
 * What the audiences of two posts say of each other, as an order and not as labels: who is broader includes the
 * narrower, an open audience is neutral. `unsaid` (0 to 1) is how surely a post that names nobody is for everybody.
 */
export function audienceFacts(a: Addressed, b: Addressed, unsaid = 1): Fact[] {
  return factsOf(a.audiences, b.audiences, unsaid, (needs) => isAbout(a, needs) && isAbout(b, needs));
}

/** The least that the audiences of two posts say against each other, whatever the two are about. */
export function leastAudienceFacts(a: readonly string[], b: readonly string[], unsaid = 1): Fact[] {
  return factsOf(a, b, unsaid, () => true);
}

type AreAbout = (needs: ReadonlySet<string>) => boolean;

function factsOf(a: readonly string[], b: readonly string[], unsaid: number, areAbout: AreAbout): Fact[] {
  const facts: Fact[] = [];
  const [one, other] = [new Set(a), new Set(b)];
  if (volunteersOnly(one) !== volunteersOnly(other)) facts.push(fact("VOLUNTEERS_WANTED", "vrijwilligers"));
  const [residents, businesses] = [forResidents(one) || forResidents(other), forBusiness(one) || forBusiness(other)];
  if (forResidents(one) !== forResidents(other)) {
    facts.push(businesses ? fact("RESIDENTS_AND_ENTREPRENEURS", "bewoners") : fact("RESIDENTS_ONLY", "bewoners"));
    return facts;
  }
  if (residents) return facts;
  const said = one.size === 0 || other.size === 0 ? unsaid : 1;
  for (const found of [...axis(one, other, isGroup, "GROUP"), ...axis(one, other, isTrade, "TRADE")]) {
    // An evening for newcomers is for them whatever it is about; who offers Dutch lessons need not say for whom.
    const much = unsaid < 1 && found.code === "ONLY_GROUP" ? said : said * implied(found, areAbout);
    facts.push(found.code.startsWith("ONLY_") ? { ...found, level: found.level * much } : found);
  }
  for (const found of stage(one, other))
    facts.push({ ...found, level: found.level * (unsaid < 1 ? 1 : implied(found, areAbout)) });
  return facts;
}

function axis(one: Set<string>, other: Set<string>, belongs: (id: string) => boolean, name: string): Fact[] {
  const shared = part(one, belongs).filter((id) => part(other, belongs).some((wanted) => areRelated(id, wanted)));
  if (shared.length > 0) return [fact(`SAME_${name}`, shared[0] ?? "")];
  const [a, b] = [onlyFor(one, belongs), onlyFor(other, belongs)];
  if (a.length === 0 && b.length === 0) return [];
  const level = name === "TRADE" && (isLoose(one) || isLoose(other)) ? 0.5 : 1;
  if (a.length === 0 || b.length === 0) return [{ ...fact(`ONLY_${name}`, [...a, ...b][0] ?? ""), level }];
  return [{ code: `OTHER_${name}`, level: 1, params: { audience: a[0] ?? "", other: b[0] ?? "" } }];
}

function implied({ code, params }: Fact, areAbout: AreAbout): number {
  const needs = code.startsWith("ONLY_") ? NEEDS_OF.get(String(params.audience)) : undefined;
  return needs && areAbout(needs) ? IMPLIED : 1;
}

function isAbout({ concepts = [] }: Addressed, needs: ReadonlySet<string>): boolean {
  const [[need] = [""]] = themesOf(concepts);
  return needs.has(need);
}

/** "Shops and salons" is nearly everybody, and so is "makers and entrepreneurs". */
function isLoose(audiences: Set<string>): boolean {
  const trades = part(audiences, isTrade).length;
  return trades > 1 || (trades === 1 && audiences.has("ondernemers"));
}

/** Those without whom nobody comes; "makers and public" shuts nobody out. */
function onlyFor(audiences: Set<string>, belongs: (id: string) => boolean): string[] {
  return audiences.has("iedereen") ? [] : part(audiences, belongs);
}

function stage(a: Set<string>, b: Set<string>): Fact[] {
  const [one, other] = [a.has("starters"), b.has("starters")];
  if (one && other) return [fact("SAME_STAGE", "starters")];
  if (!one && !other) return [];
  const settled = one ? b : a;
  if (["groeibedrijven", "werkgevers", "mkb"].some((id) => settled.has(id))) return [fact("OTHER_STAGE", "starters")];
  return [fact("ONLY_STAGE", "starters")];
}

/** Whether an audience may be what two posts have in common: a group, a trade, or starters. */
export function saysWho(id: string): boolean {
  return isGroup(id) || isTrade(id) || id === "starters";
}

function part(audiences: Set<string>, belongs: (id: string) => boolean): string[] {
  return [...audiences].filter(belongs).sort();
}

function isTrade(id: string): boolean {
  return TRADES.has(id);
}

function isGroup(id: string): boolean {
  return !OPEN_AUDIENCES.has(id) && !TRADES.has(id) && !RESIDENTS.has(id) && id !== "vrijwilligers";
}

/** Whether one audience is the other, or part of it. Symmetric. */
export function areRelated(a: string, b: string): boolean {
  return a === b || audienceOf(a)?.broader === b || audienceOf(b)?.broader === a;
}

function forResidents(audiences: Set<string>): boolean {
  return [...RESIDENTS].some((id) => audiences.has(id)) && !forBusiness(audiences);
}

function forBusiness(audiences: Set<string>): boolean {
  return [...audiences].some((id) => (OPEN_AUDIENCES.has(id) && id !== "iedereen") || TRADES.has(id));
}

function volunteersOnly(audiences: Set<string>): boolean {
  return audiences.has("vrijwilligers");
}

function fact(code: string, audience: string): Fact {
  return { code, level: 1, params: { audience } };
}
