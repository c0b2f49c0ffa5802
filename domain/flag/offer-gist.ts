import type { OfferForm } from "#domain/catalogue/offer.ts";
import { common, conceptLikeness, focus, wordLikeness } from "#domain/likeness/likeness.ts";
import { trigramLikeness } from "#domain/likeness/words.ts";
import { leastAudienceFacts } from "./audience-fit.ts";
import { lowestScore, sum } from "./bound.ts";
import {
  cellsMeet,
  conceptsCell,
  conceptsIn,
  isReadable,
  list,
  reachCellOf,
  reachOf,
  short,
  shortsIn,
} from "./cells.ts";
import {
  asFarAs,
  costOf,
  DUPLICATE_OFFER,
  elsewhere,
  type Forms,
  formFacts,
  priceFacts,
  type SeenOffer,
} from "./duplicate-offer.ts";
import type { Fact, Weighing } from "./evidence.ts";
import { conceptFacts, wordLevel } from "./topic.ts";

const LONGEST_TITLE = 60;

/** The little of an offer that tells, without its reading, that a comparison would show nothing; as the gist of an event. */
export function offerGistOf({ post, reading }: SeenOffer): string {
  const title = reading.title.join(" ");
  return [
    reading.version,
    post.network,
    reachCellOf(reading),
    [costOf({ post, reading }) ?? "", reading.form ?? "", ...reading.forms.map((form) => form.join(":"))].join(),
    reading.audiences.join(),
    conceptsCell(reading),
    reading.titleKeys.map(short).join(""),
    reading.keys.map(short).join(""),
    title.length > LONGEST_TITLE ? "" : title,
  ].join("|");
}

const [NETWORK, REACH, FORMS, AUDIENCES, CONCEPTS] = [1, 2, 3, 4, 5] as const;

/**
 * Whether two offers may be the same service: false only where a full comparison shows nothing. What another version of the
 * matcher made says nothing, so such a pair may always be. Symmetric. The cheap comes first: most need no more.
 */
export function mayBeDouble(a: string, b: string, weighing: Weighing = DUPLICATE_OFFER): boolean {
  if (!isReadable(a) || !isReadable(b)) return true;
  const [one, other] = [takenApart(a), takenApart(b)];
  const cells = (at: number): [string, string] => [one.cells[at] ?? "", other.cells[at] ?? ""];
  const [mine, theirs] = cells(NETWORK);
  if (mine === theirs || !cellsMeet(...cells(REACH))) return false;
  const weight = (code: string) => weighing.weights[code] ?? 0;
  const missing = lowestScore(weighing) - untold(weighing) - sum(weighing, onceOf(placeFacts, cells(REACH)));
  const [concepts, others] = cells(CONCEPTS).map(conceptsIn) as [Concepts, Concepts];
  const sure = focusOf(concepts) * focusOf(others);
  const topic = conceptFacts(conceptLikeness(concepts, others)).map((fact) =>
    fact.code === "SAME_MAIN_NEED" ? { ...fact, level: fact.level * sure } : fact,
  );
  const need = topic.find(({ code }) => code === "SAME_NEED")?.level ?? 0;
  const people = [...onceOf(formsFacts, cells(FORMS)), ...onceOf(publicFacts, cells(AUDIENCES))];
  const most = (words: number, title: number) =>
    sum(weighing, topic) +
    sum(weighing, asFarAs(Math.max(need, words), people)) +
    weight("SAME_WORDS") * words +
    weight("SAME_TITLE") * title;
  if (most(1, 1) < missing) return false;
  const [said, heard] = [wordsIn(one), wordsIn(other)];
  const words = wordLevel(wordLikeness(said, heard, common(said.keys, heard.keys)));
  if (most(words, 1) < missing) return false;
  return most(words, said.title && heard.title ? trigramLikeness(said.title, heard.title) : 1) >= missing;
}

type Concepts = ReturnType<typeof conceptsIn>;

const focuses = new WeakMap<Concepts, number>();

function focusOf(concepts: Concepts): number {
  const known = focuses.get(concepts);
  if (known !== undefined) return known;
  const made = focus(concepts);
  focuses.set(concepts, made);
  return made;
}

/** What the gists tell of a pair; of any other fact, which somebody may add later, the most is held possible. */
const TOLD =
  /^(BASE|SAME_NEED|SAME_MAIN_NEED|RELATED_NEED|SAME_WORDS|SAME_TITLE|SAME_FORM|SAME_PRICE|SAME_(GROUP|TRADE|STAGE))$/;

const untolds = new WeakMap<Weighing, number>();

function untold(weighing: Weighing): number {
  const known = untolds.get(weighing);
  if (known !== undefined) return known;
  const others = Object.entries(weighing.weights).filter(([code]) => !TOLD.test(code));
  const most = others.reduce((sum, [, weight]) => sum + Math.max(0, weight), 0);
  untolds.set(weighing, most);
  return most;
}

function placeFacts(a: string, b: string): Fact[] {
  const [one, other] = [reachOf(a), reachOf(b)];
  const online: Fact[] = one.online === other.online ? [] : [{ code: "ONE_ONLINE", level: 1, params: {} }];
  return [...online, ...elsewhere(one, other)];
}

function formsFacts(a: string, b: string): Fact[] {
  const [cost, one] = formsIn(a);
  const [otherCost, other] = formsIn(b);
  return [...priceFacts(cost, otherCost), ...formFacts(one, other)];
}

type CostAndForms = [cost: number | null, forms: Forms];
const forms = new Map<string, CostAndForms>();

function formsIn(cell: string): CostAndForms {
  const known = forms.get(cell);
  if (known) return known;
  const [cost = "", form = "", ...shares] = cell.split(",");
  const parts = shares.map((pair): [OfferForm, number] => {
    const [name = "", share = ""] = pair.split(":");
    return [name as OfferForm, Number(share)];
  });
  const main = form === "" ? null : (form as OfferForm);
  const made: CostAndForms = [cost === "" ? null : Number(cost), { form: main, forms: parts }];
  if (forms.size < MOST_KNOWN) forms.set(cell, made);
  return made;
}

function publicFacts(a: string, b: string): Fact[] {
  return leastAudienceFacts(list(a), list(b));
}

type CellFacts = (a: string, b: string) => Fact[];
const known = new Map<CellFacts, Map<string, Fact[]>>();
const MOST_KNOWN = 4_000;

/** There are few different cells, so what each pair says is worked out once. */
function onceOf(facts: CellFacts, [a, b]: [string, string]): Fact[] {
  const pair = `${a}/${b}`;
  const found = known.get(facts) ?? new Map<string, Fact[]>();
  known.set(facts, found);
  const made = found.get(pair) ?? facts(a, b);
  if (found.size < MOST_KNOWN) found.set(pair, made);
  return made;
}

interface Gist {
  cells: readonly string[];
  words: Words | null;
}

interface Words {
  titleKeys: string[];
  /** Sorted. */
  keys: string[];
  title: string[] | null;
}

const parsed = new Map<string, Gist>();
/** The asker's is held against hundreds; each of those is seldom met again soon. */
const MOST_PARSED = 2_000;

function takenApart(gist: string): Gist {
  const found = parsed.get(gist);
  if (found) return found;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const made = { cells: gist.split("|"), words: null };
  parsed.set(gist, made);
  return made;
}

/** Most pairs are put aside before their words are looked at. */
function wordsIn(gist: Gist): Words {
  if (gist.words) return gist.words;
  const [, , , , , , titleKeys = "", all = "", title = ""] = gist.cells;
  const titleWords = title === "" ? null : title.split(" ");
  gist.words = { titleKeys: shortsIn(titleKeys), keys: shortsIn(all).sort(), title: titleWords };
  return gist.words;
}
