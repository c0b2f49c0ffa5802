import type { Role } from "./ground.ts";
import type { Seed } from "./seed.ts";

/** One way out of the board: what stands at the addresses of one pattern. */
export interface Exit {
  /** An address of it on the seeded board. */
  at(ids: Seed["ids"]): string;
  /** Who sees most there. */
  as: Role;
}

const exit = (at: string | Exit["at"], as: Role = "nobody"): Exit => ({
  at: typeof at === "string" ? () => at : at,
  as,
});

/** Every way out. test/hostile/exits.test.ts turns red for a page or file that the server has and that is not here. */
export const EXITS: Record<string, Exit> = {
  "/": exit("/", "lead"),
  "/*": exit("/nergens"),
  "/.well-known/security.txt": exit("/.well-known/security.txt"),
  "/account": exit("/account", "lead"),
  "/account/data": exit("/account/data", "lead"),
  "/account/data.csv": exit("/account/data.csv", "lead"),
  "/account/data.json": exit("/account/data.json", "lead"),
  "/account/keys": exit("/account/keys", "lead"),
  "/account/mails": exit("/account/mails", "lead"),
  "/account/sessions": exit("/account/sessions", "editor"),
  "/agenda.atom": exit("/agenda.atom"),
  "/agenda.ics": exit("/agenda.ics"),
  "/agenda.json": exit("/agenda.json"),
  "/agenda.jsonld": exit("/agenda.jsonld"),
  "/alignments": exit("/alignments", "lead"),
  "/alignments/:id": exit(({ alignment }) => `/alignments/${alignment}?kind=SPLIT`, "lead"),
  "/alignments/:id/counter.ics": exit(({ alignment }) => `/alignments/${alignment}/counter.ics`, "lead"),
  "/applications": exit("/applications", "admin"),
  "/assets/*": exit("/assets/nergens.js"),
  "/calendars/:secret": exit(({ calendar }) => `/calendars/${calendar}`),
  "/corrections/:id": exit(({ correction }) => `/corrections/${correction}`, "lead"),
  "/days": exit("/days?year=2027", "admin"),
  "/days/:id": exit(({ day }) => `/days/${day}`, "admin"),
  "/days/list": exit("/days/list", "admin"),
  "/days/new": exit("/days/new", "admin"),
  "/demo": exit("/demo"),
  "/desk": exit("/desk?view=columns", "officer"),
  "/effect": exit("/effect?from=2026-01&to=2026-12", "officer"),
  "/effect.csv": exit("/effect.csv", "officer"),
  "/effect.pdf": exit("/effect.pdf", "officer"),
  "/effect.xlsx": exit("/effect.xlsx", "officer"),
  "/embed": exit("/embed?limit=5", "lead"),
  "/events/:id": exit(({ event }) => `/events/${event}`, "lead"),
  "/events/:id/calendar.ics": exit(({ event }) => `/events/${event}/calendar.ics`),
  "/events/:id/cancel": exit(({ event }) => `/events/${event}/cancel`, "lead"),
  "/events/:id/edit": exit(({ event }) => `/events/${event}/edit`, "lead"),
  "/events/:id/hold": exit(({ hold }) => `/events/${hold}/hold`, "lead"),
  "/events/:id/host": exit(({ hold }) => `/events/${hold}/host`, "rival"),
  "/events/:id/picture.png": exit(({ event }) => `/events/${event}/picture.png?in=en`, "lead"),
  "/events/:id/undo": exit(({ event }) => `/events/${event}/undo`, "lead"),
  "/events/check": exit("/events/check", "lead"),
  "/events/new": exit("/events/new", "lead"),
  "/feeds": exit("/feeds", "lead"),
  "/fit": exit("/fit?need=btw&area=zuidoost"),
  "/flags": exit("/flags", "lead"),
  "/flags/:id": exit(({ flag }) => `/flags/${flag}`, "lead"),
  "/flags/:id/align": exit(({ flag }) => `/flags/${flag}/align`, "lead"),
  "/flags/:id/correct": exit(({ flag, answer }) => `/flags/${flag}/correct?answer=${answer}`, "lead"),
  "/flags/:id/desk": exit(({ flag }) => `/flags/${flag}/desk`, "officer"),
  "/graphql": exit("/graphql?query=%7B__typename%7D", "lead"),
  "/import": exit("/import", "lead"),
  "/import/found": exit("/import/found", "lead"),
  "/import/labels": exit("/import/labels", "lead"),
  "/join/:secret": exit(({ invite }) => `/join/${invite}`),
  "/language": exit("/language"),
  "/learning": exit("/learning", "officer"),
  "/livez": exit("/livez"),
  "/log": exit("/log", "officer"),
  "/log.csv": exit("/log.csv", "officer"),
  "/mails/:key": exit("/mails/x.FEED.y"),
  "/metrics": exit("/metrics"),
  "/networks": exit("/networks", "lead"),
  "/networks/:slug": exit(({ slug }) => `/networks/${slug}`, "lead"),
  "/networks/:slug/claim": exit("/networks/vrij/claim"),
  "/networks/:slug/edit": exit(({ slug }) => `/networks/${slug}/edit`, "lead"),
  "/networks/:slug/people": exit(({ slug }) => `/networks/${slug}/people`, "lead"),
  "/networks/:slug/merge": exit(({ slug }) => `/networks/${slug}/merge`, "lead"),
  "/networks/:slug/split": exit(({ slug }) => `/networks/${slug}/split`, "lead"),
  "/networks/add": exit("/networks/add", "admin"),
  "/networks/confirm/:secret": exit(({ application }) => `/networks/confirm/${application}`),
  "/networks/new": exit("/networks/new"),
  "/notices": exit("/notices", "lead"),
  "/oembed": exit("/oembed?url=http%3A%2F%2Felders.example%2F", "lead"),
  "/offers": exit("/offers", "lead"),
  "/offers.csv": exit("/offers.csv"),
  "/offers.json": exit("/offers.json"),
  "/offers/:id": exit(({ offer }) => `/offers/${offer}`, "lead"),
  "/offers/:id/confirm": exit(({ offer }) => `/offers/${offer}/confirm`, "lead"),
  "/offers/:id/edit": exit(({ offer }) => `/offers/${offer}/edit`, "lead"),
  "/offers/:id/undo": exit(({ offer }) => `/offers/${offer}/undo`, "lead"),
  "/offers/:id/withdraw": exit(({ offer }) => `/offers/${offer}/withdraw`, "lead"),
  "/offers/compare": exit(({ offer }) => `/offers/compare?id=${offer}&id=${offer}`),
  "/offers/check": exit("/offers/check", "lead"),
  "/offers/new": exit("/offers/new", "lead"),
  "/overview": exit("/overview?by=theme", "officer"),
  "/overview/freshness": exit("/overview/freshness", "officer"),
  "/overview/timeline": exit("/overview/timeline?theme=geld", "officer"),
  "/overview/gap": exit("/overview/gap?need=geld&area=gein", "officer"),
  "/overview/offers": exit("/overview/offers?audience=zzp", "officer"),
  "/overview.csv": exit("/overview.csv?kind=HEAT_MAP", "officer"),
  "/outgoing": exit("/outgoing", "admin"),
  "/passkeys": exit("/passkeys", "lead"),
  "/passkeys/ask": exit("/passkeys/ask", "lead"),
  "/picture.png": exit("/picture.png?theme=geld", "lead"),
  "/poster": exit("/poster?paper=a3&theme=geld", "lead"),
  "/privacy": exit("/privacy"),
  "/readyz": exit("/readyz"),
  "/sign-in": exit("/sign-in"),
  "/sign-in/elsewhere": exit("/sign-in/elsewhere?next=/"),
  "/sign-in/elsewhere/back": exit("/sign-in/elsewhere/back?code=x&state=y"),
  "/sign-in/link": exit("/sign-in/link?code=12345678"),
  "/sign-out": exit("/sign-out", "lead"),
  "/signed-in": exit("/signed-in", "admin"),
  "/subscribe": exit("/subscribe"),
  "/toegankelijkheid": exit("/toegankelijkheid"),
};

/** The files that stand beside the pages. */
export const FILES = ["/embed-size.js", "/embed.js", "/favicon.svg", "/robots.txt"];

/** What other sites may put in a frame of theirs. */
export const FRAMED = ["/embed"];

/** What pages of other sites may load. */
export const LOADED = ["/embed.js", "/picture.png", "/events/:id/picture.png"];
