import { z } from "zod";
import { countLog, type LogFilter, logLines } from "#db/history.ts";
import { allNetworks, mergedNetworks } from "#db/networks.ts";
import { peopleByIds } from "#db/people.ts";
import { writeHistoryTable } from "#domain/history/history-csv.ts";
import type { Line } from "#domain/history/line.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { fault } from "./fault.ts";
import { ChangeKindType, ChangeType, ChangeViaType } from "./history.ts";
import { marked } from "./made-up.ts";
import { few, pageArgs, pageCost, paged, type Reading } from "./paging.ts";
import { inLanguage } from "./words.ts";

const LogFilterType = builder.inputType("LogFilter", {
  fields: (t) => ({
    networks: t.idList(),
    kinds: t.field({ type: [ChangeKindType] }),
    vias: t.field({ type: [ChangeViaType] }),
    from: t.field({ type: "DateTime" }),
    to: t.field({ type: "DateTime" }),
  }),
});

/** The log of the whole board, for the municipality and the admin. */
export function defineLog(): void {
  const ChangeConnection = builder.connectionObject(
    {
      type: ChangeType,
      name: "ChangeConnection",
      fields: (t) => ({ totalCount: t.int({ resolve: ({ count }) => count?.() ?? 0 }) }),
    },
    { name: "ChangeEdge" },
  );
  const filterArgs = builder.args((t) => ({ filter: t.field({ type: LogFilterType }) }));
  builder.queryFields((t) => ({
    log: t.field({
      type: ChangeConnection,
      description: "every change on the board, newest first",
      authScopes: { log: true },
      args: { ...filterArgs, ...pageArgs },
      complexity: pageCost,
      resolve: (_, { filter, ...args }, context) => paged(args, reading(context, wholeFilter(filter))),
    }),
    logFile: t.string({
      description: "the same as a table with semicolons, unpaged",
      authScopes: { log: true },
      args: { ...filterArgs, ...inLanguage },
      complexity: 5_000,
      resolve: (_, { filter, language }, context) =>
        logFile(context, wholeFilter(filter), language ?? context.language),
    }),
  }));
}

function reading({ board, actor }: Context, filter: LogFilter): Reading<Line, number> {
  const db = board.store.read;
  return {
    key: z.number(),
    keyOf: ({ number }) => number,
    read: (before, limit) => logLines(db, actor, filter, { before, limit }),
    count: () => countLog(db, actor, filter),
  };
}

/** A file is whole or refused, never cut. */
const MOST_LINES = 20_000;

async function logFile(context: Context, filter: LogFilter, language: Language) {
  const { board, actor, language: spoken } = context;
  const db = board.store.read;
  const lines = await logLines(db, actor, filter, { before: null, limit: MOST_LINES + 1 });
  if (lines.length > MOST_LINES) throw fault("BAD_USER_INPUT", say(spoken, "log.tooMany", { most: MOST_LINES }));
  const ids = [...new Set(lines.flatMap(({ person }) => person ?? []))];
  const named = (items: { id: string; name: string }[]) => new Map(items.map(({ id, name }) => [id, name]));
  const networks = [...(await allNetworks(db)), ...(await mergedNetworks(db))];
  const names = { people: named(await peopleByIds(db, ids)), networks: named(networks) };
  return marked(context, writeHistoryTable(lines, names, language));
}

function wholeFilter(filter: typeof LogFilterType.$inferInput | null | undefined): LogFilter {
  if (!filter) return {};
  const { networks, kinds, vias, from, to } = filter;
  return {
    ...{ networks: few(networks), nouns: few(kinds), vias: few(vias) },
    ...{ from: from ?? undefined, to: to ?? undefined },
  };
}
