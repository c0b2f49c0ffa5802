import type { Board } from "#board/board.ts";

declare module "@remix-run/node" {
  interface AppLoadContext {
    board: Board;
    /** Which build answers, by a name that another build does not have. */
    release: string;
    /** For the one inline script that a hydrating page needs. */
    nonce: string;
    /** Tells the operator what broke; answers the number of this request, by which a reader may name it. */
    report(error: unknown): string;
    /** Tells the asker, beside the answer, after how many seconds to ask again. */
    slowDown(seconds: number): void;
    /** What an answer may bear so that a reader can ask whether it still holds; null where nobody made any. */
    validators: {
      /** Of what every reader gets alike and what changes with the day: feeds and files. */
      feed: string;
      /** Of what only some may see, without its owner: holds that have let go of their date by now are gone from it. */
      own: string;
      /** Of a page, for a reader who is nobody in particular; null for who may be signed in. */
      page: string | null;
      /** When a feed last changed, epoch milliseconds. */
      changedAt: number;
    } | null;
  }
}
