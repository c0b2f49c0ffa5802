import { type Selectable, sql } from "kysely";
import type { Said } from "#domain/flag/answering.ts";
import {
  type Answer,
  type AnswerReason,
  FLAG_KINDS,
  type FlagAnswer,
  type FlagKind,
  type Reason,
} from "#domain/flag/flag.ts";
import type { Grounds } from "#domain/flag/grounds.ts";
import { type LearntKind, learntAs } from "#domain/flag/model.ts";
import { type Pair, postsOfKey } from "#domain/flag/pair.ts";
import type { Observed } from "#domain/flag/retraining.ts";
import type { Db, Tx } from "./handle.ts";
import { toGrounds } from "./pairs.ts";
import { gathered, insertAll, isAmong } from "./sqlite/json.ts";
import type { AnswerTable } from "./tables.ts";

/** Keeps an answer with the pairs that it is about, as they are seen now. */
export async function addAnswer(
  tx: Tx,
  { pairs: _, rewordedAt: __, ...answer }: Answer,
  pairs: readonly Pair[],
): Promise<void> {
  await tx.insertInto("answer").values(answer).execute();
  if (pairs.length === 0) return;
  await insertAll(
    "answer_pair",
    pairs.map(({ core, kind, score, ...seen }) => {
      const [reasons, grounds] = [JSON.stringify(seen.reasons), JSON.stringify(seen.grounds)];
      return { core, answer: answer.id, kind, score, reasons, grounds };
    }),
  ).execute(tx);
}

/** Takes answers away as if they were never given. */
export async function dropAnswers(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom("answer_pair").where(isAmong("answer_pair.answer", ids)).execute();
  await tx.deleteFrom("answer").where(isAmong("answer.id", ids)).execute();
}

/** One answer with the pairs that it is about, or null. */
export async function answerById(db: Db, id: string): Promise<Answer | null> {
  return (await answersByIds(db, [id]))[0] ?? null;
}

/** What people said of the pairs of these flags, with the flag that shows them now, oldest first. */
export async function answersOf(db: Db, flags: readonly string[]): Promise<(Answer & { shownIn: string })[]> {
  if (flags.length === 0) return [];
  const shown = db
    .selectFrom("pair")
    .innerJoin("answer_pair", "answer_pair.core", "pair.core")
    .select(["answer_pair.answer as id", "pair.flag as flag"])
    .where(isAmong("pair.flag", flags));
  // What is seen no more keeps its answers where they were given.
  const said = db.selectFrom("answer").select(["id", "flag"]).where(isAmong("answer.flag", flags));
  const rows = await db
    .with("wanted", () => shown.$castTo<{ id: string; flag: string }>().union(said))
    .selectFrom("wanted")
    .innerJoin("answer", "answer.id", "wanted.id")
    .selectAll("answer")
    .select(["wanted.flag as shownIn", gathered("answer_pair", "core", "answer", "answer.id").as("pairs")])
    .orderBy("answer.id")
    .execute();
  return rows.map(toAnswer);
}

/** These answers, each with the pairs that it is about. */
export async function answersByIds(db: Db, ids: readonly string[]): Promise<Answer[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("answer")
    .selectAll("answer")
    .select(gathered("answer_pair", "core", "answer", "answer.id").as("pairs"))
    .where(isAmong("answer.id", ids))
    .execute();
  return rows.map(toAnswer);
}

function toAnswer<Row extends Selectable<AnswerTable> & { pairs: string }>(row: Row) {
  return {
    ...row,
    pairs: JSON.parse(row.pairs) as string[],
    answer: row.answer as FlagAnswer,
    reason: row.reason as AnswerReason | null,
    rewordedAt: row.reworded_at,
  };
}

/** Keeps other words beside an answer, or none. */
export async function setNote(tx: Tx, id: string, note: string | null, at: number): Promise<void> {
  await tx.updateTable("answer").set({ note, reworded_at: at }).where("id", "=", id).execute();
}

/** One answer to one pair, with where it stands. */
export interface SaidOfPair extends Said {
  id: string;
  flag: string;
}

/** What was said of each of these pairs, by key, oldest first. */
export async function saidOf(db: Db, cores: readonly string[]): Promise<Map<string, SaidOfPair[]>> {
  const said = new Map<string, SaidOfPair[]>();
  if (cores.length === 0) return said;
  const rows = await db
    .selectFrom("answer_pair")
    .innerJoin("answer", "answer.id", "answer_pair.answer")
    .select(["answer_pair.core", "answer_pair.grounds", "answer.id", "answer.flag", "answer.answer", "answer.network"])
    .where(isAmong("answer_pair.core", cores))
    .orderBy("answer.id")
    .execute();
  for (const { core, grounds, answer, ...row } of rows) {
    const one = { ...row, answer: answer as FlagAnswer, grounds: toGrounds(grounds) };
    said.set(core, [...(said.get(core) ?? []), one]);
  }
  return said;
}

/** What an answer to a pair rests on, as another version of the matcher reads it. */
export async function setGrounds(tx: Tx, answer: string, core: string, grounds: Grounds): Promise<void> {
  await tx
    .updateTable("answer_pair")
    .set({ grounds: JSON.stringify(grounds) })
    .where("answer", "=", answer)
    .where("core", "=", core)
    .execute();
}

/** Has the reasons on which answers to these pairs rest read anew: they stand, though who owns the posts is another. */
export async function openGrounds(tx: Tx, cores: readonly string[]): Promise<void> {
  await tx
    .updateTable("answer_pair")
    .set({ grounds: sql`json_set(grounds, '$.codes', '')` })
    .where(isAmong("answer_pair.core", cores))
    .where("grounds", "<>", "")
    .execute();
}

/** The municipality's voice among those of networks. */
const MUNICIPALITY = "";

/** An answer with what was observed of the pair then, and why. */
export interface ObservedAnswer extends Observed {
  reason: AnswerReason | null;
}

/** Every answer to a pair of a kind from which the board learns, with the score that the pair had then; oldest first. */
export async function answeredOf(db: Db, kind: LearntKind): Promise<ObservedAnswer[]> {
  const rows = await db
    .selectFrom("answer_pair")
    .innerJoin("answer", "answer.id", "answer_pair.answer")
    .select(["answer.id", "answer_pair.core", "answer_pair.kind", "answer_pair.score", "answer_pair.reasons"])
    .select(["answer.answer", "answer.reason", "answer.network", "answer.at"])
    .where(
      "answer_pair.kind",
      "in",
      FLAG_KINDS.filter((one) => learntAs(one) === kind),
    )
    .where("answer.unlearned_at", "is", null)
    .orderBy("answer.id")
    .orderBy("answer_pair.core")
    .execute();
  return rows.map(({ core, kind: seenAs, answer, reason, reasons, network, ...row }) => {
    const [a, b] = postsOfKey(core);
    const said = { kind: seenAs as FlagKind, answer: answer as FlagAnswer, network: network ?? MUNICIPALITY };
    const facts = (JSON.parse(reasons) as Reason[]).map(({ code, level = 1 }) => ({ code, level }));
    const seen = { facts: facts.filter(({ code }) => code !== "BASE"), reason: reason as AnswerReason | null };
    return { ...row, ...said, ...seen, a, b };
  });
}

/** From this instant on the board learns nothing from this answer, which itself stands; with null it does again. */
export async function unlearn(tx: Tx, answer: string, at: number | null): Promise<void> {
  await tx.updateTable("answer").set({ unlearned_at: at }).where("id", "=", answer).execute();
}
