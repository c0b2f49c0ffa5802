import { expect, test } from "vitest";
import { checkEvent } from "#board/calendar/check-event.ts";
import { claimEvening } from "#board/network/claim-evening.ts";
import { releaseEvening } from "#board/network/release-evening.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../../world.ts";

const TUESDAYS = { nth: 0, weekday: 2, from: "18:00", to: "22:00", until: "2027-06-30" };

test("others hear of an evening that a network keeps, its own people do not, and nobody once it lets go", async () => {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [ofZuid, ofNoord] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  const kept = await claimEvening(board, ofZuid, { network: zuid.id, ...TUESDAYS });
  const start = Date.parse("2026-12-15T19:00:00+01:00");
  const heard = async (actor: typeof ofZuid, network: typeof zuid) => {
    const input = anEventInput(network, { start, end: start + 7_200_000 });
    return (await checkEvent(board, actor, input, null)).day.map(({ code, params }) => [code, params.network]);
  };
  expect(await heard(ofNoord, noord)).toEqual([["SLOT_KEPT_EVENING", zuid.name]]);
  expect(await heard(ofZuid, zuid)).toEqual([]);
  await expect(releaseEvening(board, ofNoord, kept.id)).rejects.toMatchObject({ name: "NotAllowed" });
  await releaseEvening(board, ofZuid, kept.id);
  expect(await heard(ofNoord, noord)).toEqual([]);
});

test("a network keeps four evenings at most", async () => {
  const board = await aBoard();
  const zuid = await aNetwork(board, "zuid");
  const ofZuid = await anActor(board, [zuid]);
  for (const weekday of [1, 2, 3, 4]) await claimEvening(board, ofZuid, { network: zuid.id, ...TUESDAYS, weekday });
  await expect(claimEvening(board, ofZuid, { network: zuid.id, ...TUESDAYS, weekday: 5 })).rejects.toMatchObject({
    faults: [{ key: "fault.evening.most" }],
  });
});
