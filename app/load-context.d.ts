import type { Board } from "#board/board.ts";

declare module "@remix-run/node" {
  interface AppLoadContext {
    board: Board;
    /** For the one inline script that a hydrating page needs. */
    nonce: string;
  }
}
