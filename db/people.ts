import type { Actor, BoardRole, Duty, Member, Membership, Role } from "#domain/network/network.ts";
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

/** Where somebody gets her mail; null for who is no longer known. */
export async function personAddress(db: Db, id: string): Promise<string | null> {
  const query = db.selectFrom("person").select("email").where("id", "=", id);
  return (await query.executeTakeFirst())?.email ?? null;
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

/** The people of a network, its leads first, then by name. */
export async function membersOf(db: Db, network: string): Promise<Member[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person")
    .select(["person.id", "person.name", "person.email", "role", "duty"])
    .where("network", "=", network)
    .orderBy((eb) => eb.case().when("role", "=", "LEAD").then(0).else(1).end())
    .orderBy("person.name")
    .orderBy("person.id")
    .execute();
  return rows as Member[];
}

/** Who looks after the board. */
export async function adminsOf(db: Db) {
  return withRole(db, "ADMIN");
}

/** Who works at the desk: officers and admins, by name. */
export async function colleagues(db: Db) {
  return db
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "in", db.selectFrom("board_role").select("person"))
    .where("name", "!=", "")
    .orderBy("name")
    .orderBy("id")
    .execute();
}

/** Who looks over all networks for the municipality. */
export async function officersOf(db: Db) {
  return withRole(db, "OFFICER");
}

function withRole(db: Db, role: BoardRole) {
  return db
    .selectFrom("board_role")
    .innerJoin("person", "person.id", "board_role.person")
    .select(["person.id", "person.email"])
    .where("role", "=", role)
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
  for (const table of [
    "membership",
    "board_role",
    "token",
    "calendar_link",
    "preference",
    "notice",
    "refused_address",
    "digest",
    "assignment",
    "deed",
  ] as const) {
    await tx.deleteFrom(table).where("person", "=", person).execute();
  }
  await tx
    .updateTable("invite")
    .set({ revoked_at: at })
    .where("person", "=", person)
    .where("revoked_at", "is", null)
    .execute();
  const hers = tx.selectFrom("person").select("email").where("id", "=", person);
  await tx.deleteFrom("notice").where("address", "in", hers).execute();
  await tx.deleteFrom("follow_mail").where("email", "in", hers).execute();
  await tx
    .updateTable("application")
    .set({ name: "", email: "" })
    .where((eb) => eb.or([eb("person", "=", person), eb("email", "in", hers)]))
    .execute();
  for (const table of ["session", "account", "passkey"] as const)
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

/** Adds a person, whose address of mail counts as hers unless it is still to be confirmed. */
export async function addPerson(
  tx: Tx,
  { id, name, email, confirmed = true }: { id: string; name: string; email: string; confirmed?: boolean },
  at: number,
) {
  const date = new Date(at).toISOString();
  const [emailVerified, address] = [confirmed ? 1 : 0, email.toLowerCase()];
  await tx
    .insertInto("person")
    .values({
      id,
      name,
      email: address,
      emailVerified,
      image: null,
      createdAt: date,
      updatedAt: date,
      seen: at,
    })
    .execute();
}

/** Takes away who was added before an instant (epoch milliseconds) and never came in; answers how many. */
export async function dropNewcomers(tx: Tx, before: number): Promise<number> {
  const signedIn = tx.selectFrom("session").select("userId");
  const gone = await tx
    .deleteFrom("person")
    .where("emailVerified", "=", 0)
    .where("createdAt", "<", new Date(before).toISOString())
    .where("id", "not in", tx.selectFrom("membership").select("person"))
    .where("id", "not in", tx.selectFrom("board_role").select("person"))
    .where("id", "not in", signedIn)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

export async function addMembership(tx: Tx, person: string, { network, role, duty }: Membership): Promise<void> {
  await tx.insertInto("membership").values({ person, network, role, duty }).execute();
}

export async function setRole(tx: Tx, { person, network, role }: { person: string; network: string; role: Role }) {
  await tx
    .updateTable("membership")
    .set({ role })
    .where("person", "=", person)
    .where("network", "=", network)
    .execute();
}

export async function dropMembership(tx: Tx, { person, network }: { person: string; network: string }) {
  await tx.deleteFrom("membership").where("person", "=", person).where("network", "=", network).execute();
}

export async function addBoardRole(tx: Tx, person: string, role: BoardRole): Promise<void> {
  await tx
    .insertInto("board_role")
    .values({ person, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
