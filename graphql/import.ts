import { importCalendar } from "#board/feed/import-calendar.ts";
import { importOffers } from "#board/feed/import-offers.ts";
import { undoImport } from "#board/feed/undo-import.ts";
import { changesOfImport } from "#db/changes.ts";
import { bySeverity, flagsOfOffers } from "#db/flags.ts";
import { flagsOfEventsAt } from "#db/flags-at.ts";
import { type Import, type ImportCounts, type ImportRemark, importsOf } from "#db/imports.ts";
import { sayOddStart } from "#domain/feed/odd-start.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { maySeeHolds } from "#domain/permission.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { FlagType } from "./flag.ts";
import { NetworkType, networkOf, seesPrivate } from "./network.ts";
import { howMany, pageCost } from "./paging.ts";
import { REFUSALS } from "./refusal.ts";
import { mappingOf, TableInputType } from "./table.ts";
import { inLanguage } from "./words.ts";

export const ImportKindType = builder.enumType("ImportKind", { values: ["CALENDAR", "OFFERS"] as const });
export const ImportCountsType = builder.objectRef<ImportCounts>("ImportCounts");
export const ImportType = builder.objectRef<Import>("Import");
const ImportRemarkType = builder.objectRef<ImportRemark>("ImportRemark");

const USUAL_FLAGS = 20;

export function defineImport(): void {
  ImportCountsType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      new: t.exposeInt("new"),
      changed: t.exposeInt("changed"),
      same: t.exposeInt("same"),
      refused: t.exposeInt("refused"),
    }),
  });
  ImportType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      id: t.exposeID("id"),
      network: t.field({ type: NetworkType, resolve: ({ network }, _, context) => networkOf(context, network) }),
      kind: t.expose("kind", { type: ImportKindType }),
      at: t.expose("at", { type: "DateTime" }),
      undoneAt: t.expose("undoneAt", { type: "DateTime", nullable: true }),
      counts: t.expose("counts", { type: ImportCountsType }),
      remarks: t.expose("remarks", {
        type: [ImportRemarkType],
        description: "how it read starts that the clock skips or shows twice, of what it brought; the first fifty",
      }),
      flags: t.field({
        type: [FlagType],
        description: "flags in which what came in takes part, most serious first",
        args: { first: t.arg.int({ validate: howMany }) },
        complexity: ({ first }) => pageCost({ first: first ?? USUAL_FLAGS }),
        resolve: async ({ id }, { first }, context) => (await flagsOf(context, id)).slice(0, first ?? USUAL_FLAGS),
      }),
    }),
  });
  ImportRemarkType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      line: t.exposeInt("line"),
      title: t.exposeString("title"),
      message: t.string({
        args: inLanguage,
        resolve: ({ odd }, { language }, context) => sayOddStart(language ?? context.language, odd),
      }),
    }),
  });
  builder.objectField(NetworkType, "imports", (t) =>
    t.field({
      type: [ImportType],
      description: "for the network itself and officers, else empty",
      resolve: (network, _, context) =>
        seesPrivate(context, network) ? importsOf(context.board.store.read, network.id) : [],
    }),
  );
  defineWrites();
}

function defineWrites(): void {
  const file = builder.args((t) => ({ network: t.id({ required: true }), text: t.string({ required: true }) }));
  builder.mutationFields((t) => ({
    importCalendar: t.field({
      type: ImportType,
      errors: { types: REFUSALS, union: { name: "ImportCalendarResult" } },
      args: file,
      resolve: (_, { network, text }, context) =>
        done(context, importCalendar(context.board, context.actor, network, text)),
    }),
    importOffers: t.field({
      type: ImportType,
      errors: { types: REFUSALS, union: { name: "ImportOffersResult" } },
      description: "what `table` says is remembered for the network's next table with the same names",
      args: { ...file, table: t.arg({ type: TableInputType }) },
      resolve: (_, { network, text, table }, context) =>
        done(context, importOffers(context.board, context.actor, network, text, mappingOf(table))),
    }),
    undoImport: t.field({
      type: ImportType,
      errors: { types: REFUSALS, union: { name: "UndoImportResult" } },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, context) => done(context, undoImport(context.board, context.actor, id)),
    }),
  }));
}

async function flagsOf({ board, actor, now }: Context, id: string): Promise<Flag[]> {
  if (!maySeeHolds(actor)) return [];
  const db = board.store.read;
  const items = await changesOfImport(db, id);
  const idsOf = (noun: string) => items.filter((change) => change.noun === noun).map(({ item }) => item);
  const found = [...(await flagsOfEventsAt(db, now, idsOf("event"))), ...(await flagsOfOffers(db, idsOf("offer")))];
  return bySeverity(found);
}
