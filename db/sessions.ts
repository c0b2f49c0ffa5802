import type { Tx } from "./handle.ts";

/** Ends every session of a person: wherever she is signed in, she has to come in anew. */
export async function endSessionsOf(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom("session").where("userId", "=", person).execute();
}
