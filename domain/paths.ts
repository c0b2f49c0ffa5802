type Query = URLSearchParams | Record<string, string>;

/** An address of its own for each value of one more parameter; the choice that they share is written once. */
export function withEach(path: string, shared: Query): (name: string, value: string) => string {
  const start = withQuery(path, shared);
  const mark = start.includes("?") ? "&" : "?";
  return (name, value) => `${start}${mark}${name}=${encodeURIComponent(value)}`;
}

/** Every address of the board; pages, mails and feeds take theirs from here. Ids and slugs come out encoded. */
export const paths = {
  agenda: "/",
  event: (id: string) => `/events/${encodeURIComponent(id)}`,
  newEvent: "/events/new",
  editEvent: (id: string) => `/events/${encodeURIComponent(id)}/edit`,
  cancelEvent: (id: string) => `/events/${encodeURIComponent(id)}/cancel`,
  holdEvent: (id: string) => `/events/${encodeURIComponent(id)}/hold`,
  hostEvent: (id: string) => `/events/${encodeURIComponent(id)}/host`,
  undoEvent: (id: string) => `/events/${encodeURIComponent(id)}/undo`,
  checkEvent: "/events/check",
  eventPicture: (id: string) => `/events/${encodeURIComponent(id)}/picture.png`,
  eventFile: (id: string) => `/events/${encodeURIComponent(id)}/calendar.ics`,
  offers: "/offers",
  /** Three questions, and what fits the answers. */
  fit: "/fit",
  offer: (id: string) => `/offers/${encodeURIComponent(id)}`,
  compareOffers: "/offers/compare",
  newOffer: "/offers/new",
  editOffer: (id: string) => `/offers/${encodeURIComponent(id)}/edit`,
  withdrawOffer: (id: string) => `/offers/${encodeURIComponent(id)}/withdraw`,
  undoOffer: (id: string) => `/offers/${encodeURIComponent(id)}/undo`,
  confirmOffer: (id: string) => `/offers/${encodeURIComponent(id)}/confirm`,
  checkOffer: "/offers/check",
  networks: "/networks",
  network: (slug: string) => `/networks/${encodeURIComponent(slug)}`,
  newNetwork: "/networks/new",
  /** Where a mailed secret confirms the address of who asks for a network. */
  confirmNetwork: (secret: string) => `/networks/confirm/${encodeURIComponent(secret)}`,
  claimNetwork: (slug: string) => `/networks/${encodeURIComponent(slug)}/claim`,
  addNetwork: "/networks/add",
  applications: "/applications",
  /** Who is signed in somewhere, for the admin. */
  signedIn: "/signed-in",
  editNetwork: (slug: string) => `/networks/${encodeURIComponent(slug)}/edit`,
  mergeNetwork: (slug: string) => `/networks/${encodeURIComponent(slug)}/merge`,
  splitNetwork: (slug: string) => `/networks/${encodeURIComponent(slug)}/split`,
  people: (slug: string) => `/networks/${encodeURIComponent(slug)}/people`,
  /** The page of an invite; whoever has the address comes in. */
  join: (secret: string) => `/join/${encodeURIComponent(secret)}`,
  flags: "/flags",
  flag: (id: string) => `/flags/${encodeURIComponent(id)}`,
  alignFlag: (id: string) => `/flags/${encodeURIComponent(id)}/align`,
  alignments: "/alignments",
  counter: (alignment: string) => `/alignments/${encodeURIComponent(alignment)}/counter.ics`,
  alignment: (id: string) => `/alignments/${encodeURIComponent(id)}`,
  /** Where the municipality looks after the flags. */
  desk: "/desk",
  deskFlag: (id: string) => `/flags/${encodeURIComponent(id)}/desk`,
  learning: "/learning",
  effect: "/effect",
  effectCsv: "/effect.csv",
  effectXlsx: "/effect.xlsx",
  effectPdf: "/effect.pdf",
  correctFlag: (id: string) => `/flags/${encodeURIComponent(id)}/correct`,
  correction: (id: string) => `/corrections/${encodeURIComponent(id)}`,
  log: "/log",
  logFile: "/log.csv",
  overview: "/overview",
  timeline: "/overview/timeline",
  freshness: "/overview/freshness",
  offerMatrix: "/overview/offers",
  /** A place or a week in which nothing is, to share. */
  gap: "/overview/gap",
  overviewFile: "/overview.csv",
  days: "/days",
  day: (id: string) => `/days/${encodeURIComponent(id)}`,
  newDay: "/days/new",
  dayList: "/days/list",
  import: "/import",
  feeds: "/feeds",
  found: "/import/found",
  labels: "/import/labels",
  signIn: "/sign-in",
  signOut: "/sign-out",
  /** What the mailed link opens. */
  signInLink: "/sign-in/link",
  /** To the municipality's own sign-in, and back from it. */
  signInElsewhere: (next: string) => withQuery("/sign-in/elsewhere", { next }),
  passkeys: "/passkeys",
  passkeysFirst: (next: string) => withQuery("/passkeys", { next }),
  askPasskey: "/passkeys/ask",
  signInFirst: (next: string) => withQuery("/sign-in", { next }),
  /** The privacy statement, and that on accessibility. */
  privacy: "/privacy",
  accessibility: "/toegankelijkheid",
  account: "/account",
  mails: "/account/mails",
  /** What the board told who reads it. */
  notices: "/notices",
  /** How the board's mail goes, for the admin. */
  outgoing: "/outgoing",
  /** The parts of the pages, for the admin. */
  styleguide: "/styleguide",
  /** What a mail of a kind that can be turned off leads to; whoever has the address turns it off. */
  stopMail: (key: string) => `/mails/${encodeURIComponent(key)}`,
  sessions: "/account/sessions",
  keys: "/account/keys",
  ownData: "/account/data",
  ownDataJson: "/account/data.json",
  ownDataCsv: "/account/data.csv",
  agendaFile: "/agenda.ics",
  agendaAtom: "/agenda.atom",
  agendaJson: "/agenda.json",
  agendaJsonLd: "/agenda.jsonld",
  /** For link previews: what the agenda is. */
  agendaPicture: "/picture.png",
  subscribe: "/subscribe",
  /** What somebody without an account follows: whoever has the address changes it. */
  follow: (secret: string) => `/follow/${encodeURIComponent(secret)}`,
  chooseFollow: (secret: string) => `/follow/${encodeURIComponent(secret)}/choose`,
  /** Where a mailed secret confirms the address of who wants its mail, and where a letter leads that ends it. */
  confirmFollow: (secret: string) => `/follow/confirm/${encodeURIComponent(secret)}`,
  stopFollow: (key: string) => `/follow/stop/${encodeURIComponent(key)}`,
  /** The agenda in a frame of another site, the script that puts it there, and the one that tells its height. */
  embed: "/embed",
  embedScript: "/embed.js",
  embedSize: "/embed-size.js",
  oembed: "/oembed",
  /** The agenda of a choice to hang up. */
  poster: "/poster",
  /** A person's own calendar, or that of who follows without an account; whoever has the address has the calendar. */
  ownCalendar: (secret: string) => `/calendars/${encodeURIComponent(secret)}`,
  securityText: "/.well-known/security.txt",
  offersJson: "/offers.json",
  offersCsv: "/offers.csv",
  /** What a browser needs to keep what was read, to show without a network. */
  worker: "/sw.js",
  manifest: "/manifest.webmanifest",
  offline: "/offline",
  demo: "/demo",
  language: "/language",
} as const;

/** An address with search parameters behind it; without parameters the bare address. */
export function withQuery(path: string, query: Query): string {
  const text = new URLSearchParams(query).toString();
  return text === "" ? path : `${path}?${text}`;
}
