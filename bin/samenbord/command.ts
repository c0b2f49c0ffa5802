import { addressOf } from "#board/identity/address.ts";
import { raiseRevision } from "#db/changes.ts";
import type { Tx } from "#db/handle.ts";
import { personByEmail } from "#db/people.ts";
import { openStore, type Store } from "#db/store.ts";
import { boardFile } from "../backups/folder.ts";
import type { Settings } from "../settings.ts";

/** What was typed behind the words of a command. */
export interface Typed {
  words: string[];
  areas: string;
  days: string;
  lead: string[];
  editor: string[];
  officer: boolean;
  admin: boolean;
}

/** What an operator may type: `samenbord <name> …`. */
export interface Command {
  name: string;
  /** What stands behind the name, for the page of usage. */
  usage: string;
  /** How many words it needs behind its name, and how many it takes. */
  words: [least: number, most: number];
  run(typed: Typed, settings: Settings): Promise<void>;
}

/** A sentence that ends a command: what was asked cannot be done. */
export class Stopped extends Error {}

/** Ends a command with one sentence. */
export function stop(sentence: string): never {
  throw new Stopped(sentence);
}

/** Opens the board for a command and closes it again. */
export async function withStore<Result>({ dataDir }: Settings, work: (store: Store) => Promise<Result>) {
  const store = await openStore(boardFile(dataDir));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The person with a mail address. */
export async function somebody(store: Store, address: string) {
  const person = await personByEmail(store.read, addressOf(address) ?? address);
  return person ?? stop(`Nobody on this board has the address ${address}.`);
}

/** A board that is open meanwhile sees by the revision that what it answered before is old. */
export function write<Result>(store: Store, at: number, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return store.write.transaction().execute(async (tx) => {
    const result = await work(tx);
    await raiseRevision(tx, at);
    return result;
  });
}
