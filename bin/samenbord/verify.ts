import { existsSync } from "node:fs";
import { type Inspection, inspect } from "#db/inspect.ts";
import { NEWEST } from "#db/migrate.ts";
import { backupsIn, boardFile } from "../backups/folder.ts";
import { knownHeads } from "../backups/heads.ts";
import { type Command, stop } from "./command.ts";

export const verifies: Command = {
  name: "verify",
  usage: "[file]",
  words: [0, 1],
  async run({ words: [asked] }, { dataDir }) {
    const file = asked ?? boardFile(dataDir);
    if (!existsSync(file)) stop(`There is no file ${file}.`);
    // A backup from before others is rightly shorter than they are.
    const found = await inspect(file, asked ? [] : knownHeads(backupsIn(dataDir)));
    const wrong = faultsOf(found);
    for (const line of wrong) console.error(line);
    if (found.chain) {
      const { rows, head } = found.chain;
      console.log(`The log is whole for ${rows} rows, up to number ${head.number}, ${head.hash || "where it begins"}.`);
    }
    if (wrong.length > 0) process.exitCode = 1;
    else console.log("Nothing is wrong.");
  },
};

function faultsOf({ damage, loose, version, chain, lost }: Inspection): string[] {
  const wrong = [...damage.map((fault) => `The file is damaged: ${fault}.`), ...loose.map((line) => `Loose: ${line}.`)];
  if (version !== null && version > NEWEST)
    wrong.push(`It is of a newer Samenbord: ${version}, this one knows ${NEWEST}.`);
  if (damage.length === 0 && version !== null && !chain) wrong.push("Its log has no chain to follow.");
  if (chain && chain.broken !== null) wrong.push(`Row ${chain.broken} of the log is not as it was written.`);
  if (lost)
    wrong.push(`The log had a row ${lost.number} with ${lost.hash} when a backup was made: its end was cut off.`);
  return wrong;
}
