import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { alignmentsByIds, type Remark, setTold, untold } from "#db/alignments.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { tellOfficers, tellParties } from "./tell-parties.ts";

/** So long after the deadline an officer is asked to help. */
const PATIENCE = 3 * DAY;

/**
 * Tells what nobody did: parties that an agreement is broken, a network that has not answered that others wait for it, and
 * officers that it still has not. Each once a round; nobody decides for another. Ends early when the signal comes.
 */
export async function remindParties(board: Board, signal?: AbortSignal): Promise<void> {
  const now = board.now();
  await each("broken_told_at", now, (doing, alignment) => tellParties(doing, alignment, { about: "broken", by: null }));
  await each("reminded_at", now, (doing, alignment) =>
    tellParties(doing, alignment, { about: "reminded", by: null, to: silent(alignment) }),
  );
  await each("help_asked_at", now - PATIENCE, async (doing, alignment) => {
    if (silent(alignment).length > 0) await tellOfficers(doing, alignment);
  });

  async function each(remark: Remark, before: number, tell: (doing: Act, alignment: Alignment) => Promise<void>) {
    const ids = await untold(board.store.read, remark, before);
    for (const alignment of await alignmentsByIds(board.store.read, ids)) {
      if (signal?.aborted) return;
      await act(board, null, async (doing) => {
        await setTold(doing.tx, alignment.id, remark, doing.at);
        await tell(doing, alignment);
      });
    }
  }
}

/** The parties that said nothing since the talk began. */
function silent({ parties }: Alignment): string[] {
  return parties.flatMap(({ network, heardAt }) => (heardAt === null ? [network] : []));
}
