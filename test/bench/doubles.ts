// The candidates for one offer among many, a twentieth of them noisy copies, beside FTS5 on the same texts.
//   doubles.js <folder> fill <count>   writes the board, the peer's index and the questions
//   doubles.js <folder> words|ours|rare|all  asks them, each in a process of its own
import { readFileSync, writeFileSync } from "node:fs";
import SQLite from "better-sqlite3";
import { draftOffer } from "#board/catalogue/draft-offer.ts";
import { newId } from "#db/id.ts";
import { addNetwork } from "#db/networks.ts";
import { addOffer, offersAlikeInWords, offersSharingKeys } from "#db/offers.ts";
import { indexPost } from "#db/search.ts";
import { setOfferText } from "#db/sqlite/offer-text.ts";
import { openStore } from "#db/store.ts";
import { reachCellOf } from "#domain/flag/gist.ts";
import { offerGistOf } from "#domain/flag/offer-gist.ts";
import { offerKeys, readOffer } from "#domain/likeness/reading.ts";
import { wordsOf } from "#domain/likeness/words.ts";
import { type Copy, offersWithCopies } from "./copies.ts";

/** A copy whose original is to be found: what each way of asking needs of it. */
interface Question {
  from: string;
  place: number;
  keys: string[];
  words: string[];
  wordKeys: string[];
}

const [folder = ".", mode = "ours", count = "100000"] = process.argv.slice(2);
const [board, peer, asked] = [`${folder}/doubles.sqlite`, `${folder}/peer.sqlite`, `${folder}/questions.json`];
const QUESTIONS = { words: 500, ours: 100, rare: 500, all: 20 };
const MOST = 300;

if (mode === "fill") await fill(offersWithCopies(Number(count)));
else console.log(JSON.stringify(await ask(mode as keyof typeof QUESTIONS)));

async function fill(offers: readonly Copy[]): Promise<void> {
  const now = Date.now();
  const store = await openStore(board);
  const networks = [newId(), newId()];
  const questions: Question[] = [];
  const ids: string[] = [];
  const index = new SQLite(peer);
  index.exec("create virtual table f using fts5(title, body, tokenize='unicode61 remove_diacritics 2')");
  index.exec("begin");
  const put = index.prepare("insert into f(rowid, title, body) values (?, ?, ?)");
  await store.write.transaction().execute(async (tx) => {
    const nothing = { purpose: null, forWhom: null, howToJoin: null, url: null, fundingUntil: null };
    for (const id of networks)
      await addNetwork(tx, { ...nothing, id, slug: id, name: id, areas: [], valueForms: [] }, now);
    for (const [place, { title, description, copied }] of offers.entries()) {
      const network = networks[copied ? 1 : 0] ?? "";
      const input = { network, title, description, language: "nl" as const, areas: [], audiences: [], valueForms: [] };
      const offer = draftOffer(input, now);
      const reading = readOffer(offer);
      const made = { reading, reach: reachCellOf(reading), gist: offerGistOf({ post: offer, reading }) };
      await addOffer(tx, offer, { origin: {}, made: { ...made, keys: offerKeys(reading) } });
      await setOfferText(tx, await indexPost(tx, offer.id, title), reading.keys);
      put.run(place + 1, title, description);
      ids.push(offer.id);
      const words = [...new Set(wordsOf(`${title} ${description}`))];
      if (copied && place % 5 === 0)
        questions.push({
          from: ids[copied.from] ?? "",
          place: copied.from + 1,
          keys: offerKeys(reading),
          wordKeys: reading.keys,
          words,
        });
    }
  });
  index.exec("commit");
  index.exec("insert into f(f) values ('optimize')");
  index.close();
  writeFileSync(asked, JSON.stringify({ network: networks[1], questions }));
  await store.close();
}

async function ask(how: keyof typeof QUESTIONS) {
  const { network, questions }: { network: string; questions: Question[] } = JSON.parse(readFileSync(asked, "utf8"));
  const find = how === "ours" || how === "words" ? await ours(network, how === "ours") : theirs(how);
  const costs: number[] = [];
  const atFirst = process.memoryUsage().rss;
  let [found, candidates] = [0, 0];
  const chosen = questions.slice(0, QUESTIONS[how]);
  for (const question of chosen.slice(0, 20)) await find(question);
  for (const question of chosen) {
    const before = process.cpuUsage();
    const { hit, of } = await find(question);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000);
    candidates += of;
    if (hit) found++;
  }
  costs.sort((a, b) => a - b);
  const p95 = costs[Math.floor(costs.length * 0.95)] ?? 0;
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  const megabytes = (process.memoryUsage().rss - atFirst) / 1_048_576;
  return { p95, mean, recall: found / chosen.length, candidates: candidates / chosen.length, megabytes };
}

/** As a write looks for them, before the gists put most aside: by words, and by themes too. */
async function ours(network: string, withThemes: boolean) {
  const { read } = await openStore(board);
  return async ({ from, keys, wordKeys }: Question) => {
    const found = [
      ...(withThemes ? await offersSharingKeys(read, keys, network) : []),
      ...(await offersAlikeInWords(read, wordKeys, network)),
    ];
    return { hit: found.some(({ id }) => id === from), of: found.length };
  };
}

function theirs(how: "rare" | "all") {
  const index = new SQLite(peer);
  index.exec("create virtual table temp.v using fts5vocab(main, 'f', 'row')");
  const known = index.prepare("select term, doc from temp.v").raw().all() as [string, number][];
  const having = how === "rare" ? new Map(known) : null;
  const query = index.prepare(`select rowid from f where f match ? order by rank limit ${MOST}`).pluck();
  return async ({ place, words }: Question) => {
    const rarest = having ? [...words].sort((a, b) => (having.get(a) ?? 1) - (having.get(b) ?? 1)).slice(0, 8) : words;
    const found = query.all(rarest.map((word) => `"${word}"`).join(" OR "));
    return { hit: found.includes(place), of: found.length };
  };
}
