import { createServer } from "node:http";
import type { Board } from "#board/board.ts";
import type { Settings } from "../settings.ts";
import { startClock } from "./clock.ts";
import { webServer } from "./http.ts";
import { jobsOf } from "./jobs.ts";
import { watchBoard } from "./metrics.ts";
import { stopOnSignal } from "./stop.ts";
import type { Watch } from "./watch.ts";

/** Serves the pages of a board and keeps its clock, until the process is told to end. */
export async function run(
  board: Board,
  watch: Watch,
  settings: Settings,
  { hosts, build, opened }: { hosts: readonly string[]; build: string; opened(): void },
): Promise<void> {
  const { log, metrics } = watch;
  // What nobody caught leaves the process in an unknown state: it ends, and the supervisor starts another.
  process.on("uncaughtException", (err) => {
    log.fatal({ err }, "broken");
    process.exit(1);
  });
  watchBoard(metrics, board);
  const server = createServer(await webServer(board, { hosts, build, ...settings }, watch));
  server.listen(settings.port, settings.host, opened);
  watch.clock = startClock(jobsOf(board, log), { now: board.now, log, ended: metrics.job });
  stopOnSignal(server, board, watch);
}
