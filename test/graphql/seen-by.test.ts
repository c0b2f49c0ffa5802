import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { declareWish } from "#board/network/declare-wish.ts";
import { makeInvite } from "#board/network/make-invite.ts";
import { newId } from "#db/id.ts";
import { actorById, addMembership, addPerson } from "#db/people.ts";
import type { Actor } from "#domain/network/network.ts";
import { SEEN_BY, type Viewers } from "#domain/seen-by.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../world.ts";
import { ask } from "./asking.ts";

/** Who is meant by each word, among a reader, a lead elsewhere, an editor, a lead, an officer and an admin. */
const MEANT: Partial<Record<Viewers, string>> = {
  EVERYBODY: "reader other editor lead officer admin",
  PLANNERS: "other editor lead officer admin",
  OWN_AND_OFFICERS: "editor lead officer",
  OWN: "editor lead",
  PARTIES: "editor lead",
  LEADS: "lead",
};

const SEEN = `query Seen($hold: ID!, $event: ID!, $slug: String!) {
  hold: event(id: $hold) { id }
  event(id: $event) { id history { id } }
  network(slug: $slug) { fundingUntil wishes { reason } members { id } invites { id } hostings { state } }
}`;

test("the graph gives each thing to those whom the pages name, and to nobody else", async () => {
  const { board, people, variables } = await aFullBoard();
  const seen: Record<string, string[]> = {};
  for (const [who, actor] of Object.entries(people)) {
    const { hold, event, network } = await ask(board, actor, SEEN, variables);
    const shown = {
      ...{ event, hold, history: event.history.length, private: network.fundingUntil, wish: network.wishes.length },
      ...{ people: network.members.length, invite: network.invites.length, hosting: network.hostings.length },
    };
    for (const [what, there] of Object.entries(shown)) {
      seen[what] ??= [];
      if (there) seen[what].push(who);
    }
  }
  const said = Object.keys(seen).map((what) => [what, MEANT[SEEN_BY[what as keyof typeof SEEN_BY].who]]);
  expect(Object.entries(seen).map(([what, who]) => [what, who.join(" ")])).toEqual(said);
});

async function aFullBoard() {
  const board = await aBoard();
  const own = await aNetwork(board, "zuid", { fundingUntil: "2027-03-14" });
  const [elsewhere, third] = [await aNetwork(board, "noord"), await aNetwork(board, "oost")];
  const [lead, other, asking] = [
    await anActor(board, [own]),
    await anActor(board, [elsewhere]),
    await anActor(board, [third]),
  ];
  const event = await publishEvent(board, lead, anEventInput(own));
  const hold = await publishEvent(board, lead, anEventInput(own, { title: "Misschien", status: "TENTATIVE" }));
  await publishEvent(board, asking, anEventInput(third, { title: "Samen", coHosts: [own.id] }));
  await declareWish(board, lead, { network: own.id, other: third.id, reason: "zelfde leden" });
  await makeInvite(board, lead, { network: own.id, role: "EDITOR", many: false, days: 7 });
  const people: Record<string, Actor | null> = {
    ...{ reader: null, other, editor: await anEditor(board, own.id), lead },
    ...{ officer: await anActor(board, [], ["OFFICER"]), admin: await anActor(board, [], ["ADMIN"]) },
  };
  return { board, people, variables: { hold: hold.id, event: event.id, slug: own.slug } };
}

async function anEditor(board: Awaited<ReturnType<typeof aBoard>>, network: string): Promise<Actor | null> {
  const id = newId();
  await board.store.write.transaction().execute(async (tx) => {
    await addPerson(tx, { id, name: "Redacteur", email: `${id}@example.org` }, board.now());
    await addMembership(tx, id, { network, role: "EDITOR", duty: null });
  });
  return actorById(board.store.read, id, "page");
}
