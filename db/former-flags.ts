import { flagOfAlias } from "./flags.ts";
import type { Db, Tx } from "./handle.ts";
import { insertAll, isAmong } from "./sqlite/json.ts";

/** A pair by its key, with the flag that showed it last. */
export interface FormerFlag {
  core: string;
  flag: string;
}

/** Remembers which flag showed pairs that are seen no more, so that they come back under the same address. */
export async function rememberFlags(tx: Tx, former: readonly FormerFlag[]): Promise<void> {
  if (former.length === 0) return;
  await forgetFlags(
    tx,
    former.map(({ core }) => core),
  );
  await insertAll(
    "former_flag",
    former.map(({ core, flag }) => ({ core, flag })),
  ).execute(tx);
}

/** Of pairs that are seen again nothing is to be remembered. */
export async function forgetFlags(tx: Tx, cores: readonly string[]): Promise<void> {
  if (cores.length > 0) await tx.deleteFrom("former_flag").where(isAmong("core", cores)).execute();
}

/**
 * The flag that showed each of these pairs last, by the pair's key; not where it goes on with other pairs, which would
 * then be two flags of one name.
 */
export async function formerFlags(db: Db, cores: readonly string[]): Promise<Map<string, string>> {
  if (cores.length === 0) return new Map();
  const rows = await db
    .selectFrom("former_flag")
    .select(["core", "former_flag.flag"])
    .where(isAmong("core", cores))
    .where(({ not, exists, selectFrom }) => {
      const others = selectFrom("pair").select("pair.core").whereRef("pair.flag", "=", "former_flag.flag");
      return not(exists(others));
    })
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("flag_alias").select("old").whereRef("old", "=", "former_flag.flag"))),
    )
    .execute();
  return new Map(rows.map(({ core, flag }) => [core, flag]));
}

/** The pairs, by key, that a flag showed which is gone; empty where nobody knows of such a flag. */
export async function pairsOfFormerFlag(db: Db, flag: string): Promise<string[]> {
  const heir = await flagOfAlias(db, flag);
  const rows = await db
    .selectFrom("former_flag")
    .select("core")
    .where("flag", "in", [flag, heir])
    .orderBy("core")
    .execute();
  return rows.map(({ core }) => core);
}
