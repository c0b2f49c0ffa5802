import type { OfferForm } from "#domain/catalogue/offer.ts";

/** Words that say what shape a service has: `form | Dutch | English`; one that begins with `?` says something else as often. */
export const FORM_CUES: [OfferForm, string, string][] = [
  [
    "ADVICE",
    "spreekuur, inloop, inloopuur, inloopspreekuur, inloopmiddag, vragenuur, advies, adviesgesprek, ?adviseur, ?gesprek, persoonlijk gesprek, gesprekken, een-op-een, 1-op-1, hulp bij, ?hulp, help je, helpen je, helpen u, helpt je, helpt u, ?begeleiding, ?begeleiden, ?coach, ?coaching, consult, check, scan, quickscan, doorlichting, meekijken, kijkt mee, kijken mee, kijkt met je, kijkt met u, kijken met je, kijken met u, kijkt samen, kijken samen, nakijken, loket, balie, hulplijn, ?ondersteuning, ondersteunen, uw vragen, je vragen, met vragen, uurtje, samen invullen, loop binnen, kom langs, komt langs, komt bij je langs, loopt door, loopt met je mee, lopen met je mee, leest mee, lezen mee, wij lezen, we lezen, lezen samen, leest met, neemt met, nemen met, nemen je, doornemen, nemen samen, legt uit, leggen uit, leggen je, uitleggen, ?uitleg, beantwoordt, beantwoorden, stel je vraag, stel uw vraag, vraag het, je vraag, uw vraag, bel ons, bel of app, app of bel, bellen mee, belt mee, zit klaar, zitten klaar, gaat met je zitten, zitten met je, we zitten met, samen met je, samen met u, met je door, met u door, bespreken, bespreekt, we bespreken, beoordelen, verwijzen, wijzen je de weg, wegwijs, breng je, neem je, neem uw, luisterend oor, terecht bij, terecht met, rapport, verbeterpunten, aan de keukentafel",
    "advice, advise, adviser, advisor, clinic, surgery, drop-in, walk-in, walk in, office hours, help desk, helpline, ?help, help with, we help, helps you, ?guidance, one-to-one, one-on-one, one on one, session with, consultation, consult, check, checks, ?scan, health check, review, ?support, ?coach, ?coaching, counselling, counsellor, ask us, ask an, ask a, ask the, your questions, questions about, questions on, answers questions, answered, sit down with, sit with, sit next to you, we sit, bring your, ?bring, appointment, explain, explains, we explain, explained, walk you through, goes through, go through your, look at your, looks at your, looks over, feedback on, written comments, q&a, talk to, talk with, private talk, private call, video call with, call with, speak to, with you, together with you, point you, we listen, assess your, assess, tells you, your options, by appointment, visits you, comes to you, comes by",
  ],
  [
    "TRAINING",
    "cursus, cursussen, training, trainingen, workshop, workshops, les, lessen, leergang, masterclass, bootcamp, webinar, webinars, college, leer, leren, leert, avonden, dagcursus, opleiding, seminar, examen, ?certificaat, diploma, oefen, oefenen, oefenen met, oefent, ?theorie, informatieavond, themaavond, voorlichting, lezing, bijles, in een avond, in een dag, in een middag, in twee avonden, in drie avonden, twee avonden, drie avonden, vier avonden, les in, lesje, kennisavond, kennissessie, infosessie, informatiebijeenkomst, docent, docenten, cursist, cursisten, deelnemers leren, ga naar huis met, stap voor stap leren, hands-on",
    "course, courses, training, trainings, workshop, workshops, class, classes, lesson, lessons, masterclass, bootcamp, webinar, webinars, seminar, learn, learn how, learning, teach, teaches, teach you, we teach, evenings, two evenings, three evenings, two nights, three nights, nights, certificate, exam, ?practice, practise, rehearse, hands-on, crash course, ?sessions, lecture, information evening, info evening, info session, tutor, teacher, teachers, in one evening, in one day, in an evening, worksheets, worksheet, homework, go home with, leave with",
  ],
  [
    "PROGRAMME",
    "programma, traject, startersprogramma, leertraject, incubator, accelerator, opleidingstraject, ?maanden, ?weken lang, ?drie maanden, ?zes maanden, ?half jaar, jaartraject, begeleidingstraject, academie, tien weken, twaalf weken, ?weken, intake",
    "programme, program, programmes, ?track, incubator, accelerator, cohort, ?six months, ?three months, ten weeks, twelve weeks, ?weeks, ?months, journey, academy, fellowship, half-year programme, year-long",
  ],
  [
    "GROUP",
    "?groep, groepje, kring, ?club, clubje, intervisie, intervisiegroep, spaarkring, broodfonds, ondernemerstafel, ?tafel, ?netwerk, ?collectief, maandelijks samen, vaste groep, mastermind, ?cafe, ?community, ?vereniging, ?leden, cooperatie, appgroep, lotgenoten, onder elkaar, delen ervaringen, wisselen uit, uitwisselen, ervaringen uitwisselen, elke maand samen, elkaar, samen bestellen, om de beurt, collega's onder elkaar, meet-up, borrel, ontbijt, ?lunch, netwerkborrel, samenkomen, komen samen, broeders en zusters, gespreksgroep, schuif aan, schuiven aan, denken mee, denkt mee",
    "?group, circle, ?club, peer, peers, mastermind, ?table, ?network, ?collective, ?community, meet monthly, meet every, meets every, meets monthly, ?members, fund together, ?cooperative, tontine, share struggles, share experiences, each other, one another, take turns, pooled, pool, group chat, app group, who run, think along, thinks along, roundtable, round table, meetup, meet-up, drinks, breakfast, get-together, gather, gathering, same group, buy together, order together",
  ],
  [
    "SPACE",
    "ruimte, ruimtes, ?plek, ?plekken, werkplek, werkplekken, flexplek, ?kamer, zaal, zalen, atelier, ateliers, ?studio, ?keuken, te huur, ?huren, huur een, verhuur, per dagdeel, per uur te huur, dagpas, ?unit, units, ?pand, opslag, ?kraam, kramen, ?stoel, stoel vrij, stoelen vrij, locatie, staat leeg, staat klaar, tot je beschikking, vrij te gebruiken, gebruik van, beschikbaar, beschikbaar voor, vierkante meter, m2, sleutel, per dag, per maand, per week te, reserveer, boek een plek, boek per uur, openingstijden van, toegang tot, 24 uur toegang, opzegbaar, tijdelijk, proefdraaien",
    "space, spaces, ?room, rooms, ?desk, desks, ?studio, ?kitchen, kitchens, for rent, ?rent, rental, ?hire, for hire, by the hour, by the day, per hour, per day, per week, per month, day pass, ?unit, units, premises, storage, ?stall, stalls, venue, ?chair, seat for, available for, available on, available to, square metres, sqm, m2, keys, access to, 24/7, to let, lease from, monthly rent, book by, bookable, book a room, sublet, free to use",
  ],
  [
    "DONE_FOR_YOU",
    "wij maken, we maken, ik maak, wij doen, we doen, laat maken, laten maken, ?laten doen, uitbesteden, verzorgen, ?verzorgt, wij verzorgen, we verzorgen, wij bouwen, we bouwen, bouwen wij, bouwt, bouwen, maakt je, maakt uw, maken je, maken uw, maken jouw, nemen over, nemen uw, nemen we uit handen, neemt uit handen, uit handen, ?op maat, in opdracht, ?maatwerk, bedrukken, ?pakket, ?abonnement, ?wij regelen, ?we regelen, ?binnen een week, ?ontwerp, ontwerpt, ontwerpen, ontwerpen je, doen het voor je, doet het voor je, doet je, voor je gedaan, fotografeert, fotograferen, filmt, filmen, monteren, schrijft je, schrijven je, schrijven uw, vertaalt, vertalen, drukken, drukt, halen op, haalt op, halen bij je op, brengen rond, bezorgen, bezorgt, ophaalronde, wij halen, we halen, installeren, plaatsen, schoonmaken, repareren, richten in, richten je, richt je, service, dienstverlening, per stuk, vast bedrag, vaste prijs, je krijgt, u krijgt, ?klaar binnen, geleverd, leveren, wij leveren, we leveren, passen op, past op, houden bij, houdt bij, doen je, doen uw, doen de, bij je thuisbezorgd",
    "we build, we make, we do, we design, we manage, we handle, does your, do your, builds your, build you, builds you, make you, makes you, made for you, done for you, we take care, takes care of, ?our team, outsource, outsourcing, retainer, ?package, in your name, managed by, we write, writes your, writes you, we create, creates, on your behalf, delivered, designed, tailored, recorded, shoots, shoot your, photographs, we shoot, we film, filmed, edited, printed, we print, we collect, we pick up, pick up, pickup, collects, we deliver, we clean, we install, we rebuild, we translate, translates, translated, we run your, we set up your, we keep your, service for, ?service, services, fixed fee, fixed price, flat fee, per item, per piece, ready in, ready within, within a week, in a week, within five days, you get, you receive, looks after, look after, take over, takes over",
  ],
  [
    "LENDING",
    "?lenen, te leen, ?leen, leen een, leen onze, uitleen, uitlenen, uitleendienst, leenbak, ?borg, deelbakfiets, ?delen, ?op proef, ?meenemen, terugbrengen, breng terug, leenpas, ophalen en terugbrengen, gratis te leen, mag je lenen, gebruik onze",
    "borrow, lend, ?lending, ?loan of, on loan, loan out, library of things, ?deposit, ?share, ?try out, ?trial, bring it back, return it, take it home, take home, use our",
  ],
  [
    "MATCHING",
    "koppelen, koppelt, koppelen je, koppeling, gekoppeld, match, matchen, matcht, matching, bemiddelen, bemiddelt, bemiddeling, in contact, brengen samen, brengen in contact, brengen je, brengt je, stellen je voor, stellen u voor, stelt je voor, voorstellen aan, speeddate, speeddaten, zoek je een, zoekt u een, zoek je, gezocht, vraag en aanbod, vinden van, prikbord, wij zoeken een, we zoeken een, zoeken voor u, zoeken voor je, zoeken de juiste, kandidaten, stagebureau, stagebank, stagematch, bank met, kaartenbak, vacaturebank, oproepen, wie past bij, die bij je past, die bij jou past, die bij jouw, maatje, onder de hoede, onder zijn of haar hoede, aanmelden voor onze lijst",
    "match, matches, matched, matching, matchmaking, matchmaker, introduce, introduces, introduction, introductions, intros, pair, pair you, paired, pairs, connect you, connects, we connect, link you, links, link up, find you a, find you, we find, speed dating, notice board, board with, placement, placements, candidates, we look for, we recruit, pool of, wanted, exchange, who fits, who fit, the right person, right fit, meet buyers, under their wing, buddy",
  ],
  [
    "FUND",
    "?fonds, startgeld, prijzengeld, microkrediet verstrekken, wij lenen, we lenen, lening tot, leningen tot, lenen tot, krediet tot, beurs aanvragen, ?maak kans op, bijdrage tot, bijdrage van, ?vouchers, vraag aan voor, aanvragen tot, wij geven, we geven, renteloos, renteloze, subsidie tot, subsidie van",
    "?fund, seed money, ?prize, prize money, we lend, loans up to, loan up to, loan of up to, scholarship, win up to, grants of, grants up to, grant of, grant up to, ?vouchers, interest-free, apply for up to, we give, contribution of, contribution up to",
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
    "ondernemer, ondernemers, alle ondernemers, ondernemend, zelfstandigen, iedereen met een zaak, kleine bedrijven, kleine ondernemers, handelaren, zaken mensen",
    "entrepreneur, entrepreneurs, business owners, business owner, all entrepreneurs, small businesses, small business, small companies, small firms, founders, traders, small traders, basi",
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
    "horeca, horecaondernemers, restaurants, restauranthouders, koks, thuiskoks, thuiskok, cateraars, cateraar, eettent, foodtruckers, bakkers, eethuis, foodmakers, foodondernemers, voedselondernemers, foodstarters, eetondernemers, slagers, barista, baristas, eetmakers, eetzaken, lunchrooms, cafes, ijssalons",
    "hospitality, restaurants, restaurant owners, cooks, home cooks, caterers, chefs, food entrepreneurs, food businesses, bakers, food makers, cafe owners, foodmakers, food founders, food starters, food vendors, food sellers, cafes, butchers, takeaways, bars",
  ],
  [
    "winkeliers",
    "winkelier, winkeliers, =winkels, retail, detailhandel, marktkooplieden, marktkooplui, markthandelaren, marktkramers, kramers, kraamhouders, winkelstraat, standhouders, winkelhouders, toko-eigenaren",
    "shopkeeper, shopkeepers, shop owners, shop owner, retailers, retail, market traders, stallholders, =shops, store owners",
  ],
  [
    "beauty",
    "kapper, kappers, kapsters, vlechters, vlechtsters, schoonheidsspecialisten, beauty, nagelstylisten, barbers, salons, salonhouders, saloneigenaren, haarbranche, haarstylisten, masseurs, visagisten",
    "hairdressers, braiders, stylists, beauty, beauticians, barbers, salon owners, nail technicians, hair stylists, hair people, salons, hair businesses, masseurs, make-up artists, barbershops",
  ],
  [
    "zorg",
    "zorgondernemers, zorgprofessionals, verpleegkundigen, verzorgenden, zorgverleners, zzpers in de zorg, thuiszorg, =zorg",
    "nurses, carers, care workers, care providers, caregivers, home care, care professionals, care",
  ],
  [
    "bouw",
    "bouw, klussers, aannemers, bouwvakkers, schilders, installateurs, schoonmakers, schoonmaakbedrijven, vakmensen, vaklui, timmerlieden, stukadoors, loodgieters, elektriciens, hoveniers, glazenwassers, klusbedrijven, ambachtslieden, bouwers",
    "construction, builders, contractors, handymen, painters, cleaners, tradespeople, tradesmen, plumbers, electricians, carpenters, plasterers, gardeners",
  ],
  [
    "transport",
    "taxichauffeurs, koeriers, bezorgers, chauffeurs, vervoerders, transporteurs",
    "taxi drivers, couriers, riders, delivery drivers, drivers",
  ],
  [
    "tech",
    "developers, programmeurs, techondernemers, techbedrijven, tech-startups, it-bedrijven",
    "developers, tech founders, coders, programmers, tech, tech startups, tech companies, software founders",
  ],
  [
    "vrouwen",
    "vrouw, vrouwen, vrouwelijke, onderneemster, onderneemsters, dames, meiden, zakenvrouwen, ondernemende vrouwen, moeders, zusters, vrouwenkring, vrouwennetwerk, uma",
    "woman, women, womens, female, ladies, girls, businesswomen, mothers, sisters, mumpreneurs, female founders, made by her",
  ],
  [
    "mannen",
    "alleen voor mannen, alleen mannen, mannengroep, mannenkring, voor mannen, zakenmannen",
    "men only, for men, mens group, brothers only",
  ],
  [
    "gelovigen",
    "gelovigen, moslims, moslimondernemers, islamitische ondernemers, christenen, christelijke ondernemers, kerkleden, gemeenteleden, hindoes",
    "believers, muslims, muslim entrepreneurs, muslim, christians, christian entrepreneurs, church members, congregation, hindus",
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
  [
    "diaspora",
    "diaspora, afrikaanse, caribische, antilliaanse, afro-caraibische, afro-caribische, arubaanse, curacaose, zwarte ondernemers",
    "diaspora, african, caribbean, afro-caribbean, antillean, black entrepreneurs, black founders",
  ],
  [
    "bewoners",
    "bewoner, bewoners, buurtbewoners, buurtgenoten, wijkbewoners, buren, omwonenden, buurtbewoner, inwoners, voor de buurt, particulieren, niet voor ondernemers, niet voor bedrijven, huishoudens, gezinnen",
    "resident, residents, neighbours, =locals, neighbors, families, households, private individuals, not for businesses, for the neighbourhood",
  ],
  ["kinderen", "kinderen, kind, kids, basisschool, peuters", "children, kids, child, toddlers"],
  [
    "minima",
    "minima, laag inkomen, lage inkomens, smalle beurs, krappe beurs, stadspas",
    "low income, low incomes, city pass",
  ],
  [
    "werkzoekenden",
    "werkzoekende, werkzoekenden, werklozen, zonder werk, baanzoekers, collega gezocht, stuur je cv, solliciteer",
    "jobseeker, jobseekers, job seekers, unemployed, were hiring, we are hiring, send cv, send your cv",
  ],
  [
    "uitkering",
    "bijstandsgerechtigden, uitkering, uitkeringsgerechtigden, in de bijstand, bijstand, mensen met een uitkering",
    "on benefits, benefit recipients, people on welfare, welfare",
  ],
  [
    "vrijwilligers",
    "vrijwilligers gezocht, word mentor, mentor worden, word maatje, helpers gezocht, vrijwilliger worden, word vrijwilliger, als vrijwilliger, mentoren gezocht, vrijwilligers",
    "volunteers, volunteers wanted, helpers wanted, volunteer mentor, become a mentor, become a volunteer, mentors wanted",
  ],
];

/** Others than those it is made for are welcome too. */
export const WELCOMING =
  /\b(ook (voor )?(mannen|niet-leden|niet-vrouwen|anderen)( zijn)? welkom|(mannen|broeders|niet-leden|anderen)( zijn)? ook welkom|men (are )?(also )?welcome|non-members (are )?(also )?welcome|everybody( is)? welcome|everyone( is)? welcome|all( are)? welcome|iedereen( is)? welkom|(any|all|every) (sector|trade|branch|industr(y|ie)|faith|background|nationalit(y|ie)|business|entrepreneur|business owner|small business)e?s?|(alle|elke|iedere) (branches?|sector(en)?|achtergrond(en)?|(kleine )?ondernemers?|zaak)|iedereen met een (zaak|bedrijf|onderneming)|(anyone|anybody) (who (runs|has)|with|running) (a|an|their|something)|niet alleen (voor )?|not (only|just) for|muslim or not|ook als je geen \w+ (doet|hebt|bent)|ook van buiten de \w+|ook een zaak buiten|whatever your (trade|sector)|(techy|techie|technical|member) or not|hele (stadsdeel|buurt) mag|geen lid te zijn|need not be (a member|of our)|ook als je niet|wie je ook bent|whoever you are)\b/;

/** Who may come is fixed beforehand: such a meeting takes nobody from another. */
export const CLOSED =
  /\b(besloten|vaste (groep|deelnemers|leden|club|kring)|gesloten groep|alleen op uitnodiging|op uitnodiging|invitation only|invite only|by invitation|members only|alleen (voor )?leden|alleen (voor )?(deelnemers|het bestuur)|closed (group|session|meeting)|private (event|meeting|session)|fixed (group|members|participants)|ledenvergadering|algemene ledenvergadering|alv|bestuursvergadering|teamoverleg|intern overleg|board meeting|internal|alumni|voor deelnemers van|participants of the|intake(gesprek|gesprekken|dag)|genodigden(?! en )|registered participants|ingeschreven deelnemers|you signed up|al ingeschreven|deelnemers van de)\b/;

/** It does not go on as announced; what is posted may still be a copy of what another network shows. */
export const CALLED_OFF =
  /\b(geannuleerd|afgelast|gaat niet door|vervalt|cancelled|canceled|called off|geen (gewone|reguliere) \w+|geen (markt|spreekuur|inloop|borrel|cursus|les|bijeenkomst) (vandaag|vanavond|deze week)|no \w+ (today|tonight|this week)|(building|office|house|hub) (is )?closed|(gebouw|kantoor|pand|huis|balie) (is )?(gesloten|dicht))\b/;
/** It has another time than before. */
export const MOVED =
  /\b(verplaatst|verschoven|uitgesteld|opgeschoven|(is|wordt|zijn|worden) verzet|verzet naar|(gaat|schuift( op)?) naar (\w+dag|de \d)|(nieuwe|andere) (datum|dag)|moved|postponed|rescheduled|pushed (back )?to|new (date|day))\b/;
/** It takes people along to what somebody else holds: a stand, a stage, a walk there together. Such a post is a copy of that. */
export const VISITING =
  /\b((wij|we) (staan|zijn|gaan) (er|op|ook|bij|samen|met|naar|erheen|aanwezig)|(wij|we) (lopen|fietsen|rijden|reizen|vertrekken|draaien|treden|verkopen) (\w+ ){0,7}(samen|naar|vanaf|op|mee|er)|(wij|we) (doen|verzorgen) (de|het) |(wij|we) (pakken|hebben|delen) (\w+ ){1,4}(op|bij|naast) |(onze|een|met) (eigen )?(stand|kraam)\b|(kraam|kraampje|stand|stall|booth) (nr\.? ?)?\d|(ga|gaan|gaat|loop|loopt|fiets|rij|rijdt|reis|doe) (je |jij |jullie |er |ook )?mee (naar|met ons)|wie (gaat|loopt|fietst|rijdt) (er )?mee|meerijden|carpoolen|uitje|(bus|busje) (vol|\d|om|vanaf|vertrekt)|samen (heen|ernaartoe|erheen)|verzamelen (om|bij|op|voor)|\d verzamelen|vertrek (om|vanaf|\w+ \d)|tip (uit|van|voor)|ga erheen|onze (leden|huurders|mensen|makers) (zijn|mogen) (ook )?welkom|nodig(t|en) ons uit|te gast (bij|in|op)|aanschuiven bij|extern(e)? (\w+ )?(bijeenkomst|activiteit|evenement)|find us|meet us (at|there|by|near)|we are there|(we|circle|members|team) ha(ve|s) a (stand|stall|booth|table)|our (stand|stall|booth)|share a (stand|stall|booth|table)|we( will|ll)? (all )?(go|walk|leave|travel|cycle|ride|head|drive) (\w+ ){0,2}(together|from|over|as a group|along)|walk (over )?together|come with us|we (bring|send) (\w+ ){0,2}(mentors|speakers|people|members|experts)|our members are welcome|invites? us|(organised|organized|hosted) by|external (event|meeting)|two of our (people|members|founders|makers))\b/;
