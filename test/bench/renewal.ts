// Reading posts anew and comparing them anew, as after an upgrade, with a page asked for meanwhile:
//   renewal.js <folder with board.sqlite>
import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { renewReadings } from "#board/renew-readings.ts";
import { webServer } from "../../bin/serve/http.ts";
import { makeLog } from "../../bin/serve/log.ts";
import { openBoard } from "../../bin/serve/open-board.ts";
import { readerProcess } from "../../bin/serve/reader-process.ts";
import { makeWatch } from "../../bin/serve/watch.ts";
import { readSettings } from "../../bin/settings.ts";

const PORT = 4405;
/** So many of each noun: enough to see the pages through both rounds. */
const POSTS = 300;
const [dataDir = ""] = process.argv.slice(2);
const address = `http://127.0.0.1:${PORT}`;
const settings = readSettings(
  { NODE_ENV: "production", PORT: String(PORT), BASE_URL: address, DATA_DIR: dataDir },
  dataDir,
);
const watch = makeWatch(makeLog("silent"));
const board = await openBoard(settings, readerProcess("build/bin/reader.js"), { mails: [] }, watch);
const place = { hosts: [`127.0.0.1:${PORT}`], build: join(process.cwd(), "build"), ...settings };
const pages = createServer(await webServer(board, place, watch)).listen(PORT, "127.0.0.1");
const asker = fork("test/bench/asker.mjs", [`${address}/`]);
await setTimeout(5_000);
await waits();
await setTimeout(8_000);
const calm = await waits();
for (const noun of ["event", "offer"] as const) {
  const some = board.store.write.selectFrom(noun).select("id").orderBy("id").limit(POSTS);
  await board.store.write.updateTable(noun).set({ matcher: 0 }).where("id", "in", some).execute();
}
const begun = process.cpuUsage();
let told = 0;
const { read, flagged } = await renewReadings(board, () => told++);
const { user, system } = process.cpuUsage(begun);
const busy = await waits();
console.log(JSON.stringify({ read, flagged, told, cpu: (user + system) / 1000 / Math.max(1, flagged), calm, busy }));
asker.kill();
pages.close();
pages.closeAllConnections();
await board.store.close();

/** How long pages took since this was last asked. */
async function waits(): Promise<{ p95: number; pages: number }> {
  asker.send("tell");
  const [told] = await once(asker, "message");
  return told;
}
