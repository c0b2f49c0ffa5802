// Publishing and changing events and offers with everything that follows, as a lead does it, on a filled board.
import type { Board } from "#board/board.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { changeOffer } from "#board/catalogue/change-offer.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { Pulse } from "#board/pulse.ts";
import { flagsOfEvents, flagsOfOffers } from "#db/flags.ts";
import { allNetworks } from "#db/networks.ts";
import { actorById } from "#db/people.ts";
import { openStore } from "#db/store.ts";
import { DISTINCT, DISTINCT_OFFERS, offerOf, postOf, random } from "./posts.ts";

const [file = ""] = process.argv.slice(2);
const ROUNDS = 100;
/** Rounds that are not counted: the machine's code is still being compiled. */
const WARM_UP = 30;
const HOUR = 3_600_000;
const store = await openStore(file);
const board = { store, now: Date.now, pulse: new Pulse(), lettersWait: async () => {}, baseUrl: "" } as Board;
const actor = await actorById(store.read, "bench", "page");
const networks = await allNetworks(store.read);
const next = random(3);

/** What an edit took, and how many flags it is in afterwards. */
interface Cost {
  cpu: number;
  flags: number;
}

const events: Cost[] = [];
const offers: Cost[] = [];
for (let round = 0; round < (ROUNDS + WARM_UP) / 2; round++) {
  const network = networks[round % networks.length]?.id ?? "";
  const event = eventInput(network);
  const posted = await measured(events, () => publishEvent(board, actor, event), flagsOfEvents);
  const later = { ...event, start: event.start + 2 * HOUR, end: event.end + 3 * HOUR };
  const part = { scope: null, occurrence: null };
  const change = { id: posted.id, version: posted.version, input: later, ...part };
  await measured(events, () => changeEvent(board, actor, change), flagsOfEvents);
  const offer = offerInput(network);
  const { id, version } = await measured(offers, () => publishOffer(board, actor, offer), flagsOfOffers);
  const input = { ...offer, description: `${offer.description} Ook op zaterdag.` };
  await measured(offers, () => changeOffer(board, actor, { id, version, input }), flagsOfOffers);
}
console.log(JSON.stringify({ event: summary(events.slice(WARM_UP)), offer: summary(offers.slice(WARM_UP)) }));
await store.close();

function eventInput(network: string) {
  const post = postOf(Math.floor(next() * DISTINCT));
  const start = Math.floor(Date.now() / HOUR) * HOUR + Math.floor((5 + next() * 150) * 24) * HOUR;
  return { ...post, network, language: "nl" as const, start, end: start + 2 * HOUR, themes: [], audiences: [] };
}

function offerInput(network: string) {
  const { title, description, area } = offerOf(Math.floor(next() * DISTINCT_OFFERS));
  const areas = area ? [area] : [];
  return { network, title, description, language: "nl" as const, areas, audiences: [], valueForms: [] };
}

async function measured<Post extends { id: string }>(
  costs: Cost[],
  work: () => Promise<Post>,
  flagsOf: (db: typeof store.read, posts: string[]) => Promise<unknown[]>,
): Promise<Post> {
  const before = process.cpuUsage();
  const post = await work();
  const { user, system } = process.cpuUsage(before);
  costs.push({ cpu: (user + system) / 1000, flags: (await flagsOf(store.read, [post.id])).length });
  return post;
}

function summary(costs: readonly Cost[]) {
  const quantile = (values: number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
  const cpu = costs.map((cost) => cost.cpu);
  const flags = costs.map((cost) => cost.flags);
  return { p50: quantile(cpu, 0.5), p95: quantile(cpu, 0.95), flags: [quantile(flags, 0.5), quantile(flags, 0.95)] };
}
