import { DateTime } from "luxon";
import type { Board } from "#board/board.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { importOffers } from "#board/feed/import-offers.ts";
import type { Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { addLabel } from "#db/labels.ts";
import { addNetwork } from "#db/networks.ts";
import { actorById, addBoardRole, addMembership, addPerson } from "#db/people.ts";
import { targetsOf } from "#domain/feed/terms.ts";
import { readAreas } from "#domain/place/area.ts";
import { calendarOf, type DemoNetwork, demoLabels, demoNetworks, demoPeople, offersOf } from "./files.ts";
import { shiftCalendar } from "./shift.ts";

/** Fills an empty board with the demonstration, by the importers that a lead uses. */
export async function loadDemonstration(board: Board, tell: (line: string) => void): Promise<void> {
  const leads = await board.store.write.transaction().execute((tx) => found(tx, board.now()));
  for (const { network, lead } of leads) {
    const actor = await actorById(board.store.read, lead, "job");
    const calendar = calendarOf(network.slug);
    const offers = offersOf(network.slug);
    if (calendar) await importCalendar(board, actor, network.id, shiftCalendar(calendar, board.now()));
    if (offers) await importOffers(board, actor, network.id, offers);
    tell(`  ${network.name}`);
  }
}

interface Founded {
  network: { id: string; slug: string; name: string };
  lead: string;
}

async function found(tx: Tx, now: number): Promise<Founded[]> {
  for (const { email, name, boardRoles } of demoPeople) {
    const id = newId();
    await addPerson(tx, { id, name, email }, now);
    for (const role of boardRoles) await addBoardRole(tx, id, role);
  }
  const founded: Founded[] = [];
  for (const network of demoNetworks) founded.push(await foundOne(tx, network, now));
  return founded;
}

async function foundOne(tx: Tx, { people, fundingUntil, areas, ...facts }: DemoNetwork, now: number): Promise<Founded> {
  const id = newId();
  const until = fundingUntil === null ? null : DateTime.fromMillis(now).plus({ weeks: fundingUntil }).toISODate();
  const network = { ...facts, id, areas: [...new Set(areas.flatMap(readAreas))], fundingUntil: until };
  await addNetwork(tx, network, now);
  let lead = "";
  for (const { email, name, role, duty } of people) {
    const person = newId();
    await addPerson(tx, { id: person, name, email }, now);
    await addMembership(tx, person, { network: id, role, duty });
    if (role === "LEAD") lead ||= person;
  }
  for (const [word, meaning] of Object.entries(demoLabels[facts.slug] ?? {})) {
    for (const { kind, target } of targetsOf(meaning)) await addLabel(tx, id, { word, kind, target });
  }
  return { network, lead };
}
