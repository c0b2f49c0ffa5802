import { type Browser, expect, type Page } from "@playwright/test";
import { signIn } from "./visit.ts";

/** What one lead has on the board, by the names that the tries use. */
type Things = Record<
  "slug" | "network" | "person" | "session" | "event" | "hold" | "offer" | "token" | "link" | "invite" | "import",
  string
>;

/** One thing that nobody else may do: at an address, by a form if there is one, and what is seen instead. */
interface Try {
  what: string;
  at(of: Things, own: Things): string;
  form?(of: Things, own: Things): Record<string, string>;
  status?: number;
  sees?: string | RegExp;
}

export const NOT_YOURS = "Dit is niet voor jou";
const OTHERS = /Dit is van een ander netwerk|Dat kan alleen een trekker van dit netwerk|We kunnen dit niet vinden/;

/** By the address bar: pages about a rival's things, and pages of the admin. */
export const PAGES: Try[] = [
  ...["edit", "cancel"].map((page) => ({
    what: `event ${page}`,
    at: ({ event }: Things) => `/events/${event}/${page}`,
  })),
  ...["edit", "withdraw"].map((page) => ({
    what: `offer ${page}`,
    at: ({ offer }: Things) => `/offers/${offer}/${page}`,
  })),
  ...["edit", "people", "merge", "split"].map((page) => ({
    ...{ what: `network ${page}`, at: ({ slug }: Things) => `/networks/${slug}/${page}` },
  })),
  ...["/applications", "/signed-in", "/days/new", "/days/list", "/networks/add"].map((page) => ({
    ...{ what: page, at: () => page },
  })),
];

const EVENT = { title: "Gekaapt", date: "2027-06-01", start: "19:00", end: "21:00", language: "nl", version: "1" };

/** By a form that was written by hand, sent to a rival's page. */
export const FORMS: Try[] = [
  {
    what: "change an event",
    at: ({ event }) => `/events/${event}/edit`,
    form: (of) => ({ ...EVENT, network: of.network }),
  },
  {
    what: "take an event over",
    at: ({ event }) => `/events/${event}/edit`,
    form: (_, own) => ({ ...EVENT, network: own.network }),
  },
  { what: "cancel an event", at: ({ event }) => `/events/${event}/cancel`, form: () => ({ version: "2" }) },
  { what: "undo a change", at: ({ event }) => `/events/${event}/undo`, form: () => ({ version: "2" }) },
  {
    what: "confirm an option",
    at: ({ hold }) => `/events/${hold}/hold`,
    form: () => ({ act: "confirm", version: "1" }),
  },
  { what: "extend an option", at: ({ hold }) => `/events/${hold}/hold`, form: () => ({ act: "extend", version: "1" }) },
  {
    what: "host in another's name",
    at: ({ event }) => `/events/${event}/host`,
    form: (of) => ({ act: "YES", network: of.network }),
  },
  {
    what: "change an offer",
    at: ({ offer }) => `/offers/${offer}/edit`,
    form: (of) => ({ ...EVENT, network: of.network }),
  },
  { what: "withdraw an offer", at: ({ offer }) => `/offers/${offer}/withdraw`, form: () => ({ version: "1" }) },
  { what: "confirm an offer", at: ({ offer }) => `/offers/${offer}/confirm`, form: () => ({}) },
  { what: "undo an offer", at: ({ offer }) => `/offers/${offer}/undo`, form: () => ({ version: "1" }) },
  {
    what: "rename a network",
    at: ({ slug }) => `/networks/${slug}/edit`,
    form: (of) => ({ id: of.network, version: "1", name: "Gekaapt" }),
  },
  {
    what: "wish in another's name",
    at: ({ slug }) => `/networks/${slug}`,
    form: (of, own) => ({ act: "DECLARE", network: of.network, other: own.network }),
  },
  ...["EDITOR", "REMOVE", "HAND_OVER"].map((act) => ({
    ...{ what: `people: ${act}`, at: ({ slug }: Things) => `/networks/${slug}/people` },
    form: (of: Things) => ({ act, network: of.network, person: of.person }),
  })),
  { what: "approve what asks", at: () => "/applications", form: () => ({ act: "APPROVE", id: "x" }) },
  { what: "sign somebody out", at: () => "/signed-in", form: (of) => ({ person: of.person }) },
  {
    what: "add a day",
    at: () => "/days/new",
    form: () => ({ kind: "STADIUM", from: "2027-03-14", nl: "Gekaapt", source: "x" }),
  },
];

/** By one's own page, with the id of a rival in the place of one's own. */
export const SWAPPED: Try[] = [
  {
    what: "post for a rival",
    at: () => "/events/new",
    form: (of) => ({ ...EVENT, network: of.network }),
    status: 422,
    sees: OTHERS,
  },
  {
    what: "offer for a rival",
    at: () => "/offers/new",
    form: (of) => ({ ...EVENT, network: of.network, valueForms: "FREE" }),
    status: 422,
    sees: OTHERS,
  },
  {
    what: "invite to a rival",
    at: (_, own) => `/networks/${own.slug}/people`,
    form: (of) => ({ act: "INVITE", network: of.network, role: "EDITOR", days: "7" }),
    status: 422,
    sees: OTHERS,
  },
  {
    what: "revoke an invite",
    at: (_, own) => `/networks/${own.slug}/people`,
    form: (of) => ({ act: "REVOKE", invite: of.invite }),
    status: 422,
    sees: OTHERS,
  },
  {
    what: "put a lead out",
    at: (_, own) => `/networks/${own.slug}/people`,
    form: (of) => ({ act: "REMOVE", network: of.network, person: of.person }),
    status: 422,
    sees: OTHERS,
  },
  {
    what: "merge a rival away",
    at: (_, own) => `/networks/${own.slug}/merge`,
    form: (of, own) => ({ act: "ASK", network: of.network, other: own.network, goes: "WE" }),
    status: 422,
    sees: OTHERS,
  },
  {
    what: "split a rival",
    at: (_, own) => `/networks/${own.slug}/split`,
    form: (of) => ({ network: of.network, name: "Gekaapt", events: of.event }),
    status: 422,
    sees: OTHERS,
  },
  {
    what: "read into a rival's agenda",
    at: () => "/import",
    form: (of) => ({ step: "READ", network: of.network, text: "titel;omschrijving\nGekaapt;x", looked: "" }),
    status: 403,
    sees: NOT_YOURS,
  },
  {
    what: "undo an import",
    at: () => "/import",
    form: (of) => ({ step: "UNDO", id: of.import }),
    status: 422,
    sees: OTHERS,
  },
  {
    what: "say what words mean",
    at: () => "/import/labels",
    form: (of) => ({ network: of.network, "word-0": "x" }),
  },
  {
    what: "confirm what was read",
    at: () => "/import/found",
    form: (of) => ({ network: of.network, event: of.event, [`version-${of.event}`]: "2" }),
  },
  // What is not hers is, to her, gone already.
  {
    what: "end a session",
    at: () => "/account/sessions",
    form: (of) => ({ id: of.session }),
    status: 200,
    sees: "Mijn account",
  },
  {
    what: "revoke a key",
    at: () => "/account/keys",
    form: (of) => ({ act: "REVOKE", id: of.token }),
    status: 200,
    sees: "Sleutel",
  },
  {
    what: "revoke a private calendar",
    at: () => "/account",
    form: (of) => ({ act: "REVOKE", id: of.link }),
    status: 200,
    sees: "Mijn account",
  },
];

/** What an officer reads that a lead does not. */
export const OFFICERS: Try[] = [
  { what: "the log", at: () => "/log" },
  { what: "the log as a file", at: () => "/log.csv", sees: "Dit mag je niet doen." },
];

/** What nobody of another network is told, in the words of the graph; empty or null for both. */
export const UNSEEN = `query ($slug: String!) { network(slug: $slug) {
  members { id } invites { id } lapsedHolds { id } merges { id } hostings { state } ownEvents { id } ownOffers { id } wishable { id }
} }`;
/** And what officers do see. */
export const UNSEEN_BY_RIVALS = `query ($slug: String!) { network(slug: $slug) {
  fundingUntil imports { id } feeds { id } found { confidence } ownWords { word } corrections { id }
} }`;

const STATE = `query ($event: ID!, $hold: ID!, $offer: ID!, $slug: String!) {
  event(id: $event) { title status version hosts { id } network { id } } hold: event(id: $hold) { title status version }
  offer(id: $offer) { title version confirmedAt }
  network(slug: $slug) {
    name version mergedInto { id } members { id role } invites { id } merges { id } hostings { state } wishes { reason }
    imports { id undoneAt } feeds { id } ownEvents { id } ownOffers { id } ownWordCount
  }
  viewer { person { id name email } memberships { role } sessions { id } tokens { id } calendarLinks { id } }
}`;

/** Tries all of it, one after the other; tells how much that was, and what was not refused as it has to be. */
export async function tryAll(page: Page, all: readonly Try[], of: Things, own: Things) {
  const through: string[] = [];
  for (const { what, at, form, status = 403, sees = NOT_YOURS } of all) {
    const path = at(of, own);
    const answered = form ? await send(page, path, form(of, own)) : (await page.goto(path))?.status();
    const seen = (await page.locator("main, pre").first().textContent()) ?? "";
    const said = typeof sees === "string" ? seen.includes(sees) : sees.test(seen);
    if (answered !== status || !said) through.push(`${what}: ${answered} ${seen.slice(0, 300)}`);
  }
  return { tries: all.length, through };
}

/** Sends a form from the page that is open, as who edits it in the browser does; answers with the status of the page that follows. */
async function send(page: Page, to: string, typed: Record<string, string>): Promise<number> {
  const answered = page.waitForResponse(
    (response) => response.request().isNavigationRequest() && ![302, 303].includes(response.status()),
  );
  await page.evaluate(
    ([action, fields]) => {
      const form = Object.assign(document.createElement("form"), { method: "post", action });
      if (action === "/import") form.enctype = "multipart/form-data";
      for (const [name, value] of Object.entries(fields)) {
        form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
      }
      document.body.append(form);
      HTMLFormElement.prototype.submit.call(form);
    },
    [to, typed] as const,
  );
  const response = await answered;
  await page.waitForLoadState();
  return response.status();
}

export async function visitor(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: "nl-NL" })).newPage();
  await signIn(page, email);
  // A hundred pages that are only looked at: none of them has to come alive.
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.goto("/account");
  return page;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
export async function graph(page: Page, query: string, variables: object = {}): Promise<any> {
  const { data, errors } = await (await page.request.post("/graphql", { data: { query, variables } })).json();
  expect(errors).toBeUndefined();
  return data;
}

const POST = `mutation ($event: EventInput!, $hold: EventInput!, $offer: OfferInput!, $network: ID!, $calendar: String!) {
  event: publishEvent(input: $event) { ... on Event { id } } hold: publishEvent(input: $hold) { ... on Event { id } }
  offer: publishOffer(input: $offer) { ... on Offer { id } } token: makeToken(name: "Website") { ... on TokenMade { token { id } } }
  link: makeCalendarLink(name: "Telefoon") { ... on CalendarLinkMade { link { id } } }
  invite: makeInvite(network: $network, role: EDITOR) { ... on InviteMade { invite { id } } }
  import: importCalendar(network: $network, text: $calendar) { ... on Import { id } }
}`;
const CHANGE = `mutation ($id: ID!, $input: EventInput!) { changeEvent(id: $id, version: 1, input: $input) { ... on Event { id } } }`;

/** All that is of a lead; her sessions by id, for which was seen last changes with each page that she opens. */
export async function stateOf(page: Page, things: Things) {
  const state = await graph(page, STATE, things);
  state.viewer.sessions.sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1));
  return state;
}

/** Gives a lead something of every kind, and one change that she could undo. */
export async function posted(page: Page, name: string): Promise<Things> {
  const { viewer } = await graph(
    page,
    "{ viewer { person { id } sessions { id here } memberships { network { id slug } } } }",
  );
  const { id: network, slug } = viewer.memberships[0].network;
  const plain = { network, description: "", language: "nl", audiences: [] };
  const event = {
    ...plain,
    title: name,
    start: "2027-06-15T19:00:00+02:00",
    end: "2027-06-15T21:00:00+02:00",
    themes: [],
  };
  const hold = { ...event, title: `Optie ${name}`, status: "TENTATIVE" };
  const offer = { ...plain, title: `Hulp ${name}`, areas: [], valueForms: ["FREE"] };
  const lines = ["VERSION:2.0", "BEGIN:VEVENT", `UID:${name}`, "DTSTART:20270616T100000Z", `SUMMARY:Borrel ${name}`];
  const calendar = ["BEGIN:VCALENDAR", ...lines, "END:VEVENT", "END:VCALENDAR"].join("\r\n");
  const made = await graph(page, POST, { event, hold, offer, network, calendar });
  await graph(page, CHANGE, { id: made.event.id, input: { ...event, title: `Avond ${name}` } });
  const ids = { event: made.event.id, hold: made.hold.id, offer: made.offer.id, import: made.import.id };
  const secrets = { token: made.token.token.id, link: made.link.link.id, invite: made.invite.invite.id };
  const session = viewer.sessions.find(({ here }: { here: boolean }) => here).id;
  return { network, slug, person: viewer.person.id, session, ...ids, ...secrets };
}
