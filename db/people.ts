import type { Actor, BoardRole, Duty, Membership, Role } from "#domain/network/network.ts";
import type { Db, Tx } from "./handle.ts";

/** The person with her roles, or null when the id is nobody's. */
export async function actorById(db: Db, id: string, via: Actor["via"]): Promise<Actor | null> {
  const person = await db.selectFrom("person").select(["id", "name", "email"]).where("id", "=", id).executeTakeFirst();
  if (!person) return null;
  const roles = await db.selectFrom("board_role").select("role").where("person", "=", id).execute();
  const memberships = await db
    .selectFrom("membership")
    .select(["network", "role", "duty"])
    .where("person", "=", id)
    .orderBy("network")
    .execute();
  return {
    ...person,
    boardRoles: roles.map((row) => row.role as BoardRole),
    memberships: memberships as (Membership & { role: Role; duty: Duty | null })[],
    via,
  };
}

export async function personByEmail(db: Db, email: string) {
  return db
    .selectFrom("person")
    .select(["id", "name", "email"])
    .where("email", "=", email.toLowerCase())
    .executeTakeFirst();
}

/** Who leads a network. */
export async function leadsOf(db: Db, network: string) {
  return db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person")
    .select(["person.id", "person.email"])
    .where("network", "=", network)
    .where("role", "=", "LEAD")
    .orderBy("person.id")
    .execute();
}

/** The networks that a person leads. */
export async function networksLedBy(db: Db, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom("membership")
    .select("network")
    .where("person", "=", person)
    .where("role", "=", "LEAD")
    .orderBy("network")
    .execute();
  return rows.map(({ network }) => network);
}

export async function adminCount(db: Db): Promise<number> {
  const row = await db
    .selectFrom("board_role")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("role", "=", "ADMIN")
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Whoever was last on the board before an instant and is still known by name. */
export async function peopleUnseenSince(db: Db, instant: number): Promise<string[]> {
  const rows = await db
    .selectFrom("person")
    .select("id")
    .where("seen", "<", instant)
    .where("name", "!=", "")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Leaves of a person only that there was one: what she did keeps pointing at her row. */
export async function wipePerson(tx: Tx, person: string, at: number): Promise<void> {
  for (const table of ["membership", "board_role", "token", "calendar_link", "preference"] as const) {
    await tx.deleteFrom(table).where("person", "=", person).execute();
  }
  for (const table of ["session", "account"] as const)
    await tx.deleteFrom(table).where("userId", "=", person).execute();
  const gone = { name: "", email: `${person}@gone.invalid`, image: null, updatedAt: new Date(at).toISOString() };
  await tx.updateTable("person").set(gone).where("id", "=", person).execute();
}

/** The names of people, for whoever may read who did what; who is gone is left out. */
export async function peopleByIds(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .where("name", "!=", "")
    .execute();
}

export async function allPeople(db: Db) {
  return db.selectFrom("person").select(["name", "email"]).where("name", "!=", "").orderBy("name").execute();
}

export async function addPerson(tx: Tx, { id, name, email }: { id: string; name: string; email: string }, at: number) {
  const date = new Date(at).toISOString();
  await tx
    .insertInto("person")
    .values({
      id,
      name,
      email: email.toLowerCase(),
      emailVerified: 1,
      image: null,
      createdAt: date,
      updatedAt: date,
      seen: at,
    })
    .execute();
}

export async function addMembership(tx: Tx, person: string, { network, role, duty }: Membership): Promise<void> {
  await tx.insertInto("membership").values({ person, network, role, duty }).execute();
}

export async function addBoardRole(tx: Tx, person: string, role: BoardRole): Promise<void> {
  await tx
    .insertInto("board_role")
    .values({ person, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
