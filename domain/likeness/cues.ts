import type { OfferForm } from "#domain/catalogue/offer.ts";

/** Words that say what shape a service has: `form | Dutch | English`. */
export const FORM_CUES: [OfferForm, string, string][] = [
  [
    "ADVICE",
    "spreekuur, inloop, inloopuur, inloopspreekuur, inloopmiddag, vragenuur, advies, adviesgesprek, adviseur, gesprek, persoonlijk gesprek, een-op-een, hulp bij, hulp, help je, helpen je, helpen u, helpt je, helpt u, begeleiding, begeleiden, coach, coaching, consult, check, meekijken, kijkt mee, kijken mee, nakijken, loket, balie, hulplijn, ondersteuning, ondersteunen, uw vragen, je vragen, uurtje, samen invullen, loop binnen, kom langs",
    "advice, advise, adviser, advisor, clinic, surgery, drop-in, walk-in, walk in, office hours, help desk, helpline, help with, we help, helps you, guidance, one-to-one, one-on-one, session with, consultation, consult, check, review, support, coach, coaching, counselling, ask us, your questions, sit down with you, bring your, appointment",
  ],
  [
    "TRAINING",
    "cursus, training, workshop, workshops, les, lessen, leergang, masterclass, bootcamp, webinar, college, leer, leren, avonden, dagcursus, opleiding, seminar, examen, certificaat, diploma, oefenen, theorie, informatieavond, voorlichting",
    "course, training, workshop, workshops, class, classes, lesson, lessons, masterclass, bootcamp, webinar, seminar, learn, learn how, evenings, certificate, exam, practice, hands-on, crash course, sessions",
  ],
  [
    "PROGRAMME",
    "programma, traject, startersprogramma, leertraject, incubator, opleidingstraject, maanden, weken lang, drie maanden, zes maanden, half jaar, jaartraject, begeleidingstraject, academie",
    "programme, program, track, incubator, accelerator, cohort, six months, three months, ten weeks, twelve weeks, journey, academy, fellowship",
  ],
  [
    "GROUP",
    "groep, kring, club, clubje, intervisie, intervisiegroep, spaarkring, broodfonds, tafel, ondernemerstafel, netwerk, collectief, maandelijks samen, vaste groep, mastermind, cafe, community, vereniging, leden, cooperatie",
    "group, circle, club, peer, mastermind, table, network, collective, community, meet monthly, meet every, members, fund together, cooperative, tontine",
  ],
  [
    "SPACE",
    "ruimte, ruimtes, plek, plekken, werkplek, flexplek, kamer, zaal, zalen, atelier, studio, keuken, te huur, huren, verhuur, per dagdeel, per uur te huur, dagpas, unit, units, pand, opslag, kraam, stoel, locatie",
    "space, spaces, room, rooms, desk, desks, studio, kitchen, for rent, rent, rental, hire, by the hour, day pass, unit, units, premises, storage, stall, venue, chair",
  ],
  [
    "DONE_FOR_YOU",
    "wij maken, we maken, ik maak, wij doen, we doen, laat maken, laten maken, uitbesteden, verzorgen, wij verzorgen, wij bouwen, bouwen wij, nemen over, nemen we uit handen, uit handen, op maat, in opdracht, maatwerk, bedrukken, vanaf €, pakket, abonnement, wij regelen, we regelen, binnen een week, op afstand, ontwerp, doen het voor je",
    "we build, we make, we do, we design, we manage, we handle, done for you, made for you, we take care, our team, outsource, outsourcing, retainer, package, in your name, managed by, we write, we create, on your behalf, delivered",
  ],
  [
    "LENDING",
    "lenen, te leen, leen, uitleen, uitlenen, leenbak, borg, deelbakfiets, delen, op proef, meenemen, terugbrengen",
    "borrow, lend, lending, loan of, library of things, deposit, share, try out, trial",
  ],
  [
    "MATCHING",
    "koppelen, koppelt, koppelen je, match, matchen, matching, bemiddelen, bemiddeling, in contact, stellen je voor, stellen u voor, voorstellen, speeddate, zoek je een, vraag en aanbod, vinden van, prikbord",
    "match, matches, matching, matchmaking, introduce, introductions, pair you, paired, connect you, link you, find you a, speed dating, notice board",
  ],
  [
    "FUND",
    "fonds, startgeld, prijzengeld, microkrediet verstrekken, wij lenen, lening tot, beurs aanvragen, maak kans op, bijdrage tot, vouchers",
    "fund, seed money, prize, prize money, we lend, loans up to, scholarship, win up to, grants of, vouchers",
  ],
];

/** Words that say for whom something is: `audience | Dutch | English | street`. */
export const AUDIENCE_CUES: [string, string, string][] = [
  [
    "iedereen",
    "iedereen, voor iedereen, voor alle, alle belangstellenden, publiek, buurt en ondernemers",
    "everyone, everybody, for all, all welcome, open to all, all are welcome, all, public, general public, visitors",
  ],
  [
    "ondernemers",
    "ondernemer, ondernemers, alle ondernemers, ondernemend, zelfstandigen, iedereen met een zaak, kleine bedrijven, kleine ondernemers, zaken mensen",
    "entrepreneur, entrepreneurs, business owners, business owner, all entrepreneurs, small businesses, small business, founders, basi",
  ],
  [
    "starters",
    "starter, starters, startende, beginnende, beginnend, net begonnen, pas begonnen, eerste jaar, startende ondernemers, wie wil beginnen",
    "starter, starters, starting entrepreneurs, beginners, new founders, first-time founders, aspiring, early stage, new businesses, just started, start-ups",
  ],
  [
    "zzp",
    "zzp, zzper, zzpers, freelancer, freelancers, eenpitter, eenpitters, eenmanszaak, zelfstandige zonder personeel, zelfstandige professional, professionals uit de buurt",
    "freelancer, freelancers, self-employed, solo entrepreneurs, sole traders, independents, solopreneurs, zzp",
  ],
  [
    "mkb",
    "mkb, mkbers, bedrijven, directeuren, directie, bedrijfsleven, leden, middenbedrijf",
    "sme, smes, companies, b2b, directors, managers, corporate, members, established businesses",
  ],
  [
    "groeibedrijven",
    "groeibedrijven, scale-up, scale-ups, groeiende bedrijven",
    "scale-up, scale-ups, scaleups, growing companies, growth companies",
  ],
  ["werkgevers", "werkgever, werkgevers, met personeel", "employer, employers, with staff, with employees"],
  [
    "sociaal-ondernemers",
    "sociaal ondernemers, sociale ondernemers, sociale ondernemingen, sociale onderneming, stichtingen, sociaal, buurtinitiatieven",
    "social enterprises, social entrepreneurs, impact founders, changemakers, nonprofits, community initiatives",
  ],
  [
    "creatieven",
    "creatief, creatieven, creatieve ondernemers, kunstenaar, kunstenaars, makers, maker, maaksters, ontwerper, ontwerpers, muzikanten, artiesten, fotografen, designers, schrijvers, creatieve makers, modeontwerpers, filmmakers, vormgevers",
    "creative, creatives, artist, artists, makers, designers, musicians, writers, filmmakers, creative entrepreneurs, photographers, performers",
  ],
  [
    "horeca",
    "horeca, horecaondernemers, restaurants, restauranthouders, koks, thuiskoks, thuiskok, cateraars, cateraar, eettent, foodtruckers, bakkers, eethuis",
    "hospitality, restaurants, restaurant owners, cooks, home cooks, caterers, chefs, food entrepreneurs, food businesses, bakers, food makers, cafe owners",
  ],
  [
    "winkeliers",
    "winkelier, winkeliers, winkels, winkel, retail, detailhandel, marktkooplieden, marktkooplui, markthandelaren, kraamhouders, handelaren, winkelstraat, standhouders",
    "shopkeeper, shopkeepers, shop owners, shop owner, retailers, retail, traders, market traders, stallholders, shops, store owners, merchants",
  ],
  [
    "beauty",
    "kapper, kappers, kapsters, vlechters, vlechtsters, schoonheidsspecialisten, beauty, nagelstylisten, barbers, salons, salonhouders",
    "hairdressers, braiders, stylists, beauty, beauticians, barbers, salon owners, nail technicians, hair stylists",
  ],
  [
    "zorg",
    "zorgondernemers, zorgprofessionals, verpleegkundigen, verzorgenden, zorgverleners, zzpers in de zorg, thuiszorg, =zorg",
    "nurses, carers, care workers, care providers, caregivers, home care, care professionals, care",
  ],
  [
    "bouw",
    "bouw, klussers, aannemers, bouwvakkers, schilders, installateurs, schoonmakers, schoonmaakbedrijven",
    "construction, builders, contractors, handymen, painters, cleaners",
  ],
  [
    "transport",
    "taxichauffeurs, koeriers, bezorgers, chauffeurs",
    "taxi drivers, couriers, riders, delivery drivers, drivers",
  ],
  ["tech", "developers, programmeurs, techondernemers", "developers, tech founders, coders, programmers, tech"],
  [
    "vrouwen",
    "vrouw, vrouwen, vrouwelijke, onderneemster, onderneemsters, dames, meiden, zakenvrouwen, ondernemende vrouwen, moeders, zusters, vrouwenkring, vrouwennetwerk, uma",
    "woman, women, womens, female, ladies, girls, businesswomen, mothers, sisters, mumpreneurs, female founders, made by her",
  ],
  [
    "jongeren",
    "jongeren, jonge, jong, jeugd, jongere, tot 27, tot 30, onder de 30, onder 27, 16 tot 25, 16 27, 18 tot 30, scholieren, tieners, tot en met 27 jaar, 27 jaar",
    "youth, young, under 30, under 25, under 27, teenagers, 16 to 27, 18 to 30, young people, gen z, youngsters",
  ],
  ["studenten", "studenten, student, mbo-studenten, hbo-studenten, mbo", "students, student"],
  [
    "nieuwkomers",
    "nieuwkomer, nieuwkomers, statushouder, statushouders, vluchteling, vluchtelingen, inburgeraars, nieuwe nederlanders, asielzoekers, expats",
    "newcomer, newcomers, refugee, refugees, status holders, migrants, asylum seekers, expats, permit holders, new to the netherlands",
  ],
  [
    "ouders",
    "ouder, ouders, moeders, vaders, gezinnen, alleenstaande ouders",
    "parent, parents, mothers, fathers, mums, dads, families, single parents",
  ],
  [
    "ouderen",
    "=ouderen, senioren, 55plus, 60plus, vijftigplussers, 50plus",
    "seniors, elderly, older people, over 55, over 50",
  ],
  ["surinaams", "surinaams, surinaamse, surinamers", "surinamese"],
  [
    "ghanees",
    "ghanees, ghanese, ghanezen, west-afrikaanse, nigeriaanse",
    "ghanaian, ghanaians, nigerian, west african",
  ],
  ["diaspora", "diaspora, afrikaanse, caribische, antilliaanse", "diaspora, african, caribbean"],
  [
    "bewoners",
    "bewoner, bewoners, buurtbewoners, buurtgenoten, wijkbewoners, buren, omwonenden, buurtbewoner, inwoners, voor de buurt, particulieren, niet voor ondernemers, niet voor bedrijven, huishoudens, gezinnen",
    "resident, residents, neighbours, locals, neighbors, families, households, private individuals, not for businesses, for the neighbourhood",
  ],
  ["kinderen", "kinderen, kind, kids, basisschool, peuters", "children, kids, child, toddlers"],
  [
    "minima",
    "minima, laag inkomen, lage inkomens, smalle beurs, krappe beurs, stadspas",
    "low income, low incomes, city pass",
  ],
  [
    "werkzoekenden",
    "werkzoekende, werkzoekenden, werklozen, zonder werk, baanzoekers",
    "jobseeker, jobseekers, job seekers, unemployed",
  ],
  [
    "uitkering",
    "bijstandsgerechtigden, uitkering, uitkeringsgerechtigden, in de bijstand, bijstand, mensen met een uitkering",
    "on benefits, benefit recipients, people on welfare, welfare",
  ],
  [
    "vrijwilligers",
    "vrijwilligers gezocht, vrijwilliger worden, word vrijwilliger, als vrijwilliger, mentoren gezocht, vrijwilligers",
    "volunteers, volunteers wanted, become a volunteer, mentors wanted",
  ],
];

/** Who may come is fixed beforehand: such a meeting takes nobody from another. */
export const CLOSED =
  /\b(besloten|vaste (groep|deelnemers|leden|club|kring)|gesloten groep|alleen op uitnodiging|op uitnodiging|invitation only|invite only|by invitation|members only|alleen (voor )?leden|alleen (voor )?(deelnemers|het bestuur)|closed (group|session|meeting)|private (event|meeting|session)|fixed (group|members|participants)|ledenvergadering|algemene ledenvergadering|alv|bestuursvergadering|teamoverleg|intern overleg|board meeting|internal|alumni|voor deelnemers van|participants of the|intake(gesprek|gesprekken|dag)|genodigden|registered participants|ingeschreven deelnemers|you signed up|al ingeschreven|deelnemers van de)\b/;

/** It does not go on as announced; what is posted may still be a copy of what another network shows. */
export const CALLED_OFF = /\b(geannuleerd|afgelast|gaat niet door|vervalt|cancelled|canceled|called off)\b/;
/** It has another time than before. */
export const MOVED =
  /\b(verplaatst|verschoven|uitgesteld|nieuwe datum|andere datum|moved|postponed|rescheduled|new date)\b/;
