import type { Server } from "node:http";
import { setInterval, setTimeout } from "node:timers/promises";
import type { Board } from "#board/board.ts";
import type { Watch } from "./watch.ts";

/** Milliseconds for what is under way. */
const PATIENCE = 10_000;
/** Who knocked before the board was told to end is let in yet: a port that closes resets what waits before it. */
const LAST_KNOCKS = 200;

/** Ends the process when it is told to; told twice, at once. */
export function stopOnSignal(server: Server, board: Board, watch: Watch): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void stopGracefully(server, board, watch).then(() => process.exit(0)));
  }
}

/**
 * Ends a board so that nobody notices: it says that it is not ready, takes nothing new, finishes what is open and the
 * step of the job that runs, and folds the log of the database into its file. What is not done by then is cut off.
 */
async function stopGracefully(server: Server, board: Board, watch: Watch): Promise<void> {
  watch.stopping = true;
  watch.log.info({ open: watch.open.size }, "stopping");
  for (const response of watch.open) if (!response.headersSent) response.setHeader("connection", "close");
  const jobs = watch.clock?.stop();
  const done = setTimeout(LAST_KNOCKS).then(() => Promise.all([closed(server), jobs]));
  if (!(await Promise.race([done.then(() => true), setTimeout(PATIENCE, false)]))) {
    watch.log.warn({ open: watch.open.size }, "cut off");
    server.closeAllConnections();
  }
  await board.store.close();
  watch.log.info("stopped");
}

async function closed(server: Server): Promise<void> {
  let open = true;
  server.close(() => {
    open = false;
  });
  // A connection that was busy when the port closed would be kept for its next request.
  for await (const _ of setInterval(20)) {
    if (!open) return;
    server.closeIdleConnections();
  }
}
