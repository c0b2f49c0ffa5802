import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Board } from "#board/board.ts";
import { readDueFeeds } from "#board/feed/read-due-feeds.ts";
import { feedsDue, putFeed } from "#db/feeds.ts";
import { newId } from "#db/id.ts";
import { addNetwork } from "#db/networks.ts";
import { addMembership, addPerson } from "#db/people.ts";
import { healthOf } from "#domain/feed/feed.ts";
import { webServer } from "../../bin/serve/http.ts";
import { makeLog } from "../../bin/serve/log.ts";
import { openBoard } from "../../bin/serve/open-board.ts";
import { readerProcess } from "../../bin/serve/reader-process.ts";
import { makeWatch } from "../../bin/serve/watch.ts";
import { readSettings } from "../../bin/settings.ts";

const FEEDS = 1_000;
const NETWORKS = 20;
const [PAGES, CALENDARS] = [4403, 4404];

/** One round over a thousand feeds, a fifth of them broken or hostile, with pages asked for meanwhile; prints JSON. */
async function main(folder: string): Promise<void> {
  const settings = readSettings(
    {
      ...{ NODE_ENV: "production", PORT: String(PAGES), BASE_URL: `http://127.0.0.1:${PAGES}` },
      ...{ DATA_DIR: folder, FEEDS_ALLOW: `127.0.0.1:${CALENDARS}` },
    },
    folder,
  );
  const watch = makeWatch(makeLog("silent"));
  const board = await openBoard(settings, readerProcess("build/bin/reader.js"), { mails: [] }, watch);
  const place = { hosts: [`127.0.0.1:${PAGES}`], build: join(process.cwd(), "build"), ...settings };
  const pages = createServer(await webServer(board, place, watch)).listen(PAGES, "127.0.0.1");
  const server = fork("test/bench/follow-server.mjs", [String(CALENDARS), `${settings.baseUrl}/`]);
  await once(server, "message");
  await board.store.write.transaction().execute((tx) => seed(board, tx));
  const first = await round(board);
  // Pages alone, to compare with.
  server.send(2);
  await setTimeout(10_000);
  server.send(1);
  const second = await round(board);
  server.send("report");
  const [waits] = await once(server, "message");
  const all = await feedsDue(board.store.read, Number.MAX_SAFE_INTEGER, FEEDS);
  const good = all.filter((feed) => healthOf(feed, board.now()) === "GOOD").length;
  console.log(JSON.stringify({ feeds: all.length, good, first, second, ...waits }));
  server.kill();
  pages.close();
  pages.closeAllConnections();
  await board.store.close();
}

/** Seconds for every feed once. */
async function round(board: Board): Promise<number> {
  await board.store.write.updateTable("feed").set({ next_at: 0 }).execute();
  const begun = performance.now();
  await readDueFeeds(board, console.error);
  return (performance.now() - begun) / 1000;
}

async function seed(board: Board, tx: Parameters<typeof putFeed>[0]): Promise<void> {
  const plain = { purpose: null, forWhom: null, howToJoin: null, url: null, fundingUntil: null };
  for (let network = 0; network < NETWORKS; network++) {
    const [id, person] = [newId(), newId()];
    await addNetwork(
      tx,
      { ...plain, id, slug: `n${network}`, name: `Netwerk ${network}`, areas: [], valueForms: [] },
      0,
    );
    await addPerson(tx, { id: person, name: "Trekker", email: `trekker${network}@demo.invalid` }, 0);
    await addMembership(tx, person, { network: id, role: "LEAD", duty: null });
    for (let at = network; at < FEEDS; at += NETWORKS) await putFeed(tx, feedOf(board, id, person, at));
  }
}

function feedOf(board: Board, network: string, person: string, at: number) {
  const nothing = { name: null, stoppedAt: null, etag: null, lastModified: null, digest: null, refresh: null };
  const state = { readAt: null, failures: 0, failingSince: null, fault: null, gone: false, noticedAt: null };
  const url = `http://127.0.0.1:${CALENDARS}/${at}.ics`;
  const begun = { id: newId(), network, url, person, followedAt: board.now(), nextAt: board.now() };
  return { ...begun, ...nothing, ...state, held: 0, missing: [], asks: false };
}

await main(process.argv[2] ?? "");
