/** `need: needs` a line: those that people with the same problem look for. Each pair stands once. */
const LINES = `
boekhouden: btw belasting betaald-krijgen kantoorhulp loonadministratie
btw: belasting
belasting: familierecht
schulden: bbz huishoudgeld zwaar-weer
zwaar-weer: stoppen bbz
bbz: uitkering-ondernemen
financiering-zoeken: microkrediet investeerders subsidie crowdfunding ondernemingsplan
investeerders: pitchen groeistrategie
subsidie: impact
prijzen-winnen: pitchen investeerders
broodfonds: verzekering zwangerschap
startersprogramma: orienteren ondernemingsplan inschrijven-kvk
orienteren: inschrijven-kvk ondernemersloket
stoppen: overdragen
juridisch: contracten huurrecht merk-en-auteursrecht geschillen privacy familierecht
contracten: schijnzelfstandigheid cooperatie
belangen: schijnzelfstandigheid
keurmerken: voedselveiligheid duurzaam-ondernemen
cooperatie: rechtsvorm-stichting samen-inkopen
website: webshop vindbaarheid
sociale-media: video-en-podcast reclame-en-pers
fotografie: video-en-podcast merk-en-logo
merk-en-logo: drukwerk
nieuwsbrief: reclame-en-pers sociale-media
teksten: reclame-en-pers website vertalen
winkelpresentatie: winkelruimte
acquisitie: pitchen onderhandelen in-contact-brengen
klantenservice: acquisitie
schap-en-groothandel: samen-inkopen voedselproduct winkelruimte
import-export: verzenden
verzenden: bezorgen opslag
bezorgen: bakfiets
netwerken: in-contact-brengen beurs inspiratie bedrijfsbezoek intervisie
intervisie: mentor
mentor: leiderschap groeistrategie
ruilen: vrijwilligerswerk
markt: winkelruimte festival beurs
werkplek: bedrijfsruimte vergaderruimte postadres
bedrijfsruimte: winkelruimte opslag
atelier: naaiatelier muziekstudio oefenruimte gereedschap
oefenruimte: muziekstudio
expositieruimte: kunst-en-muziek atelier
sieraden: atelier naaiatelier
kunst-en-muziek: festival muziekbusiness boeken
keuken: horeca voedselproduct
horeca: voedselveiligheid voedselproduct
beauty: salonplek
bakfiets: verzenden
fiets: bakfiets reparatie
groen: afval
energie: afval duurzaam-ondernemen
afval: reparatie duurzaam-ondernemen
impact: duurzaam-ondernemen
winkelstraat: winkelveiligheid buurtgesprek
personeel-vinden: werkgever-worden stage personeelspool
werkgever-worden: loonadministratie verzuim
werk-zoeken: personeel-vinden scholing
verzuim: veilig-werken
nederlands: brieven
diploma: scholing
digitale-basis: excel ict-hulp
ict-hulp: cyberveilig
bedrijfssoftware: excel
privacy: cyberveilig
welzijn: gezondheid tijd-en-planning
opvoeden: kinderopvang
gemeenschap: festival netwerken
`;

/** Every two neighbouring needs, once. */
export const NEIGHBOURS: [string, string][] = LINES.split("\n")
  .filter((line) => line !== "")
  .flatMap((line) => {
    const [one = "", others = ""] = line.split(": ");
    return others.split(" ").map((other): [string, string] => [one, other]);
  });

const bothWays = new Set(NEIGHBOURS.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));

/** Whether people with the same problem look for both needs; symmetric. */
export function areNeighbours(one: string, other: string): boolean {
  return bothWays.has(`${one} ${other}`);
}

const pairsOf = new Map<string, string[]>();
for (const pair of NEIGHBOURS)
  for (const need of pair) pairsOf.set(need, [...(pairsOf.get(need) ?? []), pair.join(" ")]);

/** The pairs of neighbours that a need belongs to, each written alike from both sides. */
export function neighboursOf(need: string): readonly string[] {
  return pairsOf.get(need) ?? [];
}
