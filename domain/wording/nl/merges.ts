export const merges = {
  "fault.merge.self": "Kies een ander netwerk dan je eigen.",
  "fault.merge.network": "Kies een netwerk dat op het bord meedoet.",
  "fault.merge.asked": "Jullie hebben dit elkaar al gevraagd. Zeg eerst ja of nee, of trek de vraag in.",
  "fault.merge.later": "Dit netwerk is later zelf in een ander opgegaan. Maak dat eerst ongedaan.",
  "fault.merge.noLead": "Een van de twee netwerken zou zonder trekker zijn. Maak daar eerst iemand trekker.",
  "mail.merge.subject": "{other} wil samengaan met {network}",
  "mail.merge.text":
    "{other} vraagt of {network} en {other} één netwerk willen worden.\nKijk op {page} wat dat betekent, en zeg ja of nee. Zonder jullie ja gebeurt er niets.",
  "mail.merged.subject": "{network} en {other} zijn één netwerk",
  "mail.merged.text":
    "{other} is opgegaan in {network}. Alles van {other} staat nu bij {network}: {page}\nOude adressen blijven werken. Dertig dagen lang kunnen jullie het ongedaan maken.",
  "mail.parted.subject": "{network} en {other} zijn weer twee netwerken",
  "mail.parted.text":
    "Het samengaan van {network} en {other} is ongedaan gemaakt. Wat van elk was, staat weer bij elk: {page}",
  "merge.title": "Samengaan met een ander netwerk",
  "merge.link": "Samengaan of afsplitsen",
  "merge.lead":
    "Twee netwerken worden er één. Alles gaat mee: activiteiten, aanbod, agendakoppelingen, uitnodigingen en mensen met hun rol.",
  "merge.means": "Wat betekent dat?",
  "merge.meansAddress":
    "Oude adressen blijven werken: van de pagina, de agenda en elk bestand. Ze leiden naar het netwerk dat blijft.",
  "merge.meansConsent":
    "Het gebeurt pas als een trekker van het andere netwerk ja zegt. Een beheerder hoeft niets te doen.",
  "merge.meansUndo":
    "Dertig dagen lang kan een trekker of de beheerder het ongedaan maken. Dan gaat terug wat meekwam.",
  "merge.waiting": "Er wordt gevraagd",
  "merge.asked": "{asker} vraagt: {leaves} gaat op in {stays}.",
  "merge.own": "{network} vroeg {other}: {leaves} gaat op in {stays}. Er is nog geen antwoord.",
  "merge.yes": "Ja, wij gaan samen",
  "merge.no": "Nee",
  "merge.withdraw": "Trek de vraag in",
  "merge.ask": "Vraag een ander netwerk",
  "merge.other": "Met welk netwerk?",
  "merge.choose": "Kies een netwerk",
  "merge.which": "Welk netwerk blijft?",
  "merge.stays": "{network} blijft; het andere gaat erin op",
  "merge.leaves": "Het andere blijft; {network} gaat erin op",
  "merge.send": "Vraag het",
  "merge.past": "Samengegaan",
  "merge.done": "{leaves} is op {day} opgegaan in {stays}.",
  "merge.undo": "Maak ongedaan",
  "merge.undoHint":
    "Dan is {leaves} weer een eigen netwerk, met alles wat meekwam. Wat er sinds {day} bij kwam, blijft bij {stays}.",
  "merge.from": "Opgegaan in dit netwerk: {names}.",
  "merge.waits": "{asker} wil samengaan met {network}",
  "merge.waitsLink": "Zeg ja of nee",
  "merge.did.asked": "Gevraagd. De trekkers van het andere netwerk krijgen een mail.",
  "merge.did.merged": "Jullie zijn nu één netwerk.",
  "merge.did.declined": "Er gebeurt niets. De vraag is weg.",
  "merge.did.parted": "Het zijn weer twee netwerken.",
} as const;
