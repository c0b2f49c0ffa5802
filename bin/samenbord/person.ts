import { addressOf } from "#board/identity/address.ts";
import { logChange } from "#db/changes.ts";
import type { Db } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { networkBySlug } from "#db/networks.ts";
import { actorById, addBoardRole, addMembership, addPerson, personByEmail } from "#db/people.ts";
import { endSessionsOf } from "#db/sessions.ts";
import type { Store } from "#db/store.ts";
import type { Membership, Role } from "#domain/network/network.ts";
import { type Command, stop, type Typed, withStore, write } from "./command.ts";

export const addsPerson: Command = {
  name: "person add",
  usage: "<email> <name> [--lead <slug>] [--editor <slug>] [--officer] [--admin]",
  words: [2, 2],
  run: (typed, settings) => withStore(settings, (store) => welcome(store, typed)),
};

async function welcome(store: Store, typed: Typed): Promise<void> {
  const [address = "", name = ""] = typed.words;
  const email = addressOf(address) ?? stop(`${address} is not a mail address.`);
  const known = await personByEmail(store.read, email);
  const id = known?.id ?? newId();
  const roles = [...typed.lead.map(as("LEAD")), ...typed.editor.map(as("EDITOR"))];
  const memberships = await Promise.all(roles.map((role) => membershipOf(store.read, role)));
  const at = Date.now();
  await write(store, at, async (tx) => {
    const before = await rolesOf(tx, id);
    if (!known) await addPerson(tx, { id, name, email }, at);
    for (const membership of memberships) await addMembership(tx, id, membership);
    if (typed.officer) await addBoardRole(tx, id, "OFFICER");
    if (typed.admin) await addBoardRole(tx, id, "ADMIN");
    await endSessionsOf(tx, id);
    const after = await rolesOf(tx, id);
    await logChange(tx, null, { verb: known ? "change" : "add", noun: "person", item: id, before, after }, at);
  });
  console.log(`${name} signs in with ${email}.`);
}

const as = (role: Role) => (slug: string) => ({ role, slug });

async function membershipOf(db: Db, { role, slug }: { role: Role; slug: string }): Promise<Membership> {
  const network = (await networkBySlug(db, slug)) ?? stop(`There is no network ${slug}.`);
  return { role, network: network.id, duty: null };
}

/** What the log says of a person: no name and no address, which she may one day have taken off the board. */
async function rolesOf(db: Db, id: string) {
  const actor = await actorById(db, id, "job");
  return actor && { boardRoles: actor.boardRoles, memberships: actor.memberships };
}
