// Publishing events and offers with everything that follows, as a lead does it, on a filled board.
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { allNetworks } from "#db/networks.ts";
import { actorById } from "#db/people.ts";
import { openStore } from "#db/store.ts";
import { DISTINCT, offerOf, postOf, random } from "./posts.ts";

const [file = ""] = process.argv.slice(2);
const ROUNDS = 60;
const DAY = 86_400_000;
const store = await openStore(file);
const board = { store, now: Date.now } as Board;
const actor = await actorById(store.read, "bench", "page");
const networks = await allNetworks(store.read);
const next = random(3);

const events: number[] = [];
const offers: number[] = [];
for (let round = 0; round < ROUNDS + 5; round++) {
  const post = postOf(Math.floor(next() * DISTINCT));
  const network = networks[round % networks.length]?.id ?? "";
  const start = Date.now() + Math.floor(5 + next() * 150) * DAY;
  const event = { ...post, network, language: "nl" as const, start, end: start + 7_200_000, themes: [], audiences: [] };
  events.push(await cpuOf(() => publishEvent(board, actor, event)));
  const { title, description, area } = offerOf(Math.floor(next() * DISTINCT));
  const offer = {
    network,
    title,
    description,
    language: "nl" as const,
    areas: area ? [area] : [],
    audiences: [],
    valueForms: [],
  };
  offers.push(await cpuOf(() => publishOffer(board, actor, offer)));
}
console.log(JSON.stringify({ event: summary(events.slice(5)), offer: summary(offers.slice(5)) }));
await store.close();

async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function summary(values: number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  return { p50: sorted[sorted.length >> 1] ?? 0, p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
}
