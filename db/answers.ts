import type { Selectable } from "kysely";
import type { Said } from "#domain/flag/answering.ts";
import type { Answer, AnswerReason, FlagAnswer } from "#domain/flag/flag.ts";
import type { Grounds } from "#domain/flag/grounds.ts";
import type { Pair } from "#domain/flag/pair.ts";
import type { Db, Tx } from "./handle.ts";
import { toGrounds } from "./pairs.ts";
import { gathered, insertAll, isAmong } from "./sqlite/json.ts";
import type { AnswerTable } from "./tables.ts";

/** Keeps an answer with the pairs that it is about, as they are seen now. */
export async function addAnswer(tx: Tx, { pairs: _, ...answer }: Answer, pairs: readonly Pair[]): Promise<void> {
  await tx.insertInto("answer").values(answer).execute();
  if (pairs.length === 0) return;
  await insertAll(
    "answer_pair",
    pairs.map(({ core, kind, score, grounds }) => {
      return { core, answer: answer.id, kind, score, grounds: JSON.stringify(grounds) };
    }),
  ).execute(tx);
}

/** One answer with the pairs that it is about, or null. */
export async function answerById(db: Db, id: string): Promise<Answer | null> {
  const row = await db
    .selectFrom("answer")
    .selectAll("answer")
    .select(gathered("answer_pair", "core", "answer", "answer.id").as("pairs"))
    .where("answer.id", "=", id)
    .executeTakeFirst();
  return row ? toAnswer(row) : null;
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

function toAnswer<Row extends Selectable<AnswerTable> & { pairs: string }>(row: Row) {
  return {
    ...row,
    pairs: JSON.parse(row.pairs) as string[],
    answer: row.answer as FlagAnswer,
    reason: row.reason as AnswerReason | null,
  };
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
