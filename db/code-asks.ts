import type { Tx } from "./handle.ts";

const HOUR = 3_600_000;

/** Notes that a code was asked for an address, and answers how often that was within the last hour. */
export async function noteCodeAsked(tx: Tx, address: string, at: number): Promise<number> {
  await tx
    .deleteFrom("code_asked")
    .where("at", "<=", at - HOUR)
    .execute();
  await tx.insertInto("code_asked").values({ address, at }).execute();
  const { asked } = await tx
    .selectFrom("code_asked")
    .select((of) => of.fn.countAll<number>().as("asked"))
    .where("address", "=", address)
    .executeTakeFirstOrThrow();
  return asked;
}
