import { parseArgs } from "node:util";
import { personByEmail } from "#db/people.ts";
import { openStore } from "#db/store.ts";
import { addToken } from "#db/tokens.ts";
import { readSettings } from "./settings.ts";

const USAGE = "Usage: npm run -s samenbord -- [--demo] token create <email>";

const { values, positionals } = parseArgs({
  options: { demo: { type: "boolean", default: false } },
  allowPositionals: true,
});
const [noun, verb, email] = positionals;
if (noun !== "token" || verb !== "create" || !email) stop(USAGE);

const { dataDir } = readSettings(process.env, values.demo ? "data/demo" : "data");
const store = await openStore(`${dataDir}/board.sqlite`);
const person = await personByEmail(store.read, email);
if (!person) stop(`Nobody on this board has the address ${email}.`);
console.log(await store.write.transaction().execute((tx) => addToken(tx, person.id, Date.now())));
await store.close();

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
