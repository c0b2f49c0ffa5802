import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Import } from "#db/imports.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { keepImport } from "./keep-import.ts";
import { compareCalendar, readCalendarText, sourceOf } from "./read-import.ts";
import { saveItems } from "./save-items.ts";

/**
 * Reads a calendar file into a network's agenda. What is the same as before is not touched, what is refused is counted;
 * the same file twice changes nothing. Throws SignInNeeded, NotAllowed, and Invalid when nothing in it can be read.
 */
export async function importCalendar(
  board: Board,
  actor: Actor | null,
  network: string,
  text: string,
): Promise<Import> {
  demand(actor, "IMPORT", { networks: [network] });
  const reading = await readCalendarText(board, text, "PERSON");
  return act(board, actor, async (doing) => {
    const source = sourceOf("CALENDAR", network);
    const { lines } = await compareCalendar(doing.tx, source, reading);
    const kept = await keepImport(doing, { network, source, kind: "CALENDAR", lines });
    await saveItems(doing, kept, lines);
    return kept;
  });
}
