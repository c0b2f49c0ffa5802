import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Link } from "#db/chain.ts";

const line = z.object({
  at: z.string(),
  /** The file that was made, or the one that was put back. */
  file: z.string(),
  restored: z.boolean(),
  number: z.number(),
  hash: z.string(),
});

type Line = z.infer<typeof line>;

const fileOf = (folder: string) => join(folder, "heads.jsonl");

/** Notes the end of the log at a backup, or at the one that was put back: a log that is shorter than this was cut off. */
export function noteHead(folder: string, noted: Line): void {
  appendFileSync(fileOf(folder), `${JSON.stringify(noted)}\n`, { mode: 0o600 });
}

/** The links that the log of a board must hold. What was written after a backup that was put back is rightly gone. */
export function knownHeads(folder: string): Link[] {
  if (!existsSync(fileOf(folder))) return [];
  let known: Link[] = [];
  for (const { restored, number, hash } of readFileSync(fileOf(folder), "utf8").split("\n").flatMap(read)) {
    if (restored) known = known.filter((link) => link.number <= number);
    known.push({ number, hash });
  }
  return known;
}

/** A line that the power went off in is none. */
function read(text: string): Line[] {
  try {
    return [line.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}
