import type { Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { addNotice, type Reader } from "#db/notices.ts";
import { personByEmail } from "#db/people.ts";
import type { Told } from "#domain/notice/told.ts";

/** The writing in which something is told: a notice is kept with what it tells of, or neither is. */
export interface Telling {
  tx: Tx;
  at: number;
  touched: { notices: Set<string> };
}

/** Tells people of the board something, each once: on their own page, and by a mail that goes from `due` on. */
export async function notify(
  { tx, at, touched }: Telling,
  people: readonly { id: string }[],
  told: Told,
  due = at,
): Promise<void> {
  for (const person of new Set(people.map(({ id }) => id))) {
    await keep({ tx, at, touched }, { person, address: null }, told, due);
  }
}

/** Tells whoever has an address something, which may be nobody of the board. */
export async function notifyAddress(telling: Telling, address: string, told: Told): Promise<void> {
  const known = await personByEmail(telling.tx, address);
  if (known) await notify(telling, [known], told);
  else await keep(telling, { person: null, address }, told, telling.at);
}

/** Tells an address something that is no business of whoever has an account with it. */
export async function tellAddress(telling: Telling, address: string, told: Told): Promise<void> {
  await keep(telling, { person: null, address }, told, telling.at);
}

async function keep({ tx, at, touched }: Telling, reader: Reader, told: Told, due: number): Promise<void> {
  const id = newId();
  await addNotice(tx, { id, reader, told: inLines(told), at, due });
  touched.notices.add(id);
}

/** What people wrote stands in one line each: nothing of it can look like a line of the board's own. */
export function inLines(told: Told): Told {
  const text = JSON.stringify(told, (_, value) => (typeof value === "string" ? oneLine(value) : value));
  return JSON.parse(text) as Told;
}

const LONGEST = 1_000;

function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, LONGEST);
}
