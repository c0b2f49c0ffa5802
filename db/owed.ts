import { type ExpressionBuilder, sql } from "kysely";
import type { Db } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";
import type { Tables } from "./tables.ts";

/**
 * Flags on which somebody else answered of posts of these networks, and they did not since: those that may wait for
 * them. Whether the answer stands, and for whom it waits, the rules say.
 */
export async function answeredByOthers(db: Db, networks: readonly string[]): Promise<string[]> {
  if (networks.length === 0) return [];
  const own = sql<boolean>`answer.network in (select value from json_each(${JSON.stringify(networks)}))`;
  const rows = await db
    .selectFrom("answer_pair")
    .innerJoin("answer", "answer.id", "answer_pair.answer")
    .innerJoin("pair", "pair.core", "answer_pair.core")
    .select("pair.flag")
    .distinct()
    .where("pair.verdict", "is not", null)
    .where("answer.answer", "!=", "UNSURE")
    .where(({ or, eb, not }) => or([eb("answer.network", "is", null), not(own)]))
    .where(({ or, exists }) => or([exists(eventsOfPair(db, networks)), exists(offersOfPair(db, networks))]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("answer_pair as reply")
            .innerJoin("answer as said", "said.id", "reply.answer")
            .select("reply.core")
            .whereRef("reply.core", "=", "answer_pair.core")
            .whereRef("said.id", ">", "answer.id")
            .where("said.network", "in", networks),
        ),
      ),
    )
    .orderBy("pair.flag")
    .execute();
  return rows.flatMap(({ flag }) => flag ?? []);
}

/** The flags that show what these answers are about, or on which they were given. */
export async function flagsOfAnswers(db: Db, answers: readonly string[]): Promise<string[]> {
  if (answers.length === 0) return [];
  const shown = db
    .selectFrom("answer_pair")
    .innerJoin("pair", "pair.core", "answer_pair.core")
    .select("pair.flag")
    .where(isAmong("answer_pair.answer", answers));
  const given = db.selectFrom("answer").select("flag").where(isAmong("answer.id", answers));
  const rows = await shown.union(given).execute();
  return rows.flatMap(({ flag }) => flag ?? []);
}

/** Posts of a pair that one of these networks posted, hosts, or has a copy of shown under it. */
function eventsOfPair(db: Db, networks: readonly string[]) {
  const hosted = (eb: ExpressionBuilder<Tables, "event">) =>
    eb.exists(
      eb
        .selectFrom("event_host")
        .select("event_host.event")
        .whereRef("event_host.event", "=", "event.id")
        .where("event_host.network", "in", networks),
    );
  return db
    .selectFrom("event")
    .select("event.id")
    .where(sql<boolean>`(event.id in (pair.a, pair.b) or event.joined_to in (pair.a, pair.b))`)
    .where((eb) => eb.or([eb("event.network", "in", networks), hosted(eb)]));
}

function offersOfPair(db: Db, networks: readonly string[]) {
  const among = db.selectFrom("offer").select("offer.id").where(sql<boolean>`offer.id in (pair.a, pair.b)`);
  return among.where("offer.network", "in", networks);
}
