import { createServer } from "node:http";
import { join } from "node:path";
import { pino } from "pino";
import { startClock } from "./serve/clock.ts";
import { stopGracefully, webServer } from "./serve/http.ts";
import { jobsOf } from "./serve/jobs.ts";
import { openBoard } from "./serve/open-board.ts";
import { readerProcess } from "./serve/reader-process.ts";
import { readSettings } from "./settings.ts";

const build = join(import.meta.dirname, "..");
const settings = readSettings(process.env, "data");
const board = await openBoard(settings, readerProcess(join(import.meta.dirname, "reader.js")), null);
const server = createServer(await webServer(board, { hosts: [new URL(settings.baseUrl).host], build }));
server.listen(settings.port, settings.host, () => console.log(`Samenbord is open at ${settings.baseUrl}`));
stopGracefully(server, board, startClock(jobsOf(board), { now: board.now, log: pino({ name: "clock" }) }));
