import { z } from "zod";
import { heatMap } from "#db/heat-map.ts";
import { type Week, weeksFrom } from "#domain/calendar/week.ts";
import {
  HEAT_AXES,
  HEAT_LEVELS,
  type HeatAxis,
  type HeatCell,
  type HeatLine,
  heatLevel,
  heatRows,
  shownLines,
} from "#domain/flag/heat-map.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { AreaType, areaOf, ThemeType, themeOf } from "./taxonomy.ts";

/** As much as two seasons; a cell costs little, and there are as many as weeks times rows. */
const MOST_WEEKS = 26;
export const USUAL_WEEKS = 12;

interface HeatMap {
  axis: HeatAxis;
  weeks: Week[];
  lines: HeatLine[];
}

const HeatMapType = builder.objectRef<HeatMap>("HeatMap");
export const WeekType = builder.objectRef<Week>("Week");
const HeatLineType = builder.objectRef<HeatLine>("HeatLine");
const HeatCellType = builder.objectRef<HeatCell>("HeatCell");
export const HeatAxisType = builder.enumType("HeatAxis", { values: HEAT_AXES });
const HeatLevelType = builder.enumType("HeatLevel", {
  description: "nothing planned, planned without overlap, and three steps of load",
  values: HEAT_LEVELS,
});

/** From which week, and for how many. */
export const windowArgs = builder.args((t) => ({
  from: t.field({ type: "DateTime", description: "an instant in the first week; the present when not said" }),
  weeks: t.int({
    validate: z.int().min(1).max(MOST_WEEKS).nullish(),
    description: `1 to ${MOST_WEEKS}, ${USUAL_WEEKS} when not said`,
  }),
}));

export function defineHeatMap(): void {
  HeatMapType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      weeks: t.field({ type: [WeekType], resolve: ({ weeks }) => weeks }),
      lines: t.field({ type: [HeatLineType], resolve: ({ lines }) => lines }),
    }),
  });
  WeekType.implement({
    authScopes: { planner: true },
    description: "from Monday to Monday in Amsterdam",
    fields: (t) => ({
      date: t.exposeString("date", { description: "its Monday, 2026-12-07" }),
      number: t.exposeInt("number", { description: "ISO 8601" }),
      start: t.expose("start", { type: "DateTime" }),
      end: t.expose("end", { type: "DateTime" }),
    }),
  });
  HeatLineType.implement({
    authScopes: { planner: true },
    description: "an area or a broad theme, with everything in it; without either what has none",
    fields: (t) => ({
      area: t.field({ type: AreaType, nullable: true, resolve: ({ row }) => areaOf(row.id) }),
      theme: t.field({ type: ThemeType, nullable: true, resolve: ({ row }) => themeOf(row.id) }),
      whole: t.boolean({
        description: "whether it holds other lines: its numbers are theirs together, and its level says little",
        resolve: ({ row }) => row.whole,
      }),
      cells: t.field({ type: [HeatCellType], description: "one for each week", resolve: ({ cells }) => cells }),
    }),
  });
  HeatCellType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      load: t.exposeInt("load", {
        description:
          "3 for each clash, 2 for what needs attention and 1 for a note, of open overlaps of certain events",
      }),
      flags: t.exposeInt("flags", { description: "as many as `flags` finds" }),
      happenings: t.exposeInt("happenings"),
      level: t.field({ type: HeatLevelType, resolve: heatLevel }),
    }),
  });
  builder.queryField("heatMap", (t) =>
    t.field({
      type: HeatMapType,
      description: "how much overlaps where, week by week",
      authScopes: { planner: true },
      args: { axis: t.arg({ type: HeatAxisType, required: true }), ...windowArgs },
      complexity: 2_000,
      resolve: (_, { axis, from, weeks }, context) => heatMapOf(context, axis, weeksOf(context, { from, weeks })),
    }),
  );
}

/** The weeks that are asked for. */
export function weeksOf(
  { now }: Pick<Context, "now">,
  { from, weeks }: { from?: number | null | undefined; weeks?: number | null | undefined },
): Week[] {
  return weeksFrom(from ?? now, weeks ?? USUAL_WEEKS);
}

/** The lines that are shown, in the page and in the file alike. */
export async function heatMapOf({ board, now }: Context, axis: HeatAxis, weeks: Week[]): Promise<HeatMap> {
  const lines = await heatMap(board.store.read, now, { axis, weeks, rows: heatRows(axis) });
  return { axis, weeks, lines: shownLines(lines) };
}
