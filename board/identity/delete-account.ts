import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { networksByIds } from "#db/networks.ts";
import { adminCount } from "#db/people.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";
import { forgetPerson, networksLeft } from "./forget-person.ts";

/**
 * Deletes the actor's own account; `email` is typed again, so that nobody does it by mistake. Throws SignInNeeded, and
 * Invalid for another address, or while a network has no other lead or the board no other admin.
 */
export function deleteAccount(board: Board, actor: Actor | null, email: string): Promise<string> {
  return act(board, actor, async (doing) => {
    demand(actor, "ACCOUNT", { networks: [] });
    if (email.trim().toLowerCase() !== actor.email) throw new Invalid([{ field: "email", key: "fault.account.email" }]);
    const [left] = await networksByIds(doing.tx, await networksLeft(doing.tx, actor.id));
    if (left) throw new Invalid([{ field: "email", key: "fault.account.lead", params: { network: left.name } }]);
    if (actor.boardRoles.includes("ADMIN") && (await adminCount(doing.tx)) === 1) {
      throw new Invalid([{ field: "email", key: "fault.account.admin" }]);
    }
    await forgetPerson(doing, actor.id);
    return actor.id;
  });
}
