import type { Board } from "#board/board.ts";

declare module "@remix-run/node" {
  interface AppLoadContext {
    board: Board;
    /** For the one inline script that a hydrating page needs. */
    nonce: string;
    /** What an answer may bear so that a reader can ask whether it still holds; null where nobody made any. */
    validators: {
      /** Of what everybody gets alike and what changes by the day. */
      feed: string;
      /** Of what only its owner sees, without its owner. */
      own: string;
      /** Of a page; null for a reader who may be signed in. */
      page: string | null;
      /** When a feed last changed, epoch milliseconds. */
      changedAt: number;
    } | null;
  }
}
