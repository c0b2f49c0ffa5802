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
  const sure = focus(concepts) * focus(others);
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
  const words = wordLevel(wordLikeness(one, other, common(one.keys, other.keys)));
  if (most(words, 1) < missing) return false;
  return most(words, one.title && other.title ? trigramLikeness(one.title, other.title) : 1) >= missing;
}

type Concepts = ReturnType<typeof conceptsIn>;

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

function formsIn(cell: string): [cost: number | null, Forms] {
  const [cost = "", form = "", ...forms] = cell.split(",");
  const shares = forms.map((pair): [OfferForm, number] => {
    const [name = "", share = ""] = pair.split(":");
    return [name as OfferForm, Number(share)];
  });
  return [cost === "" ? null : Number(cost), { form: form === "" ? null : (form as OfferForm), forms: shares }];
}

function publicFacts(a: string, b: string): Fact[] {
  return leastAudienceFacts(list(a), list(b));
}

type CellFacts = (a: string, b: string) => Fact[];
const known = new Map<CellFacts, Map<string, Fact[]>>();
const MOST_KNOWN = 20_000;

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
  titleKeys: string[];
  /** Sorted. */
  keys: string[];
  title: string[] | null;
}

const parsed = new Map<string, Gist>();

/** One gist is held against hundreds, so each is taken apart once. */
function takenApart(gist: string): Gist {
  const found = parsed.get(gist);
  if (found) return found;
  if (parsed.size >= MOST_KNOWN) parsed.clear();
  const cells = gist.split("|");
  const [, , , , , , titleKeys = "", all = "", title = ""] = cells;
  const titleWords = title === "" ? null : title.split(" ");
  const made = { cells, titleKeys: shortsIn(titleKeys), keys: shortsIn(all).sort(), title: titleWords };
  parsed.set(gist, made);
  return made;
}
