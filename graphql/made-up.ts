import type { Context } from "./context.ts";

/** What stands before a name that leaves the demonstration, where everything is made up; nothing on a real board. */
export function madeUp({ board }: Pick<Context, "board">): string {
  return board.demonstration ? "DEMO " : "";
}

/** A table as CSV with that mark in its first cell, which may stand in quotes: its rows stay what they are. */
export function marked(context: Pick<Context, "board">, table: string): string {
  return table.replace(/^\uFEFF?"?/, (start) => start + madeUp(context));
}
