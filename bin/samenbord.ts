import { parseArgs } from "node:util";
import { raiseRevision } from "#db/changes.ts";
import type { Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { addNetwork, networkBySlug } from "#db/networks.ts";
import { addBoardRole, addMembership, addPerson, personByEmail } from "#db/people.ts";
import { openStore } from "#db/store.ts";
import { addToken } from "#db/tokens.ts";
import { readAreas } from "#domain/place/area.ts";
import { readSettings } from "./settings.ts";

const USAGE = `Usage: npm run -s samenbord -- [--demo] <what>
  network add <slug> <name> [--areas "Zuidoost, Diemen"]
  person add <email> <name> [--lead <slug>] [--editor <slug>] [--officer] [--admin]
  token create <email>`;

const { values, positionals } = parseArgs({
  options: {
    demo: { type: "boolean", default: false },
    areas: { type: "string", default: "" },
    lead: { type: "string", multiple: true, default: [] },
    editor: { type: "string", multiple: true, default: [] },
    officer: { type: "boolean", default: false },
    admin: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const [noun, verb, first, second] = positionals;
const { dataDir } = readSettings(process.env, values.demo ? "data/demo" : "data");
const store = await openStore(`${dataDir}/board.sqlite`);
const now = Date.now();

if (noun === "network" && verb === "add" && first && second) await foundNetwork(first, second);
else if (noun === "person" && verb === "add" && first && second) await welcome(first, second);
else if (noun === "token" && verb === "create" && first) await makeToken(first);
else stop(USAGE);
await store.close();

async function foundNetwork(slug: string, name: string): Promise<void> {
  if (!/^[a-z0-9-]{2,40}$/.test(slug)) stop("A slug has small letters, digits and hyphens.");
  if (await networkBySlug(store.read, slug)) stop(`There is a network ${slug} already.`);
  const areas = values.areas.split(",").flatMap(readAreas);
  const nothing = { purpose: null, forWhom: null, howToJoin: null, url: null, fundingUntil: null, valueForms: [] };
  await write((tx) => addNetwork(tx, { ...nothing, id: newId(), slug, name, areas }, now));
  console.log(`${name} is on the board.`);
}

async function welcome(email: string, name: string): Promise<void> {
  const known = await personByEmail(store.read, email);
  const id = known?.id ?? newId();
  const roles = [
    ...values.lead.map((slug) => ["LEAD", slug] as const),
    ...values.editor.map((slug) => ["EDITOR", slug] as const),
  ];
  const memberships = await Promise.all(
    roles.map(async ([role, slug]) => ({ role, network: await idOf(slug), duty: null })),
  );
  await write(async (tx) => {
    if (!known) await addPerson(tx, { id, name, email }, now);
    for (const membership of memberships) await addMembership(tx, id, membership);
    if (values.officer) await addBoardRole(tx, id, "OFFICER");
    if (values.admin) await addBoardRole(tx, id, "ADMIN");
  });
  console.log(`${name} signs in with ${email}.`);
}

async function idOf(slug: string): Promise<string> {
  return (await networkBySlug(store.read, slug))?.id ?? stop(`There is no network ${slug}.`);
}

async function makeToken(email: string): Promise<void> {
  const person = (await personByEmail(store.read, email)) ?? stop(`Nobody on this board has the address ${email}.`);
  const asked = { person: person.id, name: "", createdAt: now };
  console.log((await store.write.transaction().execute((tx) => addToken(tx, asked))).secret);
}

/** A board that is open meanwhile sees by the revision that what it answered before is old. */
function write(work: (tx: Tx) => Promise<void>): Promise<void> {
  return store.write.transaction().execute(async (tx) => {
    await work(tx);
    await raiseRevision(tx, now);
  });
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
