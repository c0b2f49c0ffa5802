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
    rolesWaiting: [],
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

/** The names of people, for whoever may read who did what; who is gone is left out. */
export async function peopleByIds(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .execute();
}

export async function allPeople(db: Db) {
  return db.selectFrom("person").select(["name", "email"]).orderBy("name").execute();
}

export async function addPerson(tx: Tx, { id, name, email }: { id: string; name: string; email: string }, at: number) {
  const date = new Date(at).toISOString();
  await tx
    .insertInto("person")
    .values({ id, name, email: email.toLowerCase(), emailVerified: 1, image: null, createdAt: date, updatedAt: date })
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
