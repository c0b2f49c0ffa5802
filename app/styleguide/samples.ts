import { DAY } from "#domain/calendar/interval.ts";
import { startOfDay } from "#domain/calendar/zone.ts";
import type { FlagBand, FlagKind } from "#domain/flag/flag.ts";
import { type Language, POST_LANGUAGES, postLanguageOf } from "#domain/wording/languages.ts";
import type { MessageKey } from "#domain/wording/wording.ts";
import type { EventLineData, FlagData, OfferLineData } from "../parts.server.ts";

type Say = (key: MessageKey) => string;
const HOUR = DAY / 24;

/** Tomorrow at seven in the evening. */
const evening = (now: number) => startOfDay(now) + DAY + 19 * HOUR;

export const NETWORKS = [
  { id: "a", slug: "voorbeeld-een", name: "Voorbeeld Eén" },
  { id: "b", slug: "voorbeeld-twee", name: "Voorbeeld Twee" },
] as const;
const [OWN, OTHER] = NETWORKS;

/** An event in a list, in every state that the list knows, with what each shows. */
export function sampleEvents(
  say: Say,
  language: Language,
  now: number,
): { event: EventLineData; span: { start: string; end: string } }[] {
  const start = new Date(evening(now)).toISOString();
  const end = new Date(evening(now) + 2 * HOUR).toISOString();
  const plain: EventLineData = {
    id: "styleguide",
    title: say("style.event.plain"),
    language,
    start,
    status: "CONFIRMED",
    holdUntil: null,
    unconfirmed: false,
    allDay: false,
    online: false,
    valueForms: ["FREE"],
    hosts: [OWN],
    listedBy: [OWN],
    place: { name: "OBA Bijlmerplein" },
    area: { name: "Zuidoost" },
    flags: [],
  };
  const span = { start, end };
  const states: Partial<EventLineData>[] = [
    {},
    { title: say("style.event.together"), hosts: [OWN, OTHER], listedBy: [OWN, OTHER] },
    { title: say("style.event.listed"), listedBy: [OWN, OTHER], online: true, place: null, area: null },
    { title: say("style.event.hold"), status: "TENTATIVE", holdUntil: new Date(now + 5 * DAY).toISOString() },
    { title: say("style.event.cancelled"), status: "CANCELLED" },
    { title: say("style.event.unsure"), unconfirmed: true },
    {
      title: say("style.event.clash"),
      flags: [
        { band: "CLASH", state: "NEW" },
        { band: "NOTE", state: "NEW" },
      ],
    },
    {
      title: say("style.event.foreign"),
      language: POST_LANGUAGES.find((one) => one !== postLanguageOf(language)) ?? language,
    },
  ];
  const long = { ...plain, title: say("style.event.allDay"), allDay: true };
  return [
    ...states.map((state) => ({ event: { ...plain, ...state }, span })),
    { event: long, span: { start, end: new Date(now + 3 * DAY).toISOString() } },
  ];
}

/** An offer in a list, in its states. */
export function sampleOffers(say: Say, language: Language): OfferLineData[] {
  const plain: OfferLineData = {
    id: "styleguide",
    title: say("style.offer.plain"),
    language,
    form: "ADVICE",
    status: "OFFERED",
    unconfirmed: false,
    price: null,
    schedule: null,
    valueForms: ["FREE", "TIME_FOR_TIME"],
    network: OWN,
    need: null,
    areas: ["Bijlmer", "Gein", "Reigersbos", "Holendrecht"].map((name) => ({ id: name, name })),
    flags: [],
  };
  return [
    plain,
    {
      ...plain,
      title: say("style.offer.double"),
      network: OTHER,
      flags: [{ id: "x", band: "ATTENTION", state: "NEW" }],
    },
    { ...plain, title: say("style.offer.unsure"), unconfirmed: true },
    { ...plain, title: say("style.offer.gone"), status: "WITHDRAWN" },
  ];
}

const KINDS: Record<FlagBand, FlagKind> = { CLASH: "OVERLAP", ATTENTION: "SAME_EVENT", NOTE: "SERIES_OVERLAP" };

/** What the board says when it sees something, of this band. */
export function sampleFlag(say: Say, band: FlagBand, now: number): FlagData {
  const [start, end] = [evening(now), evening(now) + 2 * HOUR].map((instant) => new Date(instant).toISOString());
  const event = (title: string, network: (typeof NETWORKS)[number]) => ({
    id: network.id,
    title,
    start: start ?? "",
    end: end ?? "",
    allDay: false,
    network,
  });
  return {
    id: band,
    kind: KINDS[band],
    band,
    state: "NEW",
    joined: false,
    score: 3,
    probability: 0.9,
    dates: [start ?? ""],
    firstSeen: new Date(now).toISOString(),
    waitsFor: [],
    voices: [],
    proposed: [],
    paidOtherwise: null,
    reasons: [{ code: "SAME_EVENING", weight: 2, text: say("style.reason") }],
    events: [event(say("style.event.plain"), OWN), event(say("style.event.clash"), OTHER)],
    offers: [],
  };
}
