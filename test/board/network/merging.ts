import type { Board } from "#board/board.ts";
import { answerMerge } from "#board/network/answer-merge.ts";
import { askMerge } from "#board/network/ask-merge.ts";
import { addLabel } from "#db/labels.ts";
import { allNetworks } from "#db/networks.ts";
import { addMembership, membersOf } from "#db/people.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { aBoard, actorNow, aNetwork, anActor } from "../../world.ts";

/** Two networks with a lead each, and an editor of the first. */
export async function aWorld() {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [ofZuid, ofNoord] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  const editor = await join(board, await anActor(board, []), zuid, "EDITOR");
  return { board, zuid, noord, ofZuid, ofNoord, editor };
}

export async function join(
  board: Board,
  { id }: Actor,
  { id: network }: Network,
  role: "LEAD" | "EDITOR",
): Promise<Actor> {
  await board.store.write.transaction().execute((tx) => addMembership(tx, id, { network, role, duty: null }));
  return actorNow(board, { id });
}

/** Zuid goes into Noord. */
export async function merged({ board, zuid, noord, ofZuid, ofNoord }: Awaited<ReturnType<typeof aWorld>>) {
  const { id } = await askMerge(board, ofZuid, { network: zuid.id, other: noord.id, leaves: true });
  return answerMerge(board, ofNoord, { id, accept: true });
}

export function label(board: Board, { id }: Network, word: string, target: string) {
  return board.store.write.transaction().execute((tx) => addLabel(tx, id, { word, kind: "THEME", target }));
}

/** All that says whose something is. */
export async function stateOf(board: Board, without = "") {
  const { read } = board.store;
  const owners = [];
  for (const table of ["event", "offer", "feed", "import", "invite", "answer", "correction"] as const) {
    const rows = read.selectFrom(table).select(["id", "network"]).where("id", "<>", without).orderBy("id");
    owners.push([table, await rows.execute()]);
  }
  for (const table of ["label", "idle_word", "table_mapping", "wish", "hosting", "event_host"] as const) {
    owners.push([table, await read.selectFrom(table).selectAll().execute()]);
  }
  const members = [];
  for (const { id } of await allNetworks(read)) members.push([id, await membersOf(read, id)]);
  return { owners, members };
}
