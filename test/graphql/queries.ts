import type { KyselyPlugin } from "kysely";
import type { Board } from "#board/board.ts";

/** The same board, and how many queries it has read with so far. */
export function counting(board: Board): { board: Board; count(): number } {
  let count = 0;
  const read = board.store.read.withPlugin(onQuery(() => count++));
  return { board: { ...board, store: { ...board.store, read } }, count: () => count };
}

/** The same board, whose database breaks with a message that nobody outside may read. */
export function broken(board: Board): Board {
  const fail = () => {
    throw new Error("a secret of the machine");
  };
  return { ...board, store: { ...board.store, read: board.store.read.withPlugin(onQuery(fail)) } };
}

function onQuery(run: () => void): KyselyPlugin {
  return {
    transformQuery({ node }) {
      run();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}
