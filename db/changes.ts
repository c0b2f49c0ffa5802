import type { Actor } from "#domain/network/network.ts";
import type { Db, Tx } from "./handle.ts";
import { newId } from "./id.ts";

/** One line of the log: who did what to which item, with the item before and after. */
export interface Change {
  verb: string;
  noun: "event" | "offer" | "flag" | "import" | "network" | "calendar link" | "feed";
  item: string;
  before: unknown;
  after: unknown;
  /** The import that brought the change. */
  import?: string | undefined;
}

export async function logChange(tx: Tx, actor: Actor | null, change: Change, at: number): Promise<void> {
  await tx
    .insertInto("change")
    .values({
      id: newId(),
      at,
      person: actor?.id ?? null,
      via: actor?.via ?? "job",
      verb: change.verb,
      noun: change.noun,
      item: change.item,
      before: change.before === null ? null : JSON.stringify(change.before),
      after: change.after === null ? null : JSON.stringify(change.after),
      import: change.import ?? null,
    })
    .execute();
}

/** What an import did to each post, newest first, as the log has it. */
export async function changesOfImport(db: Db, id: string) {
  const rows = await db
    .selectFrom("change")
    .select(["noun", "item", "before", "after"])
    .where("import", "=", id)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, before: parsed(row.before), after: parsed(row.after) }));
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}

/** Raises the number by which everything that was read before is known to be old. */
export async function raiseRevision(tx: Tx, at: number): Promise<void> {
  await tx
    .updateTable("revision")
    .set((eb) => ({ number: eb("number", "+", 1), changed_at: at }))
    .execute();
}
