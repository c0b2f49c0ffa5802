import type { ExpressionBuilder, Selectable } from "kysely";
import type { Alignment, AlignmentState, Message, Party } from "#domain/alignment/alignment.ts";
import { agreedOf, type Proposal, talkState } from "#domain/alignment/proposal.ts";
import type { Talk } from "#domain/flag/answering.ts";
import type { Db, Tx } from "./handle.ts";
import { proposalsOf } from "./proposals.ts";
import { gathered, insertAll, isAmong } from "./sqlite/json.ts";
import type { AlignmentTable, Tables } from "./tables.ts";

/** Keeps an alignment that was opened. */
export async function addAlignment(tx: Tx, alignment: Alignment): Promise<void> {
  const { id, flags, events, offers, parties } = alignment;
  await tx
    .insertInto("alignment")
    .values({ id, ...toRow(alignment) })
    .execute();
  await addFlagsTo(tx, id, flags);
  await insertAll("alignment_post", [
    ...events.map((post) => ({ alignment: id, post, kind: "EVENT" })),
    ...offers.map((post) => ({ alignment: id, post, kind: "OFFER" })),
  ]).execute(tx);
  await insertAll(
    "alignment_party",
    parties.map(({ network, heardAt }) => ({ alignment: id, network, heard_at: heardAt })),
  ).execute(tx);
}

/** Keeps what became of an alignment. */
export async function setAlignment(tx: Tx, alignment: Alignment): Promise<void> {
  await tx.updateTable("alignment").set(toRow(alignment)).where("id", "=", alignment.id).execute();
}

/** Keeps an alignment of which the parties are to answer anew from an instant on: nobody was reminded yet. */
export async function setRound(tx: Tx, alignment: Alignment, at: number): Promise<void> {
  // That it is broken is told once, whatever is proposed then.
  const unsaid = {
    ...{ reminded_at: null, help_asked_at: null },
    ...(alignment.brokenAt === at ? { broken_told_at: null } : {}),
  };
  const set = { ...toRow(alignment), ...unsaid };
  await tx.updateTable("alignment").set(set).where("id", "=", alignment.id).execute();
  for (const { network, heardAt } of alignment.parties) {
    const party = tx.updateTable("alignment_party").set({ heard_at: heardAt });
    await party.where("alignment", "=", alignment.id).where("network", "=", network).execute();
  }
}

async function addFlagsTo(tx: Tx, alignment: string, flags: readonly string[]): Promise<void> {
  await insertAll(
    "alignment_flag",
    flags.map((flag) => ({ alignment, flag })),
  ).execute(tx);
}

/** Events that an agreement made of one happening of a series: what was agreed is about them too. */
export async function addPosts(tx: Tx, alignment: string, events: readonly string[]): Promise<void> {
  for (const post of events) {
    const values = { alignment, post, kind: "EVENT" };
    await tx
      .insertInto("alignment_post")
      .values(values)
      .onConflict((on) => on.doNothing())
      .execute();
  }
}

/** That parties answered: they proposed, signed, declined or said something. */
export async function setHeard(tx: Tx, alignment: string, networks: readonly string[], at: number): Promise<void> {
  const query = tx.updateTable("alignment_party").set({ heard_at: at }).where("alignment", "=", alignment);
  await query.where(isAmong("alignment_party.network", networks)).execute();
}

/** These alignments, with their posts and parties. */
export async function alignmentsByIds(db: Db, ids: readonly string[]): Promise<Alignment[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("alignment")
    .selectAll()
    .select(gathered("alignment_flag", "flag", "alignment", "alignment.id").as("flags"))
    .where(isAmong("alignment.id", ids))
    .orderBy("id")
    .execute();
  const posts = await db
    .selectFrom("alignment_post")
    .selectAll()
    .where(isAmong("alignment_post.alignment", ids))
    .execute();
  const parties = await db
    .selectFrom("alignment_party")
    .selectAll()
    .where(isAmong("alignment_party.alignment", ids))
    .execute();
  return rows.map((row) => {
    const postsOf = (kind: string) =>
      posts.filter((post) => post.alignment === row.id && post.kind === kind).map(({ post }) => post);
    const own = parties.filter(({ alignment }) => alignment === row.id);
    return {
      ...toAlignment(row),
      flags: JSON.parse(row.flags),
      events: postsOf("EVENT"),
      offers: postsOf("OFFER"),
      parties: own.map(({ network, heard_at }): Party => ({ network, heardAt: heard_at })),
    };
  });
}

export async function alignmentById(db: Db, id: string): Promise<Alignment | null> {
  return (await alignmentsByIds(db, [id]))[0] ?? null;
}

/** The last alignment about each of these flags, with its state, by flag. */
export async function alignmentsOfFlags(db: Db, flags: readonly string[]): Promise<Map<string, string>> {
  if (flags.length === 0) return new Map();
  const rows = await db
    .selectFrom("alignment_flag")
    .innerJoin("alignment", "alignment.id", "alignment_flag.alignment")
    .select(["alignment_flag.flag", "alignment.id"])
    .where(isAmong("alignment_flag.flag", flags))
    .orderBy("alignment.opened_at")
    .orderBy("alignment.id")
    .execute();
  return new Map(rows.map(({ flag, id }) => [flag, id]));
}

/** What networks talk about, or agreed on, by the flag about which they do. */
export async function talksOfFlags(db: Db, flags: readonly string[]): Promise<Map<string, Talk>> {
  const ids = await alignmentsOfFlags(db, flags);
  const alignments = new Map((await alignmentsByIds(db, [...ids.values()])).map((one) => [one.id, one]));
  const proposals = new Map<string, Proposal[]>();
  for (const one of await proposalsOf(db, [...ids.values()]))
    proposals.set(one.alignment, [...(proposals.get(one.alignment) ?? []), one]);
  const talks = new Map<string, Talk>();
  for (const [flag, id] of ids) {
    const { state = "CLOSED", events = [], offers = [] } = alignments.get(id) ?? {};
    const talk = talkState(state, agreedOf(proposals.get(id) ?? []));
    if (talk !== null) talks.set(flag, { state: talk, posts: [...events, ...offers] });
  }
  return talks;
}

/** Ids of the alignments in these states that are about any of these posts. */
export async function alignmentsOfPosts(
  db: Db,
  posts: readonly string[],
  states: readonly AlignmentState[],
): Promise<string[]> {
  if (posts.length === 0) return [];
  const rows = await db
    .selectFrom("alignment")
    .select("id")
    .where("state", "in", states)
    .where((eb) =>
      eb(
        "id",
        "in",
        eb.selectFrom("alignment_post").select("alignment_post.alignment").where(isAmong("alignment_post.post", posts)),
      ),
    )
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** What is told once of each round of a talk, by the column that says when it was. */
export type Remark = "reminded_at" | "help_asked_at" | "broken_told_at";

/**
 * Whether a talk goes on: nothing is agreed or it does not hold, or somebody proposed something about what was agreed, such
 * as taking it back.
 */
export function isGoingOn({ or, and, eb, exists, selectFrom }: ExpressionBuilder<Tables, "alignment">) {
  const proposed = selectFrom("proposal")
    .select("proposal.id")
    .whereRef("proposal.alignment", "=", "alignment.id")
    .where("proposal.state", "=", "OPEN");
  return or([
    eb("alignment.state", "in", ["TALKING", "BROKEN"]),
    and([eb("alignment.state", "in", ["AGREED", "WAITING"]), exists(proposed)]),
  ]);
}

/** Ids of the talks that go on of which the deadline is before an instant and this was not told; of a broken one, any. */
export async function untold(db: Db, remark: Remark, before: number): Promise<string[]> {
  let query = db.selectFrom("alignment").select("id").where(remark, "is", null).orderBy("deadline");
  if (remark === "broken_told_at") query = query.where("state", "=", "BROKEN");
  else query = query.where(isGoingOn).where("deadline", "<", before);
  return (await query.execute()).map(({ id }) => id);
}

export async function setTold(tx: Tx, id: string, remark: Remark, at: number): Promise<void> {
  await tx
    .updateTable("alignment")
    .set({ [remark]: at })
    .where("id", "=", id)
    .execute();
}

export async function addMessage(tx: Tx, message: Message): Promise<void> {
  await tx.insertInto("message").values(message).execute();
}

/** What was said in an alignment, oldest first. */
export async function messagesOf(db: Db, alignment: string): Promise<Message[]> {
  const query = db.selectFrom("message").selectAll().where("alignment", "=", alignment);
  return query.orderBy("at").orderBy("id").execute();
}

function toRow({ state, openedFor, person, openedAt, deadline, agreedAt, brokenAt }: Alignment) {
  const times = { opened_at: openedAt, deadline, agreed_at: agreedAt, broken_at: brokenAt };
  return { state, opened_for: openedFor, person, ...times };
}

function toAlignment(row: Selectable<AlignmentTable>) {
  return {
    id: row.id,
    state: row.state as AlignmentState,
    openedFor: row.opened_for,
    person: row.person,
    openedAt: row.opened_at,
    deadline: row.deadline,
    agreedAt: row.agreed_at,
    brokenAt: row.broken_at,
  };
}
