import type { Selectable } from "kysely";
import type { Application, ApplicationKind, ApplicationState } from "#domain/network/application.ts";
import type { Db, Tx } from "./handle.ts";
import { newSecret, secretHash } from "./secrets.ts";
import type { ApplicationTable } from "./tables.ts";

/** Keeps what somebody asks; of an address that is still to be confirmed the secret is answered, this once. */
export async function addApplication(tx: Tx, application: Application): Promise<string | null> {
  const { id, kind, state, network, facts, part, why, person, name, email, askedAt } = application;
  const secret = state === "UNCONFIRMED" ? newSecret("sba_") : null;
  await tx
    .insertInto("application")
    .values({
      ...{ id, kind, state, network, why, person, name, email },
      facts: JSON.stringify(facts),
      part: part && JSON.stringify(part),
      hash: secret && secretHash(secret),
      asked_at: askedAt,
      ...{ confirmed_at: null, decided_at: null, decided_by: null, word: null, founded: null },
    })
    .execute();
  return secret;
}

/** The one whose address this secret confirms, confirmed or not. */
export async function applicationBySecret(db: Db, secret: string): Promise<Application | null> {
  const query = db.selectFrom("application").selectAll().where("hash", "=", secretHash(secret));
  const row = await query.executeTakeFirst();
  return row ? toApplication(row) : null;
}

export async function applicationById(db: Db, id: string): Promise<Application | null> {
  const row = await db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toApplication(row) : null;
}

/** Those in these states, oldest first; of what was decided the latest hundred. */
export async function applicationsIn(db: Db, states: readonly ApplicationState[]): Promise<Application[]> {
  const query = db.selectFrom("application").selectAll().where("state", "in", states);
  const rows = await query.orderBy("asked_at", "desc").orderBy("id", "desc").limit(100).execute();
  return rows.reverse().map(toApplication);
}

/** What a person asks and waits for. */
export async function waitingOf(db: Db, person: string): Promise<Application[]> {
  const query = db.selectFrom("application").selectAll().where("person", "=", person).where("state", "=", "ASKED");
  return (await query.orderBy("asked_at").orderBy("id").execute()).map(toApplication);
}

/** Everything that a person asked, with her account or by her address before she had one. */
export async function applicationsOf(db: Db, { id, email }: { id: string; email: string }): Promise<Application[]> {
  const query = db.selectFrom("application").selectAll().orderBy("asked_at").orderBy("id");
  return (await query.where((eb) => eb.or([eb("person", "=", id), eb("email", "=", email)])).execute()).map(
    toApplication,
  );
}

export async function confirmApplication(tx: Tx, id: string, at: number): Promise<void> {
  const set = { state: "ASKED", confirmed_at: at };
  await tx.updateTable("application").set(set).where("id", "=", id).where("state", "=", "UNCONFIRMED").execute();
}

/** What an admin decided, and the network that came of it. */
export interface Decision {
  state: "APPROVED" | "REFUSED";
  word: string | null;
  person: string;
  founded: string | null;
}

/** Keeps what was decided. */
export async function decideApplication(tx: Tx, id: string, decision: Decision, at: number): Promise<void> {
  const { state, word, person, founded } = decision;
  const set = { state, word, decided_by: person, decided_at: at, founded, hash: null };
  await tx.updateTable("application").set(set).where("id", "=", id).execute();
}

/** Forgets what was asked up to an instant (epoch milliseconds) and never confirmed. */
export async function dropUnconfirmed(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom("application").where("state", "=", "UNCONFIRMED").where("asked_at", "<=", before).execute();
}

/** Takes the name, the address and her words out of what was decided up to an instant; answers of how many. */
export async function forgetAskers(tx: Tx, before: number): Promise<number> {
  const forgotten = await tx
    .updateTable("application")
    .set({ name: "", email: "", why: null })
    .where("decided_at", "<=", before)
    .where("email", "<>", "")
    .executeTakeFirst();
  return Number(forgotten.numUpdatedRows);
}

function toApplication(row: Selectable<ApplicationTable>): Application {
  return {
    id: row.id,
    kind: row.kind as ApplicationKind,
    state: row.state as ApplicationState,
    network: row.network,
    facts: JSON.parse(row.facts),
    part: row.part === null ? null : JSON.parse(row.part),
    why: row.why,
    person: row.person,
    name: row.name,
    email: row.email,
    askedAt: row.asked_at,
    decidedAt: row.decided_at,
    word: row.word,
  };
}
