// Searches of the catalogue as its page asks for them: read, the first page of fifty, and how many there are.
import { findOffers } from "#db/found-offers.ts";
import { openStore } from "#db/store.ts";
import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { CONCEPTS } from "#domain/likeness/concepts.ts";
import { searchLoader } from "#graphql/searches.ts";

const [file = ""] = process.argv.slice(2);
const PAGE = 51;
const ROUNDS = 5;
/** Rounds that are not counted: the machine's code is still being compiled. */
const WARM_UP = 1;
/** As many of each kind; a mix of all is what a page waits for. */
const EACH = 25;
const store = await openStore(file);
const network = await store.read.selectFrom("network").select("id").orderBy("slug").executeTakeFirstOrThrow();

const subjects = every(THEMES.filter(({ parent }) => parent !== null).map(({ nl }) => nl.toLowerCase()));
const named = every(CONCEPTS.filter(({ general, en }) => !general && en.length > 5));
const kinds: Record<string, string[]> = {
  "as it is written": subjects,
  "by another name": named.flatMap(({ nl, en }, at) => (at % 2 === 0 ? nl[5] : en[5])?.replace(/^[?=]+/, "") ?? []),
  "with a typo": subjects.map(misspelt),
  "of two words": subjects.map((subject, at) => `${["workshop", "training", "coaching"][at % 3]} ${longest(subject)}`),
  "of two typos": subjects.map(
    (subject, at) => `${["wrokshop", "trainning", "begeleding"][at % 3]} ${misspelt(subject)}`,
  ),
  "of what most offers say": ["koffie", "leert", "elkaar", "ondernemers", "coach", "business", "starten", "workshop"],
  "of what most say, typed in part": ["kof", "ler", "ond", "coa", "bus", "sta", "wor", "tra", "adv", "beg"],
  "of eight words, most of them typos": [0, 5, 10].map((from) =>
    subjects
      .map(misspelt)
      .slice(from, from + 8)
      .join(" "),
  ),
};

const cost: Record<string, { p50: number; p95: number }> = {};
const all: number[] = [];
for (const [kind, searches] of Object.entries(kinds)) {
  const times = await timesOf(searches, {});
  cost[kind] = summary(times);
  all.push(...times);
}
cost["of one network, any of these"] = summary(await timesOf(Object.values(kinds).flat(), { networks: [network.id] }));
console.log(JSON.stringify({ all: summary(all), kinds: cost }));
await store.close();

/** What each search took at the middle of its rounds: others use the machine too. */
async function timesOf(searches: readonly string[], choice: { networks?: string[] }): Promise<number[]> {
  const rounds = searches.map((): number[] => []);
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [at, text] of searches.entries()) {
      const before = process.cpuUsage();
      await page(text, choice);
      const { user, system } = process.cpuUsage(before);
      if (round >= WARM_UP) rounds[at]?.push((user + system) / 1000);
    }
  }
  return rounds.map((times) => summary(times).p50);
}

async function page(text: string, choice: { networks?: string[] }): Promise<void> {
  const search = await searchLoader(store.read, { actor: null, now: Date.now() }).load({ text, of: "OFFERS" });
  const filter = { ...choice, search };
  const finding = findOffers(store.read, filter, search);
  await finding.page(null, PAGE);
  await finding.count();
}

/** Some of a list, from all over it. */
function every<Item>(items: readonly Item[]): Item[] {
  const step = Math.floor(items.length / EACH);
  return items.filter((_, at) => at % step === 0).slice(0, EACH);
}

function longest(text: string): string {
  return [...text.split(/[^\p{L}]+/u)].sort((a, b) => b.length - a.length)[0] ?? text;
}

/** Without a letter, with two swapped, or both when it is long. */
function misspelt(text: string): string {
  const word = longest(text);
  const at = Math.floor(word.length / 2);
  const short = word.slice(0, at) + word.slice(at + 1);
  if (word.length < 10) return short;
  return `${short.slice(0, -2)}${short.at(-1)}${short.at(-2)}`;
}

function summary(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { p50: quantile(0.5), p95: quantile(0.95) };
}
