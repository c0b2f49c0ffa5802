import { expect, test } from "vitest";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { mapLabels } from "#board/feed/map-labels.ts";
import { undoImport } from "#board/feed/undo-import.ts";
import { aCalendar } from "../../calendar-server.ts";
import { aBoard, aNetwork, anActor, anOfferInput, NOW } from "../../world.ts";

const COUNT = 230;

test("who posts while a whole calendar is sorted anew, or taken back, does not wait for its end", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "een");
  const actor = await anActor(board, [network]);
  const rows = Array.from({ length: COUNT }, (_, at) => {
    const start = new Date(NOW + (at + 1) * 86_400_000).toISOString().slice(0, 10);
    return { uid: `e${at}`, title: `Avond ${at}`, start: `${start}T18:00:00Z`, more: "CATEGORIES:Blauw" };
  });
  const brought = await importCalendar(board, actor, network.id, aCalendar(rows));
  const meanwhile = async <Result>(work: Promise<Result>): Promise<Result> => {
    const done: string[] = [];
    const long = work.finally(() => done.push("long"));
    await publishOffer(board, actor, anOfferInput(network)).then(() => done.push("post"));
    await long;
    expect(done).toEqual(["post", "long"]);
    return work;
  };
  const blue = [{ word: "Blauw", themes: ["geld"], audiences: ["starters"], areas: [] }];
  expect(await meanwhile(mapLabels(board, actor, network.id, blue))).toEqual({ events: COUNT, offers: 0 });
  expect(await mapLabels(board, actor, network.id, blue)).toEqual({ events: 0, offers: 0 });
  const again = await importCalendar(
    board,
    actor,
    network.id,
    aCalendar(rows.map((row) => ({ ...row, title: "Nu zo" }))),
  );
  await meanwhile(undoImport(board, actor, again.id));
  const titles = await board.store.read.selectFrom("event").select("title").where("removed_at", "is", null).execute();
  expect(titles.filter(({ title }) => title.startsWith("Avond"))).toHaveLength(COUNT);
  expect(brought.counts.new).toBe(COUNT);
});
