import { createServer } from "node:http";
import { join } from "node:path";
import { pino } from "pino";
import { demoNetworks, demoPeople } from "./demonstration/files.ts";
import { prepareDemonstration } from "./demonstration/prepare.ts";
import { startClock } from "./serve/clock.ts";
import { stopGracefully, webServer } from "./serve/http.ts";
import { jobsOf } from "./serve/jobs.ts";
import { openBoard } from "./serve/open-board.ts";
import { readerProcess } from "./serve/reader-process.ts";
import { readSettings } from "./settings.ts";

const settings = readSettings(process.env, "data/demo");
console.log("Loading the demonstration (everything in it is fictitious) …");
const reader = readerProcess(join(import.meta.dirname, "reader.js"));
await prepareDemonstration(settings, reader, console.log);
const board = await openBoard(settings, reader, { mails: [] });
const hosts = [new URL(settings.baseUrl).host, `localhost:${settings.port}`, `127.0.0.1:${settings.port}`];
const server = createServer(await webServer(board, { hosts, build: join(import.meta.dirname, "..") }));
server.listen(settings.port, settings.host, () => {
  console.log(`\nSamenbord's demonstration is open at ${settings.baseUrl}\n`);
  console.log(
    `Sign in at ${settings.baseUrl}/sign-in with one of these addresses; the code appears on ${settings.baseUrl}/demo`,
  );
  for (const { email, name } of [...demoPeople, ...demoNetworks.flatMap(({ people }) => people.slice(0, 1))]) {
    console.log(`  ${email.padEnd(42)} ${name}`);
  }
});
stopGracefully(server, board, startClock(jobsOf(board), { now: board.now, log: pino({ name: "clock" }) }));
