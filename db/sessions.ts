import { LONGEST_SESSION, type Session, type SignInWay } from "#domain/network/session.ts";
import type { Db, Tx } from "./handle.ts";

/** The session with this token, over or not; null when it was ended. */
export async function sessionByToken(db: Db, token: string): Promise<Session | null> {
  const row = await sessions(db).where("token", "=", token).executeTakeFirst();
  return row ? sessionOf(row) : null;
}

/** Where a person is signed in, last seen first. */
export async function sessionsOf(db: Db, person: string): Promise<Session[]> {
  const rows = await sessions(db).where("userId", "=", person).orderBy("seenAt", "desc").orderBy("id").execute();
  return rows.map(sessionOf);
}

/** Who has a session, over or not, by name. */
export async function peopleWithSessions(db: Db): Promise<string[]> {
  const signedIn = db.selectFrom("session").select("userId");
  const rows = db.selectFrom("person").select("id").where("id", "in", signedIn).orderBy("name").orderBy("id");
  return (await rows.execute()).map(({ id }) => id);
}

/** Notes that a session was used, and that its person was on the board. */
export async function seeSession(db: Db, { id, person }: Pick<Session, "id" | "person">, at: number): Promise<void> {
  await db.updateTable("session").set({ seenAt: at }).where("id", "=", id).execute();
  await db.updateTable("person").set({ seen: at }).where("id", "=", person).execute();
}

/** Ends one session: its next request is nobody's. */
export async function endSession(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("session").where("id", "=", id).execute();
}

/** Gives a session another id, and says by what it holds from now on. */
export async function renameSession(tx: Tx, id: string, to: { token: string; way: SignInWay }): Promise<void> {
  await tx.updateTable("session").set(to).where("id", "=", id).execute();
}

/** Drops what no limit would let in any more. */
export async function endStaleSessions(tx: Tx, at: number): Promise<void> {
  await tx
    .deleteFrom("session")
    .where("startedAt", "<=", at - LONGEST_SESSION)
    .execute();
}

/**
 * Ends the sessions of a person, in every browser but that of `keep`. Whoever changes a role of hers calls this in the
 * same transaction: no cookie outlives the rights for which it was given.
 */
export async function endSessionsOf(tx: Tx, person: string, keep?: string): Promise<void> {
  const hers = tx.deleteFrom("session").where("userId", "=", person);
  await (keep === undefined ? hers : hers.where("id", "<>", keep)).execute();
}

function sessions(db: Db) {
  return db.selectFrom("session").select(["id", "userId", "way", "startedAt", "seenAt", "userAgent"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof sessions>["executeTakeFirstOrThrow"]>>;

function sessionOf({ userId, way, userAgent, ...rest }: Row): Session {
  return { ...rest, person: userId, way: way as SignInWay, userAgent: userAgent ?? "" };
}
