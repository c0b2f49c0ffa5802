// The candidates for one offer among many, beside FTS5 on the same texts. One offer in twenty is a noisy copy of another,
// and the labelled offers of test/data stand among them.
//   doubles.js <folder> fill <count>           writes the board, the peer's index and the questions
//   doubles.js <folder> copies|labelled|copies-sifted|labelled-sifted|rare|all
// asks them, each in a process of its own
import { readFileSync, writeFileSync } from "node:fs";
import SQLite from "better-sqlite3";
import { gradesOf, networksOf } from "#bin/judge/labels.ts";
import { offersOf } from "#bin/judge/posts.ts";
import { draftOffer } from "#board/catalogue/draft-offer.ts";
import { doublesNear } from "#board/catalogue/pair-offers.ts";
import type { Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { addNetwork } from "#db/networks.ts";
import { offersSharing } from "#db/offer-keys.ts";
import { addOffer } from "#db/offers.ts";
import { openStore } from "#db/store.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { reachCellOf } from "#domain/flag/cells.ts";
import type { SeenOffer } from "#domain/flag/duplicate-offer.ts";
import { SHIPPED } from "#domain/flag/model.ts";
import { offerGistOf } from "#domain/flag/offer-gist.ts";
import { LEXICON } from "#domain/likeness/lexicon.ts";
import { MOST_CANDIDATES } from "#domain/likeness/most-shared.ts";
import { keySearch, offerKeys } from "#domain/likeness/offer-keys.ts";
import { readOffer } from "#domain/likeness/read-post.ts";
import { MATCHER_VERSION } from "#domain/likeness/reading.ts";
import { wordsOf } from "#domain/likeness/words.ts";
import { type Copy, offersWithCopies } from "./copies.ts";
import { type Listed, listAll } from "./lists.ts";

/** An offer whose double is to be found: what each way of asking needs of it. */
interface Question {
  offer: SeenOffer;
  double: string;
  /** The row of the double in the peer's index. */
  place: number;
  words: string[];
}

const [folder = ".", mode = "copies", count = "100000"] = process.argv.slice(2);
const [board, peer, asked] = [`${folder}/doubles.sqlite`, `${folder}/peer.sqlite`, `${folder}/questions.json`];
const LABELLED = "test/data/matching";
const QUESTIONS = { copies: 1000, labelled: 1000, "copies-sifted": 1000, "labelled-sifted": 1000, rare: 1000, all: 20 };
const now = Date.now();
const listed: Listed[] = [];

if (mode === "fill") await fill(offersWithCopies(Number(count)));
else console.log(JSON.stringify(await ask(mode as keyof typeof QUESTIONS)));

async function fill(offers: readonly Copy[]): Promise<void> {
  const store = await openStore(board);
  const index = new SQLite(peer);
  index.exec("create virtual table f using fts5(title, body, tokenize='unicode61 remove_diacritics 2')");
  index.exec("begin");
  const put = index.prepare("insert into f(rowid, title, body) values (?, ?, ?)");
  await store.write.transaction().execute(async (tx) => {
    const networks = [await found(tx), await found(tx)];
    const ids: string[] = [];
    const questions: Question[] = [];
    for (const [place, { title, description, copied }] of offers.entries()) {
      const network = networks[copied ? 1 : 0] ?? "";
      const input = { network, title, description, language: "nl" as const, areas: [], audiences: [], valueForms: [] };
      const offer = draftOffer(input, now);
      const seen = await keep(tx, offer);
      put.run(place + 1, title, description);
      ids.push(offer.id);
      const words = [...new Set(wordsOf(`${title} ${description}`))];
      const wanted = copied && place % 5 === 0;
      if (wanted) questions.push({ offer: seen, double: ids[copied.from] ?? "", place: copied.from + 1, words });
    }
    writeFileSync(asked, JSON.stringify({ copies: questions, labelled: await labelled(tx) }));
    await listAll(tx, listed);
  });
  index.exec("commit");
  index.exec("insert into f(f) values ('optimize')");
  index.close();
  await store.close();
}

/** Every pair of the labelled set that is the same service, asked from either side. */
async function labelled(tx: Tx): Promise<Question[]> {
  const posted = offersOf(LABELLED, LEXICON);
  const networks = new Map<string, string>();
  const kept = new Map<string, SeenOffer>();
  for (const { post } of posted) {
    const network = networks.get(post.network) ?? (await found(tx));
    networks.set(post.network, network);
    kept.set(post.id, await keep(tx, draftOffer({ ...post, network }, now)));
  }
  const same = gradesOf(LABELLED, networksOf(posted)).DUPLICATE_OFFER.filter(({ grade }) => grade === 3);
  return same.flatMap(({ a, b }) => {
    const [offer, double] = [kept.get(a), kept.get(b)];
    if (!offer || !double) return [];
    const question = (offer: SeenOffer, { post }: SeenOffer) => ({ offer, double: post.id, place: 0, words: [] });
    return [question(offer, double), question(double, offer)];
  });
}

async function found(tx: Tx): Promise<string> {
  const nothing = { purpose: null, forWhom: null, howToJoin: null, url: null, fundingUntil: null };
  const id = newId();
  await addNetwork(tx, { ...nothing, id, slug: id, name: id, areas: [], valueForms: [] }, now);
  return id;
}

async function keep(tx: Tx, offer: Offer): Promise<SeenOffer> {
  const reading = readOffer(offer);
  const seen = { post: { id: offer.id, network: offer.network, valueForms: offer.valueForms }, reading };
  await addOffer(tx, offer, { origin: {}, made: { reading, reach: reachCellOf(reading), gist: "", keys: [] } });
  listed.push({ offer: offer.id, keys: offerKeys(offer.network, reading), gist: offerGistOf(seen) });
  return seen;
}

async function ask(how: keyof typeof QUESTIONS) {
  const { copies = [], labelled = [] }: Record<string, Question[]> = JSON.parse(readFileSync(asked, "utf8"));
  const find = how === "rare" || how === "all" ? theirs(how) : await ours(how.endsWith("sifted"));
  const all = how.startsWith("labelled") ? labelled : copies;
  const chosen = all.filter((_, at) => at % Math.ceil(all.length / QUESTIONS[how]) === 0);
  const atFirst = held();
  // A board runs for weeks: what its code costs while it is being compiled is not what an edit costs.
  for (const question of chosen.slice(0, how === "all" ? 2 : 200)) await find(question);
  const costs: number[] = [];
  let [hits, candidates] = [0, 0];
  for (const question of chosen) {
    const before = process.cpuUsage();
    const { hit, of } = await find(question);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000);
    candidates += of;
    if (hit) hits++;
  }
  costs.sort((a, b) => a - b);
  const [p50, p95] = [0.5, 0.95].map((share) => costs[Math.floor(costs.length * share)] ?? 0);
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  const shares = { recall: hits / chosen.length, candidates: candidates / chosen.length };
  return { p50, p95, mean, ...shares, megabytes: held() - atFirst };
}

/** What the process holds, the pages of the database that it keeps among it, without what only waits to be cleared away. */
function held(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1_048_576;
}

/** As a write looks for them: those that share most, and sifted of these those that no gist puts aside. */
async function ours(sifted: boolean) {
  const { read } = await openStore(board);
  const matcher = { model: SHIPPED, lexicon: LEXICON, version: MATCHER_VERSION };
  return async ({ offer, double }: Question) => {
    const sharing = () => offersSharing(read, keySearch(offer.post.network, offer.reading), MOST_CANDIDATES);
    const ids = sifted ? await doublesNear(read, offer, matcher) : (await sharing()).map(({ id }) => id);
    return { hit: ids.includes(double), of: ids.length };
  };
}

function theirs(how: "rare" | "all") {
  const index = new SQLite(peer);
  index.exec("create virtual table temp.v using fts5vocab(main, 'f', 'row')");
  const known = index.prepare("select term, doc from temp.v").raw().all() as [string, number][];
  const having = how === "rare" ? new Map(known) : null;
  const query = index.prepare(`select rowid from f where f match ? order by rank limit ${MOST_CANDIDATES}`).pluck();
  return async ({ place, words }: Question) => {
    const rarest = having ? [...words].sort((a, b) => (having.get(a) ?? 1) - (having.get(b) ?? 1)).slice(0, 8) : words;
    const found = query.all(rarest.map((word) => `"${word}"`).join(" OR "));
    return { hit: found.includes(place), of: found.length };
  };
}
