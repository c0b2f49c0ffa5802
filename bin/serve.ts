import { join } from "node:path";
import { openBoard } from "./serve/open-board.ts";
import { readerProcess } from "./serve/reader-process.ts";
import { run } from "./serve/run.ts";
import { makeWatch } from "./serve/watch.ts";
import { readSettings } from "./settings.ts";

// The database holds people's addresses: it is for its owner's eyes only.
process.umask(0o077);
const settings = readSettings(process.env, "data");
const watch = makeWatch();
const board = await openBoard(settings, readerProcess(join(import.meta.dirname, "reader.js")), null, watch);
await run(board, watch, settings, {
  hosts: [new URL(settings.baseUrl).host],
  build: join(import.meta.dirname, ".."),
  opened: () => watch.log.info(`Samenbord is open at ${settings.baseUrl}`),
});
