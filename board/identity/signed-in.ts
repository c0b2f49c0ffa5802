import type { Board } from "#board/board.ts";
import { actorById } from "#db/people.ts";
import { peopleWithSessions } from "#db/sessions.ts";
import type { Actor } from "#domain/network/network.ts";
import { livingSessionsOf } from "./session-here.ts";

/** A person with in how many browsers she is signed in, and when one of them was last seen (epoch milliseconds). */
export interface SignedIn {
  person: Actor;
  browsers: number;
  seenAt: number | null;
}

/** Everybody who is signed in somewhere, by name. */
export async function signedIn(board: Board): Promise<SignedIn[]> {
  const people = await peopleWithSessions(board.store.read);
  const all = await Promise.all(people.map((id) => signedInAs(board, id)));
  return all.filter((one) => one !== null && one.browsers > 0) as SignedIn[];
}

async function signedInAs(board: Board, id: string): Promise<SignedIn | null> {
  const person = await actorById(board.store.read, id, "page");
  if (!person) return null;
  const sessions = await livingSessionsOf(board, person);
  return { person, browsers: sessions.length, seenAt: sessions[0]?.seenAt ?? null };
}
