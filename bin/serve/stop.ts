import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "node:net";
import { setImmediate, setTimeout } from "node:timers/promises";
import type { Board } from "#board/board.ts";
import type { Watch } from "./watch.ts";

/** Milliseconds for what is under way. */
const PATIENCE = 10_000;
/** Who knocked before the board was told to end is let in yet: a port that closes resets what waits before it. */
const LAST_KNOCKS = 200;
/** A browser opens connections on which it may never ask anything. */
const SILENCE = 1_000;

/** Ends the process when it is told to; told twice, at once. */
export function stopOnSignal(server: HttpServer, board: Board, watch: Watch): void {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void stopGracefully(server, sockets, board, watch).then(() => process.exit(0)));
  }
}

/**
 * Ends a board so that nobody notices: it says that it is not ready, takes nothing new, finishes what is open and the
 * step of the job that runs and the letter that is under way, and folds the log of the database into its file. What is not done by then is cut off.
 */
async function stopGracefully(server: HttpServer, sockets: Set<Socket>, board: Board, watch: Watch): Promise<void> {
  watch.stopping = true;
  watch.log.info({ open: watch.open.size }, "stopping");
  for (const response of watch.open) if (!response.headersSent) response.setHeader("connection", "close");
  board.pulse.end();
  const done = Promise.all([closed(server, sockets, watch), watch.clock?.stop(), watch.post?.stop()]);
  if (!(await Promise.race([done.then(() => true), setTimeout(PATIENCE, false)]))) {
    watch.log.warn({ open: watch.open.size }, "cut off");
    server.closeAllConnections();
  }
  await board.store.close();
  watch.log.info("stopped");
}

/** Closes the port, and each connection when what it asked has gone out. */
async function closed(server: HttpServer, sockets: Set<Socket>, { idle }: Watch): Promise<void> {
  await setTimeout(LAST_KNOCKS).then(() => heard(server));
  // The close of an HTTP server would cut off answers that are written but have not gone out.
  const gone = new Promise((resolve) => Server.prototype.close.call(server, resolve));
  for (const socket of idle) socket.end();
  await Promise.race([gone, setTimeout(SILENCE).then(() => heard(server))]);
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  await gone;
}

/** More than a port lets wait; on a board that is asked without end, nobody could be the last. */
const MOST_ROUNDS = 1_000;

/** Lets in who knocked while the process was busy, and hears what they say: each round of the process accepts one. */
async function heard(server: HttpServer): Promise<void> {
  let quiet = 0;
  const knock = () => {
    quiet = 0;
  };
  server.on("connection", knock);
  for (let round = 0; round < MOST_ROUNDS && quiet < 5; round++, quiet++) await setImmediate();
  server.off("connection", knock);
}
