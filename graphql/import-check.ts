import { checkImport, type ImportCheck, type ImportLine } from "#board/feed/check-import.ts";
import { sayRecurrence } from "#domain/calendar/recurrence-words.ts";
import { sayOddStart } from "#domain/feed/odd-start.ts";
import { say } from "#domain/wording/wording.ts";
import { builder } from "./builder.ts";
import { EventStatusType } from "./event-input.ts";
import { answered } from "./fault.ts";
import { ImportCountsType, ImportKindType } from "./import.ts";
import { mappingOf, TableInputType, TableType } from "./table.ts";
import { inLanguage } from "./words.ts";

export const ImportCheckType = builder.objectRef<ImportCheck>("ImportCheck");
const ImportLineType = builder.objectRef<ImportLine>("ImportLine");
const ImportOutcomeType = builder.enumType("ImportOutcome", {
  values: ["NEW", "CHANGED", "SAME", "REFUSED"] as const,
});

/** What an import would do, line by line. */
export function defineImportCheck(): void {
  ImportCheckType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      kind: t.expose("kind", { type: ImportKindType }),
      name: t.exposeString("name", { nullable: true, description: "the calendar's own name" }),
      product: t.exposeString("product", { nullable: true, description: "the program that wrote it" }),
      table: t.expose("layout", {
        type: TableType,
        nullable: true,
        description: "how a table of offers is read; null of a calendar, and of what is no table",
      }),
      lines: t.expose("lines", { type: [ImportLineType] }),
      counts: t.expose("counts", { type: ImportCountsType }),
    }),
  });
  ImportLineType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      line: t.exposeInt("line"),
      outcome: t.expose("outcome", { type: ImportOutcomeType }),
      title: t.exposeString("title", { nullable: true }),
      start: t.field({ type: "DateTime", nullable: true, resolve: ({ when }) => when?.start ?? null }),
      end: t.field({ type: "DateTime", nullable: true, resolve: ({ when }) => when?.end ?? null }),
      allDay: t.boolean({ resolve: ({ when }) => when?.allDay ?? false }),
      status: t.field({ type: EventStatusType, nullable: true, resolve: ({ when }) => when?.status ?? null }),
      recurrenceText: t.string({
        nullable: true,
        description: "how it repeats, in words",
        args: inLanguage,
        resolve: ({ when }, { language }, context) =>
          when?.recurrence
            ? sayRecurrence(language ?? context.language, when.recurrence, when.start, when.timeZone)
            : null,
      }),
      message: t.string({
        nullable: true,
        args: inLanguage,
        resolve: ({ fault }, { language }, context) =>
          fault && say(language ?? context.language, fault.key, fault.params),
      }),
      remark: t.string({
        nullable: true,
        description: "how its start is read when the clock skips that time or shows it twice",
        args: inLanguage,
        resolve: ({ odd }, { language }, context) => odd && sayOddStart(language ?? context.language, odd),
      }),
    }),
  });
  builder.queryField("checkImport", (t) =>
    t.field({
      type: ImportCheckType,
      authScopes: { planner: true },
      args: {
        network: t.arg.id({ required: true }),
        text: t.arg.string({ required: true }),
        table: t.arg({ type: TableInputType }),
      },
      resolve: (_, { network, text, table }, context) =>
        answered(context, checkImport(context.board, context.actor, network, text, mappingOf(table))),
    }),
  );
}
