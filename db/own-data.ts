import type { Line } from "#domain/history/line.ts";
import type { Actor } from "#domain/network/network.ts";
import { calendarLinksOf } from "./calendar-links.ts";
import type { Db } from "./handle.ts";
import { linesOf } from "./history.ts";
import { tokensOf } from "./tokens.ts";

/** Everything that the board keeps of a person. Instants are epoch milliseconds. */
export interface OwnData {
  person: { id: string; name: string; email: string };
  boardRoles: string[];
  memberships: { network: string; role: string; duty: string | null }[];
  tokens: { name: string; createdAt: number }[];
  calendarLinks: { name: string; createdAt: number }[];
  answers: { at: number; answer: string; reason: string | null; note: string | null }[];
  /** What she did, as the log has it. */
  changes: Line[];
}

/** Everything that is kept of the actor herself. */
export async function ownData(db: Db, actor: Actor): Promise<OwnData> {
  const names = await db.selectFrom("network").select(["id", "name"]).execute();
  const nameOf = (id: string) => names.find((network) => network.id === id)?.name ?? id;
  const answers = db
    .selectFrom("answer")
    .select(["at", "answer", "reason", "note"])
    .where("person", "=", actor.id)
    .orderBy("id");
  return {
    person: { id: actor.id, name: actor.name, email: actor.email },
    boardRoles: actor.boardRoles,
    memberships: actor.memberships.map(({ network, role, duty }) => ({ network: nameOf(network), role, duty })),
    tokens: (await tokensOf(db, actor.id)).map(({ name, createdAt }) => ({ name, createdAt })),
    calendarLinks: (await calendarLinksOf(db, actor.id)).map(({ name, createdAt }) => ({ name, createdAt })),
    answers: await answers.execute(),
    changes: await linesOf(db, actor.id),
  };
}
