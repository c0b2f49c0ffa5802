import { parseArgs } from "node:util";
import { USUAL_TOKEN_DAYS } from "#domain/network/token.ts";
import { backsUp } from "./samenbord/backup.ts";
import { Stopped } from "./samenbord/command.ts";
import { createsToken, endsSessions, forgetsPasskeys } from "./samenbord/keys.ts";
import { addsNetwork } from "./samenbord/network.ts";
import { addsPerson } from "./samenbord/person.ts";
import { restores } from "./samenbord/restore.ts";
import { showsSettings } from "./samenbord/settings.ts";
import { verifies } from "./samenbord/verify.ts";
import { readSettings } from "./settings.ts";

const commands = [
  ...[addsNetwork, addsPerson, createsToken, forgetsPasskeys, endsSessions],
  ...[backsUp, restores, verifies, showsSettings],
];
const USAGE = [
  "Usage: npm run -s samenbord -- [--demo] <what>",
  ...commands.map(({ name, usage }) => `  ${name} ${usage}`),
];

const none: string[] = [];
const OPTIONS = {
  demo: { type: "boolean", default: false },
  areas: { type: "string", default: "" },
  days: { type: "string", default: String(USUAL_TOKEN_DAYS) },
  lead: { type: "string", multiple: true, default: none },
  editor: { type: "string", multiple: true, default: none },
  officer: { type: "boolean", default: false },
  admin: { type: "boolean", default: false },
} as const;

// What a command makes holds people's addresses: it is for its owner's eyes only.
process.umask(0o077);

async function main(): Promise<void> {
  const { values, positionals } = typed();
  const command = commands.find(({ name }) => name === positionals.slice(0, name.split(" ").length).join(" "));
  const words = positionals.slice(command?.name.split(" ").length);
  if (!command || words.length < command.words[0] || words.length > command.words[1])
    throw new Stopped(USAGE.join("\n"));
  await command.run({ ...values, words }, readSettings(process.env, values.demo ? "data/demo" : "data"));
}

function typed() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Stopped(`${(error as Error).message}\n${USAGE.join("\n")}`);
  }
}

await main().catch((error) => {
  if (!(error instanceof Stopped)) throw error;
  console.error(error.message);
  process.exitCode = 2;
});
