import { expect, test } from "vitest";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import type { Actor } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, NOW } from "../world.ts";
import { ask } from "./asking.ts";

async function aChangedEvent() {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const event = await publishEvent(board, lead, anEventInput(network, { title: "Een avond" }));
  const input = anEventInput(network, { title: "Een andere avond" });
  await changeEvent(board, lead, { id: event.id, version: 1, input, scope: null, occurrence: null });
  await publishOffer(board, lead, anOfferInput(network, { title: "Een spreekuur" }));
  const history = (actor: Actor | null) =>
    ask(board, actor, `{ event(id: "${event.id}") { history { verb who fields { name before after } } } }`);
  return { board, network, lead, history };
}

test("a network reads what happened to its event, newest first", async () => {
  const { lead, history } = await aChangedEvent();
  expect((await history(lead)).event.history).toEqual([
    { verb: "veranderd", who: lead.name, fields: [{ name: "Titel", before: "Een avond", after: "Een andere avond" }] },
    { verb: "geplaatst", who: lead.name, fields: [] },
  ]);
});

test("a rival and a reader without account read nothing of it", async () => {
  const { board, history } = await aChangedEvent();
  const rival = await anActor(board, [await aNetwork(board, "noord")]);
  expect((await history(rival)).event.history).toEqual([]);
  expect((await history(null)).event.history).toEqual([]);
});

test("an officer reads the log of all, page by page, and narrows it", async () => {
  const { board, network } = await aChangedEvent();
  const officer = await anActor(board, [], ["OFFICER"]);
  const first = await ask(
    board,
    officer,
    `{ log(first: 2) { totalCount nodes { title kind } pageInfo { endCursor } } }`,
  );
  expect(first.log).toMatchObject({
    totalCount: 3,
    nodes: [
      { title: "Een spreekuur", kind: "OFFER" },
      { title: "Een andere avond", kind: "EVENT" },
    ],
  });
  const rest = await ask(board, officer, `{ log(after: "${first.log.pageInfo.endCursor}") { nodes { title } } }`);
  expect(rest.log.nodes).toEqual([{ title: "Een avond" }]);
  const filter = `{ networks: ["${network.id}"], kinds: [OFFER], vias: [page], from: "${new Date(NOW).toISOString()}" }`;
  const offers = await ask(board, officer, `{ log(filter: ${filter}) { nodes { title } } }`);
  expect(offers.log.nodes).toEqual([{ title: "Een spreekuur" }]);
});

test("an officer takes the log along as a table", async () => {
  const { board } = await aChangedEvent();
  const { logFile } = await ask(
    board,
    await anActor(board, [], ["OFFICER"]),
    `{ logFile(filter: { kinds: [EVENT] }) }`,
  );
  expect(logFile.split("\r\n")).toHaveLength(4);
  expect(logFile).toContain("Titel: Een avond → Een andere avond");
});

test("a lead does not read the log of rivals", async () => {
  const { board, lead } = await aChangedEvent();
  await expect(ask(board, lead, `{ log { totalCount } }`)).rejects.toMatchObject({ status: 403 });
  await expect(ask(board, lead, `{ logFile }`)).rejects.toMatchObject({ status: 403 });
});
