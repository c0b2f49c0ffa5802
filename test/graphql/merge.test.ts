import { expect, test } from "vitest";
import { moveOn } from "#app/moved-on.server.ts";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { answerMerge } from "#board/network/answer-merge.ts";
import { askMerge } from "#board/network/ask-merge.ts";
import { undoMerge } from "#board/network/undo-merge.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput } from "../world.ts";
import { ask } from "./asking.ts";

test("who asks by the id of a network that went into another gets what is there now", async () => {
  const { board, zuid } = await aMerged();
  const filter = `filter: { networks: ["${zuid.id}"] }`;
  const data = await ask(
    board,
    null,
    `{ agenda(from: "2026-12-01T00:00:00Z", to: "2027-01-01T00:00:00Z", ${filter}) { nodes { event { network { slug } } } }
      offers(${filter}) { nodes { network { slug } } } agendaFile(${filter}, format: ICS) }`,
  );
  expect(data.agenda.nodes).toEqual([{ event: { network: { slug: "noord" } } }]);
  expect(data.offers.nodes).toEqual([{ network: { slug: "noord" } }]);
  expect(data.agendaFile).toContain("Btw-avond");
});

test("what is asked and done between two networks is told to their leads and admins, where one went to everybody", async () => {
  const { board, ofNoord } = await aMerged();
  const query = `{ merged { slug mergedInto { slug } mergeSettled }
    network(slug: "noord") { mayMerge mergedFrom { slug } merges { state undoable leaves { slug } } } }`;
  const open = { merged: [{ slug: "zuid", mergedInto: { slug: "noord" }, mergeSettled: false }] };
  const done = [{ state: "DONE", undoable: true, leaves: { slug: "zuid" } }];
  for (const [actor, mayMerge] of [
    [null, false],
    [await anActor(board, [await aNetwork(board, "west")]), false],
    [await anActor(board, [], ["OFFICER"]), false],
    [await anActor(board, [], ["ADMIN"]), true],
    [ofNoord, true],
  ] as const) {
    const network = { mayMerge, mergedFrom: [{ slug: "zuid" }], merges: mayMerge ? done : [] };
    expect(await ask(board, actor, query)).toEqual({ ...open, network });
  }
});

test("every old address leads on: for the time being as long as it can be undone, for good after, and back when it is", async () => {
  const { board, zuid, noord, ofNoord, merge } = await aMerged();
  const late = { ...board, now: () => board.now() + 31 * 86_400_000 };
  const choice = `network=${zuid.id}&theme=btw`;
  expect(await ledTo(board, "/networks/zuid?done=x", "zuid")).toEqual([302, "/networks/noord?done=x"]);
  expect(await ledTo(late, "/networks/zuid/people", "zuid")).toEqual([301, "/networks/noord/people"]);
  expect(await ledTo(board, `/agenda.ics?${choice}`)).toEqual([302, `/agenda.ics?network=${noord.id}&theme=btw`]);
  expect(await ledTo(late, `/agenda.ics?${choice}`)).toEqual([301, `/agenda.ics?network=${noord.id}&theme=btw`]);
  expect(await ledTo(board, `/offers?${choice}&network=${noord.id}`)).toEqual([
    302,
    `/offers?network=${noord.id}&theme=btw`,
  ]);
  for (const still of [`/?network=${noord.id}`, "/networks/noord", `/log?network=${zuid.id}`, "/"]) {
    expect(await ledTo(board, still, still.includes("/noord") ? "noord" : undefined)).toBeNull();
  }
  await undoMerge(board, ofNoord, merge.id);
  expect(await ledTo(board, "/networks/zuid", "zuid")).toBeNull();
  expect(await ledTo(board, `/agenda.ics?${choice}`)).toBeNull();
});

async function ledTo(board: Board, path: string, slug?: string): Promise<[number, string | null] | null> {
  const request = new Request(`http://localhost:3000${path}`);
  const args = { request, params: slug === undefined ? {} : { slug }, context: { board } };
  const led = await moveOn(args as unknown as Parameters<typeof moveOn>[0]).catch((response: Response) => response);
  return led ? [led.status, led.headers.get("location")] : null;
}

async function aMerged() {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [ofZuid, ofNoord] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  await publishEvent(board, ofZuid, anEventInput(zuid));
  await publishOffer(board, ofZuid, anOfferInput(zuid));
  const { id } = await askMerge(board, ofZuid, { network: zuid.id, other: noord.id, leaves: true });
  return { board, zuid, noord, ofNoord, merge: await answerMerge(board, ofNoord, { id, accept: true }) };
}
