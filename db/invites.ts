import type { Selectable } from "kysely";
import type { Invite } from "#domain/network/invite.ts";
import type { Role } from "#domain/network/network.ts";
import type { Db, Tx } from "./handle.ts";
import { newSecret, secretHash } from "./secrets.ts";
import type { Tables } from "./tables.ts";

/** Keeps a new invite; its secret is answered here and can never be read again. */
export async function addInvite(tx: Tx, invite: Invite): Promise<string> {
  const secret = newSecret("sbi_");
  const { id, network, role, most, used, person, createdAt, expiresAt } = invite;
  const times = { created_at: createdAt, expires_at: expiresAt, revoked_at: null };
  const row = { id, network, role, most, used, person, hash: secretHash(secret), ...times };
  await tx.insertInto("invite").values(row).execute();
  return secret;
}

/** The invites of a network that still let somebody in at an instant (epoch milliseconds), newest first. */
export async function openInvitesOf(db: Db, network: string, now: number): Promise<Invite[]> {
  const rows = await db
    .selectFrom("invite")
    .selectAll()
    .where("network", "=", network)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .whereRef("used", "<", "most")
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(toInvite);
}

/** The invite with this secret, open or not. */
export async function inviteBySecret(db: Db, secret: string): Promise<Invite | null> {
  const query = db.selectFrom("invite").selectAll().where("hash", "=", secretHash(secret));
  const row = await query.executeTakeFirst();
  return row ? toInvite(row) : null;
}

export async function inviteById(db: Db, id: string): Promise<Invite | null> {
  const row = await db.selectFrom("invite").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toInvite(row) : null;
}

/** Counts one more who came in. */
export async function useInvite(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable("invite")
    .set((eb) => ({ used: eb("used", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

export async function endInvite(tx: Tx, id: string, at: number): Promise<void> {
  await tx.updateTable("invite").set({ revoked_at: at }).where("id", "=", id).execute();
}

/** The same for all that a network has, or that one of its people made. */
export async function endInvitesOf(tx: Tx, network: string, at: number, person?: string): Promise<void> {
  let query = tx.updateTable("invite").set({ revoked_at: at }).where("network", "=", network);
  if (person !== undefined) query = query.where("person", "=", person);
  await query.where("revoked_at", "is", null).execute();
}

function toInvite(row: Selectable<Tables["invite"]>): Invite {
  return {
    id: row.id,
    network: row.network,
    role: row.role as Role,
    most: row.most,
    used: row.used,
    person: row.person,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}
