import { existsSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { putBack } from "#db/backup.ts";
import { logChange } from "#db/changes.ts";
import { inspect } from "#db/inspect.ts";
import { NEWEST } from "#db/migrate.ts";
import { backupFolder, boardFile, headOf, stampOf } from "../backups/folder.ts";
import { noteHead } from "../backups/heads.ts";
import { type Command, stop, withStore, write } from "./command.ts";

export const restores: Command = {
  name: "restore",
  usage: "<file>",
  words: [1, 1],
  async run({ words: [file = ""] }, settings) {
    if (!existsSync(file)) stop(`There is no file ${file}.`);
    const found = await inspect(file);
    if (found.damage.length > 0) stop(`${file} is not restored: ${found.damage.join("; ")}.`);
    if ((found.version ?? 0) > NEWEST) {
      stop(`${file} is of a newer Samenbord (${found.version}, this one knows ${NEWEST}): install that one first.`);
    }
    const { dataDir } = settings;
    mkdirSync(dataDir, { recursive: true });
    const now = Date.now();
    const aside = join(backupFolder(dataDir), `replaced-${stampOf(now)}.sqlite`);
    const had = existsSync(boardFile(dataDir));
    if (!putBack(file, boardFile(dataDir), aside)) stop(`The board in ${dataDir} is in use: stop the server first.`);
    const head = headOf(found);
    if (head) noteHead(backupFolder(dataDir), { at: stampOf(now), file: basename(file), restored: true, ...head });
    await withStore(settings, (store) =>
      write(store, now, (tx) => {
        const after = { file: basename(file), end: head };
        return logChange(tx, null, { verb: "restore", noun: "board", item: "board", before: null, after }, now);
      }),
    );
    console.log(`${file} is the board in ${dataDir} now.`);
    if (had) console.log(`What was there before is ${aside}.`);
    for (const line of found.loose) console.log(`In it, ${line}.`);
    if (found.chain?.broken) console.log(`Its log is not as it was written from number ${found.chain.broken} on.`);
  },
};
