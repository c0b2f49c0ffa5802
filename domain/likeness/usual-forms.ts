import type { OfferForm } from "#domain/catalogue/offer.ts";

/**
 * How help with a need mostly comes: debts are talked over, pitching is learned. `form: needs` a line. After `form!:`
 * stand needs that are themselves a way of helping, so that a word for another form seldom means it: a mentor is
 * matched, a kitchen rented, and children are looked after "during our courses".
 */
const LINES = `
ADVICE: schulden zwaar-weer verzekering financiering-zoeken subsidie bbz orienteren inschrijven-kvk ondernemersloket stoppen overdragen juridisch contracten merk-en-auteursrecht privacy huurrecht vergunningen schijnzelfstandigheid rechtsvorm-stichting verblijf-en-werk geschillen familierecht brieven welzijn energie cyberveilig vindbaarheid parkeren diploma import-export ict-hulp winkelveiligheid werkgever-worden gezondheid duurzaam-ondernemen belasting boekhouden btw
TRAINING: prijs pitchen onderhandelen nederlands engels andere-talen excel programmeren voedselveiligheid veilig-werken kookles ai sociale-media acquisitie leiderschap tijd-en-planning lesgeven klussen digitale-basis scholing pensioen
PROGRAMME: uitkering-ondernemen
PROGRAMME!: startersprogramma groeistrategie
GROUP: netwerken samen-inkopen cooperatie
GROUP!: broodfonds spaarkring intervisie
SPACE: bedrijfsruimte muziekstudio markt oefenruimte expositieruimte postadres naaiatelier video-en-podcast
SPACE!: werkplek vergaderruimte atelier keuken winkelruimte salonplek opslag
DONE_FOR_YOU: website fotografie drukwerk merk-en-logo vertalen bezorgen loonadministratie kantoorhulp teksten afval verzenden winkelpresentatie reclame-en-pers schoonmaak
DONE_FOR_YOU!: kinderopvang
LENDING!: gereedschap bakfiets
MATCHING: in-contact-brengen investeerders personeelspool
MATCHING!: mentor stage personeel-vinden
`;

const rows = LINES.split("\n")
  .filter((line) => line !== "")
  .map((line): [string, string[]] => {
    const [form = "", needs = ""] = line.split(": ");
    return [form, needs.split(" ")];
  });

/** The form that help with a need mostly has; a need that is not here has no usual one. */
export const USUAL_FORMS: ReadonlyMap<string, OfferForm> = new Map(
  rows.flatMap(([form, needs]) => needs.map((need): [string, OfferForm] => [need, form.replace("!", "") as OfferForm])),
);

/** The needs that are themselves a way of helping. */
export const BOUND: ReadonlySet<string> = new Set(rows.flatMap(([form, needs]) => (form.endsWith("!") ? needs : [])));
