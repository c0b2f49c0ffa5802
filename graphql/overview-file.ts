import { allNetworks } from "#db/networks.ts";
import { writeOfferMatrix } from "#domain/catalogue/offer-matrix-csv.ts";
import { writeHeatMap } from "#domain/flag/heat-map-csv.ts";
import { builder } from "./builder.ts";
import { HeatAxisType, heatMapOf, weeksOf, windowArgs } from "./heat-map.ts";
import { audienceArgs, matrixOf } from "./offer-matrix.ts";
import { inLanguage } from "./words.ts";

const OverviewKindType = builder.enumType("OverviewKind", { values: ["HEAT_MAP", "OFFER_MATRIX"] as const });

export function defineOverviewFile(): void {
  builder.queryField("overviewFile", (t) =>
    t.string({
      description: "the numbers of a part of the overview as a table with semicolons",
      authScopes: { planner: true },
      args: {
        kind: t.arg({ type: OverviewKindType, required: true }),
        axis: t.arg({ type: HeatAxisType }),
        ...windowArgs,
        ...audienceArgs,
        ...inLanguage,
      },
      complexity: 5_000,
      resolve: async (_, { kind, axis, from, weeks, audiences, ...asked }, context) => {
        const language = asked.language ?? context.language;
        if (kind === "OFFER_MATRIX") {
          const networks = new Map((await allNetworks(context.board.store.read)).map((one) => [one.id, one]));
          return writeOfferMatrix(await matrixOf(context, audiences), networks, language);
        }
        const map = await heatMapOf(context, axis ?? "AREA", weeksOf(context, { from, weeks }));
        return writeHeatMap(map.axis, map.weeks, map.lines, language);
      },
    }),
  );
}
