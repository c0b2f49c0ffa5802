import { allNetworks } from "#db/networks.ts";
import { writeFreshness } from "#domain/catalogue/freshness-csv.ts";
import { writeOfferMatrix } from "#domain/catalogue/offer-matrix-csv.ts";
import type { HeatAxis } from "#domain/flag/heat-map.ts";
import { writeHeatMap } from "#domain/flag/heat-map-csv.ts";
import { writeTimeline } from "#domain/flag/timeline-csv.ts";
import type { Language } from "#domain/wording/languages.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { freshnessOf } from "./freshness.ts";
import { HeatAxisType, heatMapOf, weeksOf, windowArgs } from "./heat-map.ts";
import { marked } from "./made-up.ts";
import { audienceArgs, matrixOf } from "./offer-matrix.ts";
import { timelineTold } from "./timeline.ts";
import { inLanguage } from "./words.ts";

const OVERVIEW_KINDS = ["HEAT_MAP", "OFFER_MATRIX", "TIMELINE", "FRESHNESS"] as const;
const OverviewKindType = builder.enumType("OverviewKind", { values: OVERVIEW_KINDS });

export function defineOverviewFile(): void {
  builder.queryField("overviewFile", (t) =>
    t.string({
      description: "the numbers of a part of the overview as a table with semicolons",
      authScopes: (_, { kind }) => (kind === "FRESHNESS" ? { officer: true } : { planner: true }),
      args: {
        kind: t.arg({ type: OverviewKindType, required: true }),
        theme: t.arg.id({ description: "of the timeline" }),
        axis: t.arg({ type: HeatAxisType }),
        ...windowArgs,
        ...audienceArgs,
        ...inLanguage,
      },
      complexity: 5_000,
      resolve: async (_, args, context) => marked(context, await fileOf(context, args)),
    }),
  );
}

interface Asked {
  kind: (typeof OVERVIEW_KINDS)[number];
  theme?: string | null | undefined;
  axis?: HeatAxis | null | undefined;
  from?: number | null | undefined;
  weeks?: number | null | undefined;
  audiences?: string[] | null | undefined;
  language?: Language | null | undefined;
}

async function fileOf(context: Context, { kind, theme, axis, audiences, ...asked }: Asked): Promise<string> {
  const language = asked.language ?? context.language;
  if (kind === "FRESHNESS") return writeFreshness(await freshnessOf(context), language);
  if (kind === "OFFER_MATRIX") {
    const networks = new Map((await allNetworks(context.board.store.read)).map((one) => [one.id, one]));
    return writeOfferMatrix(await matrixOf(context, audiences), networks, language);
  }
  const weeks = weeksOf(context, asked);
  if (kind === "TIMELINE") {
    const { told, more } = await timelineTold(context, theme ?? "", weeks);
    return writeTimeline(told, more, language);
  }
  const map = await heatMapOf(context, axis ?? "AREA", weeks);
  return writeHeatMap(map.axis, map.weeks, map.lines, language);
}
