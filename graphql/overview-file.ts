import { writeHeatMap } from "#domain/flag/heat-map-csv.ts";
import { builder } from "./builder.ts";
import { HeatAxisType, heatMapOf, weeksOf, windowArgs } from "./heat-map.ts";
import { inLanguage } from "./words.ts";

const OverviewKindType = builder.enumType("OverviewKind", { values: ["HEAT_MAP"] as const });

export function defineOverviewFile(): void {
  builder.queryField("overviewFile", (t) =>
    t.string({
      description: "the numbers of a part of the overview as a table with semicolons",
      authScopes: { planner: true },
      args: {
        kind: t.arg({ type: OverviewKindType, required: true }),
        axis: t.arg({ type: HeatAxisType }),
        ...windowArgs,
        ...inLanguage,
      },
      complexity: 5_000,
      resolve: async (_, { axis, from, weeks, language }, context) => {
        const map = await heatMapOf(context, axis ?? "AREA", weeksOf(context, { from, weeks }));
        return writeHeatMap(map.axis, map.weeks, map.lines, language ?? context.language);
      },
    }),
  );
}
