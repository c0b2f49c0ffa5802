import type { Act } from "#board/act.ts";
import { addDeed } from "#db/deeds.ts";
import { flagAt } from "#db/flags-at.ts";
import { newId } from "#db/id.ts";
import { type Deed, type DeedKind, MOST_FLAGS } from "#domain/desk/deed.ts";
import type { Flag } from "#domain/flag/flag.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid, NotFound, Refusal } from "#domain/refusal.ts";

/**
 * What a deed makes of one flag, asked for by an id that it may have had before: what it had, and what it has now. May
 * throw a refusal before it changed anything.
 */
type Make = (flag: Flag, asked: string) => Promise<Pick<Deed["done"][number], "before" | "after">>;

/**
 * Does something with each of these flags, and keeps what was done to which and what was refused and why: one that
 * cannot be keeps no other from it. Throws Invalid when there is none, or more than a page.
 */
export async function keepDeed(
  doing: Act,
  { id: person }: Actor,
  { kind, flags }: { kind: DeedKind; flags: readonly string[] },
  make: Make,
): Promise<Deed> {
  const ids = [...new Set(flags)];
  if (ids.length === 0 || ids.length > MOST_FLAGS) throw new Invalid([{ field: "flags", key: "fault.flags" }]);
  const deed: Deed = { id: newId(), person, kind, at: doing.at, done: [], refused: [], undoneAt: null };
  for (const id of ids) await tryOne(doing, deed, id, make);
  await addDeed(doing.tx, deed);
  return deed;
}

async function tryOne({ tx, at }: Act, deed: Deed, id: string, make: Make): Promise<void> {
  try {
    const flag = await flagAt(tx, at, id);
    if (!flag) throw new NotFound();
    deed.done.push({ flag: flag.id, ...(await make(flag, id)) });
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const [fault] = refusal instanceof Invalid ? refusal.faults : [];
    deed.refused.push({ flag: id, key: fault?.key ?? refusal.key, ...(fault?.params && { params: fault.params }) });
  }
}
