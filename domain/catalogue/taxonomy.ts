/** What something is about. Themes without a parent are broad; their children are the needs that an offer meets. */
export interface Theme {
  /** A slug. */
  id: string;
  parent: string | null;
  nl: string;
  en: string;
}

/** For whom something is. Who is broader includes everybody of the narrower: starters are entrepreneurs too. */
export interface Audience {
  /** A slug. */
  id: string;
  broader: string | null;
  nl: string;
  en: string;
}

/** Broad themes, each with its needs: `id | Dutch | English` a line, needs indented. */
const THEME_LINES = `
geld | Geld en administratie | Money and bookkeeping
  boekhouden | Boekhouden en administratie | Bookkeeping
  btw | Btw en KOR | VAT and small business scheme
  belasting | Inkomstenbelasting en aangifte | Income tax and tax returns
  prijs | Prijs en uurtarief | Prices and rates
  betaald-krijgen | Facturen en betaald krijgen | Invoices and getting paid
  betaalmiddelen | Pinnen en zakelijke rekening | Card payments and bank accounts
  schulden | Schulden en geldzorgen | Debts and money worries
  zwaar-weer | Bedrijf in zwaar weer | Business in trouble
  verzekering | Verzekeringen | Insurance
  broodfonds | Broodfonds en ziek zijn | Sick-pay funds
  pensioen | Pensioen en beleggen | Pension and investing
  huishoudgeld | Geld van het huishouden | Household money
financiering | Financiering | Funding
  financiering-zoeken | Financiering zoeken | Finding funding
  microkrediet | Microkrediet en lening | Microcredit and loans
  subsidie | Subsidie en fondsen | Grants and funds
  crowdfunding | Crowdfunding | Crowdfunding
  investeerders | Investeerders en groeigeld | Investors and growth capital
  spaarkring | Spaarkring (kasmoni, susu) | Savings circle (kasmoni, susu)
  bbz | Bbz en inkomen voor zelfstandigen | Bbz income support
  uitkering-ondernemen | Ondernemen vanuit een uitkering | Starting from benefits
  prijzen-winnen | Prijzen en wedstrijden | Awards and competitions
starten | Starten | Starting
  orienteren | Past ondernemen bij mij? | Is business for me?
  startersprogramma | Starten met een bedrijf | Starting a business
  inschrijven-kvk | Inschrijven bij de KVK | Registering at the Chamber of Commerce
  ondernemingsplan | Ondernemingsplan | Business plan
  ondernemersloket | Wegwijzer voor ondernemers | Business help desk
  stoppen | Stoppen met je bedrijf | Closing your business
  overdragen | Bedrijf overdragen of overnemen | Business transfer
recht | Recht en regels | Law and rules
  juridisch | Juridische vragen | Legal questions
  contracten | Contracten en voorwaarden | Contracts and terms
  merk-en-auteursrecht | Merk en auteursrecht | Trademarks and copyright
  privacy | Privacy (AVG) | Privacy (GDPR)
  huurrecht | Huur van je bedrijfsruimte | Renting business space: your rights
  vergunningen | Vergunningen | Permits
  schijnzelfstandigheid | Wet DBA en opdrachtgevers | False self-employment rules
  rechtsvorm-stichting | Stichting, vereniging en bestuur | Foundations and boards
  verblijf-en-werk | Verblijf en werkvergunning | Residence and work permits
  geschillen | Ruzie en bemiddeling | Disputes and mediation
  familierecht | Erven, scheiden en volmacht | Inheritance and divorce
  keurmerken | Keurmerken en certificaten | Labels and certification
  belangen | Belangen en vakbond | Unions and trade bodies
marketing | Marketing | Marketing
  website | Website | Website
  webshop | Webshop en online verkopen | Web shop and selling online
  sociale-media | Sociale media | Social media
  vindbaarheid | Gevonden worden op Google | Being found on Google
  merk-en-logo | Merk, logo en huisstijl | Brand, logo and design
  fotografie | Foto's | Photography
  video-en-podcast | Video en podcast | Video and podcast
  drukwerk | Drukwerk en bedrukken | Print and merchandise
  reclame-en-pers | Reclame, radio en pers | Advertising, radio and press
  nieuwsbrief | Nieuwsbrief en mailing | Newsletters and mailing
  teksten | Teksten schrijven | Copywriting
  winkelpresentatie | Etalage en winkelinrichting | Shop window and display
verkoop | Klanten en opdrachten | Customers and contracts
  acquisitie | Klanten vinden en verkopen | Finding customers and selling
  pitchen | Pitchen en presenteren | Pitching and presenting
  onderhandelen | Onderhandelen | Negotiating
  klantenservice | Klanten helpen en binden | Customer service and loyalty
  aanbesteden | Leveren aan de overheid | Selling to government
  import-export | Import en export | Import and export
  verzenden | Vracht en pakketten | Freight and parcels
  bezorgen | Bezorgen in de stad | Local delivery
  opslag | Opslag en koeling | Storage and cold storage
  schap-en-groothandel | In de winkel liggen | Getting into shops
  samen-inkopen | Samen inkopen | Buying together
  marktonderzoek | Marktonderzoek en studenten | Market research and student projects
ontmoeten | Ontmoeten | Meeting people
  netwerken | Netwerken | Networking
  intervisie | Intervisie en vaste kring | Peer groups
  in-contact-brengen | In contact brengen | Matchmaking
  cooperatie | Coöperatie en compagnons | Cooperatives and business partners
  ruilen | Ruilen en tijdbank | Barter and time banking
  inspiratie | Lezing en inspiratie | Talks and inspiration
  bedrijfsbezoek | Bij een bedrijf kijken | Company visits
  beurs | Beurs en ondernemersdag | Business fair
  buurtgesprek | Gesprek over de buurt en politiek | Neighbourhood and politics
  gemeenschap | Samen eten en buurtfeest | Meals and neighbourhood parties
  geloof | Geloof en zingeving | Faith and meaning
markt-en-cultuur | Markt en cultuur | Markets and culture
  markt | Markt en kraam | Markets and stalls
  festival | Festival en viering | Festivals and celebrations
  kunst-en-muziek | Kunst, muziek en podium | Art, music and stage
  muziekbusiness | Werken in de muziek | Music business
  boeken | Schrijven en boeken | Writing and books
  sport | Sport en bewegen | Sport
ruimte | Ruimte en spullen | Space and equipment
  werkplek | Werkplek | Workspace
  postadres | Adres voor je bedrijf | Business address
  bedrijfsruimte | Bedrijfsruimte | Business premises
  vergaderruimte | Zaal en vergaderruimte | Rooms and venues
  atelier | Atelier en werkplaats | Studios and workshops
  oefenruimte | Oefenruimte | Rehearsal space
  expositieruimte | Plek om te exposeren | Exhibition space
  keuken | Keuken | Kitchen
  naaiatelier | Naaiatelier en mode | Sewing and fashion
  muziekstudio | Muziekstudio | Music studio
  winkelruimte | Pop-up en winkelruimte | Pop-up and shop space
  salonplek | Stoel in een salon | Salon chair
  gereedschap | Gereedschap en apparatuur | Tools and equipment
  bakfiets | Bakfiets en vervoer | Cargo bikes and transport
  fiets | Fiets repareren en leren fietsen | Bike repair and cycling
  parkeren | Parkeren en bereikbaarheid | Parking and access
  groen | Tuin en stadslandbouw | Gardens and urban farming
  wonen | Wonen | Housing
groei | Leren en groeien | Learning and growing
  mentor | Mentor en coach | Mentor and coach
  leiderschap | Leiderschap | Leadership
  groeistrategie | Groeien en strategie | Growth and strategy
  innovatie | Innovatie en nieuwe producten | Innovation and product development
  scholing | Bijscholing en studie | Training and study
  lesgeven | Lesgeven en trainer worden | Teaching and training others
  tijd-en-planning | Tijd en planning | Time and planning
  welzijn | Stress en welzijn | Stress and wellbeing
  gezondheid | Gezondheid | Health
  beperking | Ondernemen met een beperking | Business with a disability
  kinderopvang | Kinderopvang | Childcare
  zwangerschap | Zwangerschap en verlof | Maternity and leave
  opvoeden | Opvoeden | Parenting
  mantelzorg | Mantelzorg | Informal care
  jongerenwerk | Kinder- en jongerenwerk | Youth work
  vrijwilligerswerk | Vrijwilligers en kennis delen | Volunteering and sharing knowledge
taal | Taal en papieren | Language and paperwork
  nederlands | Nederlands leren | Learning Dutch
  engels | Engels | English
  andere-talen | Andere talen | Other languages
  brieven | Brieven en formulieren | Letters and forms
  vertalen | Vertalen en tolken | Translation
  diploma | Diploma laten erkennen | Diploma recognition
digitaal | Digitaal | Digital
  digitale-basis | Digitale basis en DigiD | Digital basics and DigiD
  ict-hulp | Computers en ICT-hulp | Computers and IT support
  bedrijfssoftware | Software voor je bedrijf | Business software
  ai | AI | AI
  cyberveilig | Veilig online | Cyber security
  excel | Excel en data | Excel and data
  programmeren | Programmeren en apps | Coding and apps
personeel | Personeel en werk | Staff and jobs
  personeel-vinden | Personeel vinden | Finding staff
  werkgever-worden | Werkgever worden | Becoming an employer
  loonadministratie | Loonadministratie | Payroll
  verzuim | Verzuim en veilig werkklimaat | Sick leave and a safe workplace
  personeelspool | Personeel delen en inlenen | Sharing and hiring in staff
  kantoorhulp | Secretariaat en assistent | Office support
  stage | Stage | Internships
  werk-zoeken | Werk zoeken | Finding a job
vak | Vak en branche | Trades
  voedselveiligheid | Hygiëne en HACCP | Food safety
  horeca | Horeca en eten | Food and hospitality
  voedselproduct | Eten maken en verkopen | Making and selling food
  kookles | Koken leren | Cooking classes
  beauty | Haar en beauty | Hair and beauty
  zorg | Ondernemen in de zorg | Care businesses
  bouw | Bouw en VCA | Construction and VCA
  klussen | Leren klussen | DIY skills
  schoonmaak | Schoonmaak | Cleaning
  veilig-werken | BHV en veilig werken | First aid and safe work
  transport | Taxi en koeriers | Taxi and couriers
  evenementen | Feesten en evenementen | Parties and events
  toerisme | Toerisme en gidsen | Tourism and guides
  sieraden | Sieraden en handwerk | Jewellery and crafts
duurzaam-en-veilig | Duurzaam, sociaal en veilig | Green, social and safe
  energie | Energie | Energy
  afval | Afval en circulair | Waste and circular economy
  reparatie | Reparatie en hergebruik | Repair and reuse
  duurzaam-ondernemen | Duurzaam ondernemen | Sustainable business
  impact | Sociaal ondernemen en impact | Social enterprise and impact
  winkelveiligheid | Veilige winkel en straat | Safe shops and streets
  winkelstraat | Winkelstraat en schone straat | High street and clean streets
  toegankelijk | Toegankelijk en inclusief | Accessible and inclusive
`;

/** `id | broader | Dutch | English` a line: an order, from everybody down. */
const AUDIENCE_LINES = `
iedereen | | Iedereen | Everybody
ondernemers | iedereen | Alle ondernemers | All entrepreneurs
starters | ondernemers | Starters | Starters
zzp | ondernemers | Zzp'ers | Self-employed
mkb | ondernemers | Mkb en bedrijven | Small and medium businesses
sociaal-ondernemers | ondernemers | Sociaal ondernemers | Social entrepreneurs
creatieven | ondernemers | Creatieven en makers | Creatives and makers
horeca | ondernemers | Horeca en koks | Hospitality and cooks
winkeliers | ondernemers | Winkeliers en markthandelaren | Shop owners and market traders
beauty | ondernemers | Kappers en beauty | Hairdressers and beauty
zorg | ondernemers | Zorgondernemers | Care professionals
bouw | ondernemers | Bouw en klussers | Construction
transport | ondernemers | Taxi, koeriers en bezorgers | Taxi, couriers and delivery
tech | ondernemers | Tech en digitaal | Tech and digital
groeibedrijven | mkb | Groeibedrijven | Scale-ups
werkgevers | mkb | Werkgevers | Employers
vrouwen | iedereen | Vrouwen | Women
mannen | iedereen | Mannen | Men
gelovigen | iedereen | Geloofsgemeenschap | Faith community
jongeren | iedereen | Jongeren | Young people
studenten | jongeren | Studenten | Students
nieuwkomers | iedereen | Nieuwkomers en statushouders | Newcomers and refugees
ouders | iedereen | Ouders | Parents
ouderen | iedereen | Ouderen | Older people
diaspora | iedereen | Diaspora | Diaspora
surinaams | diaspora | Surinaamse gemeenschap | Surinamese community
ghanees | diaspora | Ghanese en West-Afrikaanse gemeenschap | Ghanaian and West African community
bewoners | iedereen | Bewoners | Residents
kinderen | bewoners | Kinderen | Children
minima | bewoners | Mensen met een laag inkomen | People on a low income
werkzoekenden | bewoners | Werkzoekenden | Job seekers
uitkering | iedereen | Mensen met een uitkering | People on benefits
vrijwilligers | iedereen | Vrijwilligers | Volunteers
`;

/** All themes, each broad theme followed by its needs. */
export const THEMES: Theme[] = themes();

/** All audiences, the broader before the narrower. */
export const AUDIENCES: Audience[] = linesOf(AUDIENCE_LINES).map((line) => {
  const [id = "", broader = "", nl = "", en = ""] = cells(line);
  return { id, broader: broader || null, nl, en };
});

/** Entrepreneurs in general, whatever the word: whoever says "mkb" does not shut out a freelancer. */
export const OPEN_AUDIENCES: ReadonlySet<string> = new Set(
  "iedereen ondernemers zzp mkb starters groeibedrijven werkgevers".split(" "),
);

const themesById = new Map(THEMES.map((theme) => [theme.id, theme]));
const audiencesById = new Map(AUDIENCES.map((audience) => [audience.id, audience]));

/** The theme of an id, or null. */
export function themeOf(id: string): Theme | null {
  return themesById.get(id) ?? null;
}

/** The broad theme that a theme belongs to: itself when it is broad or unknown. */
export function broadTheme(id: string): string {
  return themesById.get(id)?.parent ?? id;
}

/** The audience of an id, or null. */
export function audienceOf(id: string): Audience | null {
  return audiencesById.get(id) ?? null;
}

function themes(): Theme[] {
  let parent: string | null = null;
  return linesOf(THEME_LINES).map((line) => {
    const [id = "", nl = "", en = ""] = cells(line);
    if (!line.startsWith(" ")) parent = null;
    const theme = { id, parent, nl, en };
    if (!line.startsWith(" ")) parent = id;
    return theme;
  });
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

function cells(line: string): string[] {
  return line.split("|").map((cell) => cell.trim());
}
