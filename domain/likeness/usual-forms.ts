import type { OfferForm } from "#domain/catalogue/offer.ts";

/** How help with a need mostly comes: mentors are matched, kitchens rented, debts talked over. `form: needs` a line. */
const LINES = `
ADVICE: schulden zwaar-weer verzekering pensioen financiering-zoeken subsidie bbz uitkering-ondernemen orienteren inschrijven-kvk ondernemersloket stoppen overdragen juridisch contracten merk-en-auteursrecht privacy huurrecht vergunningen schijnzelfstandigheid rechtsvorm-stichting verblijf-en-werk geschillen familierecht brieven welzijn energie cyberveilig vindbaarheid parkeren diploma import-export ict-hulp winkelveiligheid werkgever-worden gezondheid duurzaam-ondernemen belasting
TRAINING: prijs pitchen onderhandelen nederlands engels andere-talen excel programmeren voedselveiligheid veilig-werken kookles ai sociale-media acquisitie leiderschap tijd-en-planning lesgeven klussen digitale-basis scholing
PROGRAMME: startersprogramma groeistrategie
GROUP: broodfonds spaarkring intervisie netwerken samen-inkopen cooperatie
SPACE: werkplek bedrijfsruimte vergaderruimte atelier keuken muziekstudio winkelruimte salonplek opslag markt oefenruimte expositieruimte postadres
DONE_FOR_YOU: website fotografie video-en-podcast drukwerk merk-en-logo vertalen bezorgen loonadministratie kantoorhulp teksten kinderopvang afval verzenden winkelpresentatie reclame-en-pers schoonmaak
LENDING: gereedschap bakfiets
MATCHING: mentor stage personeel-vinden in-contact-brengen investeerders personeelspool
`;

/** The form that help with a need mostly has; a need that is not here has no usual one. */
export const USUAL_FORMS: ReadonlyMap<string, OfferForm> = new Map(
  LINES.split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => {
      const [form = "", needs = ""] = line.split(": ");
      return needs.split(" ").map((need): [string, OfferForm] => [need, form as OfferForm]);
    }),
);
