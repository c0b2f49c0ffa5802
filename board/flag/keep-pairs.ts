import { type SaidOfPair, saidOf, setGrounds } from "#db/answers.ts";
import { flagsByIds } from "#db/flags.ts";
import { type FormerFlag, forgetFlags, formerFlags, rememberFlags } from "#db/former-flags.ts";
import type { Tx } from "#db/handle.ts";
import { addPairs, dropPairs, replacePairs } from "#db/pairs.ts";
import { verdictOf } from "#domain/flag/answering.ts";
import { changesBetween } from "#domain/flag/grounds.ts";
import type { Pair, Sighting } from "#domain/flag/pair.ts";

/** What changed among pairs, from which their flags follow: see `regroup`. */
export interface PairChanges {
  /** By scope, the posts of which a pair came, went or changed. */
  posts: Map<string, Set<string>>;
  /** The flags that showed a pair which changed. */
  flags: Set<string>;
}

/** Nothing changed so far. */
export function noChanges(): PairChanges {
  return { posts: new Map(), flags: new Set() };
}

/** Brings stored pairs in line with what is seen now, each with the verdict of people's answers that still stand. */
export async function keepPairs(
  tx: Tx,
  stored: readonly Pair[],
  seen: readonly Sighting[],
  changes: PairChanges,
): Promise<void> {
  const known = new Map(stored.map((pair) => [pair.core, pair]));
  const said = await saidOf(
    tx,
    seen.map(({ core }) => core),
  );
  const unshown = seen.filter(({ core }) => !known.get(core)?.flag).map(({ core }) => core);
  const former = await formerFlags(tx, unshown);
  const [added, replaced]: [Pair[], Pair[]] = [[], []];
  const gone: FormerFlag[] = [];
  const back: string[] = [];
  for (const one of seen) {
    const before = known.get(one.core);
    known.delete(one.core);
    const answers = await readAnew(tx, one, said.get(one.core) ?? []);
    const verdict = verdictOf(answers, one.grounds);
    const hidden = one.band === null && verdict === null;
    const flag = before?.flag ?? (await staleAmong(tx, answers)) ?? former.get(one.core) ?? null;
    const pair = { ...one, verdict, flag: hidden ? null : flag };
    const ended = hidden && before?.flag ? [{ core: one.core, flag: before.flag }] : [];
    gone.push(...ended);
    if (before && ended.length === 0 && JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(pair))) continue;
    if (pair.flag !== null && former.has(one.core)) back.push(one.core);
    (before ? replaced : added).push(pair);
    for (const { scope } of [before ?? pair, pair]) touch(changes, { ...pair, scope, flag });
  }
  await replacePairs(tx, replaced);
  await addPairs(tx, added);
  await dropPairs(tx, [...known.keys()]);
  for (const pair of known.values()) {
    if (pair.flag !== null) gone.push({ core: pair.core, flag: pair.flag });
    touch(changes, pair);
  }
  await forgetFlags(tx, back);
  await rememberFlags(tx, gone);
}

/** A pair's flag is to be made anew. */
export function touch({ posts, flags }: PairChanges, { scope, a, b, flag }: Pair): void {
  const touched = posts.get(scope) ?? new Set();
  posts.set(scope, touched.add(a).add(b));
  if (flag !== null) flags.add(flag);
}

/** The flag that went with a pair on which people had answered, and is the same one when it comes back. */
async function staleAmong(tx: Tx, said: readonly SaidOfPair[]): Promise<string | null> {
  const flags = await flagsByIds(
    tx,
    said.map(({ flag }) => flag),
  );
  return flags.find(({ state }) => state === "STALE")?.id ?? null;
}

/** What people said of two posts stands when another version of the matcher reads them otherwise, or they agreed to it. */
async function readAnew(tx: Tx, { core, grounds }: Sighting, said: readonly SaidOfPair[]): Promise<SaidOfPair[]> {
  const anew: SaidOfPair[] = [];
  for (const one of said) {
    const unread = one.grounds.version !== grounds.version || one.grounds.codes === "";
    const other = unread && changesBetween(one.grounds, grounds).length === 0;
    if (other) await setGrounds(tx, one.id, core, grounds);
    anew.push(other ? { ...one, grounds } : one);
  }
  return anew;
}

function inOrder({ core, kind, scope, score, likelihood, probability, band, reasons, dates, grounds, verdict }: Pair) {
  return [core, kind, scope, score, likelihood, probability, band, reasons, dates, grounds, verdict];
}
