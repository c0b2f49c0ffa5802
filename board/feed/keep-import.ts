import type { Act } from "#board/act.ts";
import { newId } from "#db/id.ts";
import { addImport, type Import } from "#db/imports.ts";
import type { Outcome } from "#domain/feed/reconcile.ts";
import { type Fault, Invalid } from "#domain/refusal.ts";
import { countsOf } from "./read-import.ts";

interface Reading {
  network: string;
  source: string;
  kind: Import["kind"];
  lines: readonly { outcome: Outcome; fault: Fault | null }[];
}

/** Keeps that a file was read, so that it can be undone as a whole. Throws Invalid when all of it was refused. */
export async function keepImport(
  { tx, actor, at, log }: Act,
  { network, source, kind, lines }: Reading,
): Promise<Import> {
  const counts = countsOf(lines);
  const [first] = lines.flatMap(({ fault }) => fault ?? []);
  if (counts.refused === lines.length) throw new Invalid([{ ...(first ?? { key: "fault.empty" }), field: "text" }]);
  const kept: Import = { id: newId(), network, kind, source, person: actor?.id ?? "", at, undoneAt: null, counts };
  await addImport(tx, kept);
  await log({ verb: "import", noun: "import", item: kept.id, before: null, after: kept });
  return kept;
}
