import type { Db, Tx } from "./handle.ts";

/** A key on a person's own device, by which she signs in. */
export interface Passkey {
  id: string;
  person: string;
  name: string;
  addedAt: number;
}

/** The passkeys of a person, oldest first. */
export async function passkeysOf(db: Db, person: string): Promise<Passkey[]> {
  const rows = await passkeys(db).where("userId", "=", person).orderBy("createdAt").orderBy("id").execute();
  return rows.map(passkeyOf);
}

export async function passkeyById(db: Db, id: string): Promise<Passkey | null> {
  const row = await passkeys(db).where("id", "=", id).executeTakeFirst();
  return row ? passkeyOf(row) : null;
}

export async function namePasskey(tx: Tx, id: string, name: string): Promise<void> {
  await tx.updateTable("passkey").set({ name }).where("id", "=", id).execute();
}

export async function removePasskey(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("passkey").where("id", "=", id).execute();
}

/** Takes all of a person's passkeys away: for the operator, when somebody has lost hers. */
export async function removePasskeysOf(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom("passkey").where("userId", "=", person).execute();
}

function passkeys(db: Db) {
  return db.selectFrom("passkey").select(["id", "userId", "name", "createdAt"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof passkeys>["executeTakeFirstOrThrow"]>>;

function passkeyOf({ id, userId, name, createdAt }: Row): Passkey {
  return { id, person: userId, name: name ?? "", addedAt: Date.parse(createdAt ?? "") };
}
