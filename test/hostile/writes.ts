import type { Ground, Role } from "./ground.ts";

/** The next payload, another one for each field. */
type Text = () => string;

/** One thing that people write, with a payload in each of its fields that hold text. */
export interface Write {
  as: Role;
  call: string;
  /** Who looks for what there is to write about asks the ground. */
  variables(text: Text, ids: Ground["ids"], round: number, ground: Ground): object | Promise<object>;
  /** The pages of what was written. */
  leads?(id: string): string[];
}

const DAY = 86_400_000;
const KIND = "kind: __typename";
const mutation = (name: string, args: Record<string, string>, select = "") => {
  const head = Object.entries(args).map(([arg, type]) => `$${arg}: ${type}`);
  const given = Object.keys(args).map((arg) => `${arg}: $${arg}`);
  return `mutation(${head}) { result: ${name}(${given}) { ${KIND} ${select} } }`;
};
const instant = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const safeUrl = (text: string) => `https://kwaad.example/?${encodeURIComponent(text)}"'<x>`;

const anEvent = (text: Text, ids: Ground["ids"], round: number) => {
  const days = 1 + (round % 20);
  const facts = {
    network: ids.network,
    language: "nl",
    themes: [],
    audiences: [],
    start: instant(days),
    end: instant(days + 0.05),
  };
  const texts = { title: text(), description: text(), place: text(), price: text(), funder: text() };
  return { ...facts, ...texts, url: safeUrl(text()) };
};
const anOffer = (text: Text, ids: Ground["ids"]) => {
  const facts = { network: ids.network, language: "nl", areas: [], audiences: [], valueForms: ["FREE"] };
  return {
    ...facts,
    title: text(),
    description: text(),
    price: text(),
    schedule: text(),
    funder: text(),
    url: safeUrl(text()),
  };
};
const aNetwork = (text: Text) => ({
  ...{ name: text(), purpose: text(), forWhom: text(), howToJoin: text(), url: safeUrl(text()), areas: [] },
});
const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/[\r\n]+/g, "\\n");

/** Another area, so that there is something to sign. */
const proposed = (text: Text, ids: Ground["ids"]) => ({
  note: text(),
  parts: [{ post: ids.event, areas: ["gein"] }],
});

/** Everything that people write; test/hostile/writes.test.ts turns red for a text of the graph that is in none of it. */
export const STORED: Record<string, Write> = {
  publishEvent: {
    as: "spare",
    call: mutation("publishEvent", { input: "EventInput!" }, "... on Event { id }"),
    variables: (text, ids, round) => ({ input: anEvent(text, ids, round) }),
    leads: (id) => [`/events/${id}`, `/events/${id}/edit`, `/events/${id}/cancel`],
  },
  publishOffer: {
    as: "spare",
    call: mutation("publishOffer", { input: "OfferInput!" }, "... on Offer { id }"),
    variables: (text, ids) => ({ input: anOffer(text, ids) }),
    leads: (id) => [`/offers/${id}`, `/offers/${id}/edit`, `/offers/${id}/withdraw`],
  },
  addNetwork: {
    as: "admin",
    call: mutation("addNetwork", { input: "NetworkInput!" }, "... on Network { id: slug }"),
    variables: (text) => ({ input: aNetwork(text) }),
    leads: (slug) => [`/networks/${slug}`, `/networks/${slug}/claim`],
  },
  askForNetwork: {
    as: "nobody",
    call: mutation("askForNetwork", { input: "NetworkInput!", name: "String", email: "String", why: "String" }),
    variables: (text, _, round) => ({
      input: aNetwork(text),
      name: text(),
      email: `vraag${round}@example.org`,
      why: text(),
    }),
  },
  claimNetwork: {
    as: "rival",
    call: mutation("claimNetwork", { network: "ID!", why: "String", name: "String" }),
    variables: (text, ids) => ({ network: ids.free, why: text(), name: text() }),
  },
  addDay: {
    as: "admin",
    call: mutation("addDay", { input: "DayInput!" }),
    variables: (text, _, round) => ({
      input: {
        kind: "STADIUM",
        from: `2027-03-${String(1 + (round % 28)).padStart(2, "0")}`,
        nl: text(),
        en: text(),
        source: text(),
      },
    }),
  },
  addDays: {
    as: "admin",
    call: mutation("addDays", { kind: "DayKind!", lines: "String!", source: "String!" }),
    variables: (text, _, round) => ({
      ...{
        kind: "STADIUM",
        lines: `2027-04-${String(1 + (round % 28)).padStart(2, "0")} ${text().replace(/[\r\n]/g, " ")}`,
        source: text(),
      },
    }),
  },
  answerFlag: {
    as: "rival",
    call: mutation("answerFlag", { id: "ID!", answer: "FlagAnswer!", note: "String" }),
    variables: (text, ids) => ({ id: ids.flag, answer: "MATTERS", note: text() }),
  },
  rewordAnswer: {
    as: "lead",
    call: mutation("rewordAnswer", { id: "ID!", note: "String" }),
    variables: (text, ids) => ({ id: ids.answer, note: text() }),
  },
  askForSplit: {
    as: "lead",
    call: mutation("askForSplit", { network: "ID!", input: "NetworkInput!", part: "PartInput!", why: "String" }),
    variables: (text, ids) => ({
      ...{ network: ids.network, input: aNetwork(text), why: text() },
      part: { events: [ids.hold], offers: [], feeds: [], members: [] },
    }),
  },
  declareWish: {
    as: "lead",
    call: mutation("declareWish", { network: "ID!", other: "ID!", reason: "String" }),
    variables: (text, ids) => ({ network: ids.network, other: ids.rival, reason: text() }),
  },
  decideApplication: {
    as: "admin",
    call: mutation("decideApplication", { id: "ID!", approve: "Boolean!", word: "String" }),
    variables: async (text, _ids, _round, ground) => {
      const { data } = await ground.graph("admin", "{ applications(states: [ASKED]) { id } }");
      return { id: data.applications[0]?.id ?? "", approve: false, word: text() };
    },
  },
  makeToken: {
    as: "lead",
    call: mutation("makeToken", { name: "String!" }),
    variables: (text) => ({ name: text() }),
  },
  makeCalendarLink: {
    as: "lead",
    call: mutation("makeCalendarLink", { name: "String!" }),
    variables: (text) => ({ name: text() }),
  },
  askToJoin: {
    as: "nobody",
    call: mutation("askToJoin", { secret: "String!", name: "String!", email: "String!" }),
    variables: (text, ids, round) => ({ secret: ids.invite, name: text(), email: `erbij${round}@example.org` }),
  },
  mapLabels: {
    as: "spare",
    call: mutation("mapLabels", { network: "ID!", labels: "[LabelInput!]!" }),
    variables: (text, ids) => ({
      network: ids.network,
      labels: [{ word: text(), themes: [], audiences: [], areas: [] }],
    }),
  },
  importCalendar: {
    as: "spare",
    call: mutation("importCalendar", { network: "ID!", text: "String!" }),
    variables: (text, ids, round) => ({
      network: ids.network,
      text: [
        ...[
          "BEGIN:VCALENDAR",
          "VERSION:2.0",
          `X-WR-CALNAME:${escaped(text())}`,
          "BEGIN:VEVENT",
          `UID:${round}-${escaped(text())}`,
        ],
        ...[`DTSTART:${instant(3 + (round % 15)).replace(/[-:]|\.\d+/g, "")}`, `SUMMARY:${escaped(text())}`],
        ...[
          `DESCRIPTION:${escaped(text())}`,
          `LOCATION:${escaped(text())}`,
          `CATEGORIES:${escaped(text())}`,
          `URL:${escaped(text())}`,
        ],
        ...[`ORGANIZER;CN="${text().replace(/["\r\n]/g, "")}":mailto:x@example.org`, "END:VEVENT", "END:VCALENDAR"],
      ].join("\r\n"),
    }),
  },
  importOffers: {
    as: "spare",
    call: mutation("importOffers", { network: "ID!", text: "String!" }),
    variables: (text, ids) => ({
      network: ids.network,
      text: `titel;omschrijving;prijs;wanneer;link;thema\n${[1, 2, 3, 4, 5, 6].map(() => `"${text().replaceAll('"', '""')}"`).join(";")}`,
    }),
  },
  // Last: which payload comes into which field hangs on the order, and a calendar that none can read tries nothing.
  propose: {
    as: "rival",
    call: mutation("propose", { alignment: "ID!", proposal: "ProposalInput!" }),
    variables: (text, ids) => ({ alignment: ids.alignment, proposal: { kind: "SPLIT", ...proposed(text, ids) } }),
  },
  addMessage: {
    as: "rival",
    call: mutation("addMessage", { alignment: "ID!", text: "String!" }),
    variables: (text, ids) => ({ alignment: ids.alignment, text: text() }),
  },
  claimEvening: {
    as: "lead",
    call: mutation("claimEvening", { input: "EveningInput!" }),
    variables: (text, ids) => ({
      input: {
        network: ids.network,
        nth: 1,
        weekday: 2,
        from: "19:00",
        to: "22:00",
        until: nextMonth(),
        reason: text(),
      },
    }),
  },
  noteFlag: {
    as: "officer",
    call: mutation("noteFlag", { flag: "ID!", text: "String!" }),
    variables: (text, ids) => ({ flag: ids.flag, text: text() }),
  },
  // Last, so that the others keep their payloads.
  changeFollow: {
    as: "nobody",
    call: mutation("changeFollow", { secret: "String!", filter: "AgendaFilter" }, "... on Follow { id: page }"),
    variables: (text, ids) => ({ secret: ids.follow, filter: { search: text().slice(0, 200) } }),
    leads: (page) => [new URL(page).pathname],
  },
};

function nextMonth(): string {
  return new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
}
