import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { changeNetwork } from "#board/network/change-network.ts";
import { renewReadings } from "#board/renew-readings.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { networkBySlug } from "#db/networks.ts";
import { postsReadByOther } from "#db/renewal.ts";
import { MATCHER_VERSION } from "#domain/likeness/reading.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../../world.ts";

test("a lead says what her network is, and another version of it is not written over", async () => {
  const { board, network, lead } = await aWorld();
  const input = { name: "Zuid", purpose: " Voor elkaar ", areas: ["zuidoost"], fundingUntil: "2027-03-01" };
  const changed = await changeNetwork(board, lead, { id: network.id, version: 1, input });
  expect(changed).toMatchObject({ slug: "zuid", version: 2, purpose: "Voor elkaar", fundingUntil: "2027-03-01" });
  expect(await networkBySlug(board.store.read, "zuid")).toEqual(changed);
  const late = changeNetwork(board, lead, { id: network.id, version: 1, input: { ...input, purpose: "Iets anders" } });
  await expect(late).rejects.toMatchObject({ name: "ChangedMeanwhile" });
  const twice = changeNetwork(board, lead, { id: network.id, version: 2, input: { ...input, name: "noord" } });
  await expect(twice).rejects.toMatchObject({ faults: [{ field: "name", key: "fault.nameTaken" }] });
});

test("a network that is called otherwise keeps its address, and its events are read anew with the new name", async () => {
  const { board, network, rival, lead } = await aWorld();
  const other = await anActor(board, [rival]);
  const own = await publishEvent(board, lead, anEventInput(network, { title: "Borrel" }));
  // Names its host as it will be called: evidence that both are one event.
  await publishEvent(board, other, anEventInput(rival, { title: "Borrel", description: "Samen met Honingraat Plus." }));
  const named = async () => {
    const flags = await flagsOfEvents(board.store.read, [own.id]);
    return flags.some(({ reasons }) => reasons.some(({ code }) => code === "HOST_NAMED"));
  };
  expect(await named()).toBe(false);
  const change = { id: network.id, version: 1, input: { name: "Honingraat Plus", areas: [] } };
  expect((await changeNetwork(board, lead, change)).slug).toBe("zuid");
  expect(await postsReadByOther(board.store.read, MATCHER_VERSION)).toEqual([{ noun: "event", item: own.id }]);
  await renewReadings(board, () => {});
  expect(await postsReadByOther(board.store.read, MATCHER_VERSION)).toEqual([]);
  expect(await named()).toBe(true);
});

async function aWorld() {
  const board = await aBoard();
  const [network, rival] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  return { board, network, rival, lead: await anActor(board, [network]) };
}
