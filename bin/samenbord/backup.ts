import { existsSync } from "node:fs";
import { join } from "node:path";
import { backupFolder, boardFile, stampOf, takeBackup } from "../backups/folder.ts";
import { type Command, stop } from "./command.ts";

export const backsUp: Command = {
  name: "backup",
  usage: "[file]",
  words: [0, 1],
  async run({ words: [asked] }, { dataDir }) {
    if (!existsSync(boardFile(dataDir))) stop(`There is no board in ${dataDir}.`);
    const now = Date.now();
    const file = asked ?? join(backupFolder(dataDir), `by-hand-${stampOf(now)}.sqlite`);
    if (existsSync(file)) stop(`${file} is there already; a backup never writes over a file.`);
    const head = await takeBackup(dataDir, file, now).catch((error: Error) => stop(error.message));
    console.log(file);
    if (head) console.log(`The log ends with number ${head.number}, ${head.hash}.`);
    else console.log("The log is not as it was written: see samenbord verify.");
  },
};
