import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { assign, careOf } from "#db/cares.ts";
import { colleagues } from "#db/people.ts";
import type { Deed } from "#domain/desk/deed.ts";
import type { Flag } from "#domain/flag/flag.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";
import { keepDeed } from "./keep-deed.ts";

/** Says who of the municipality looks after these flags; null for nobody. Throws SignInNeeded, NotAllowed, Invalid. */
export function assignFlags(
  board: Board,
  actor: Actor | null,
  { flags, to }: { flags: readonly string[]; to: string | null },
): Promise<Deed> {
  return act(board, actor, async (doing) => {
    demand(actor, "DESK", { networks: [] });
    const known = to === null || (await colleagues(doing.tx)).some(({ id }) => id === to);
    if (!known) throw new Invalid([{ field: "to", key: "fault.assignee" }]);
    return keepDeed(doing, actor, { kind: "ASSIGN", flags }, (flag) => assignOne(doing, flag, to));
  });
}

/** Gives one flag to somebody and logs it; answers who had it and who has it. */
export async function assignOne({ tx, at, log }: Act, { id }: Pick<Flag, "id">, to: string | null) {
  const { assignee } = await careOf(tx, at, id);
  if (assignee !== to) {
    await assign(tx, id, to, at);
    await log({ verb: "assign", noun: "flag", item: id, before: { assignee }, after: { assignee: to } });
  }
  return { before: assignee, after: to };
}
