import { offerMatrix } from "#db/offer-matrix.ts";
import { COVERAGE_LEVELS, type Coverage, coverageLevel, whomOf } from "#domain/catalogue/coverage.ts";
import { areaRows, type Row, themeRows } from "#domain/catalogue/rows.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { NetworkType, networksOf } from "./network.ts";
import { few } from "./paging.ts";
import { AreaType, areaOf, ThemeType, themeOf } from "./taxonomy.ts";

interface Line {
  need: Row;
  cells: Coverage[];
}
export interface OfferMatrix {
  areas: Row[];
  lines: Line[];
}

const MatrixType = builder.objectRef<OfferMatrix>("OfferMatrix");
const ColumnType = builder.objectRef<Row>("OfferMatrixColumn");
const LineType = builder.objectRef<Line>("OfferMatrixLine");
const CoverageType = builder.objectRef<Coverage>("Coverage");
const CoverageLevelType = builder.enumType("CoverageLevel", {
  description: "met by nobody, only by what is for more than that, by one or two networks, by three or more",
  values: COVERAGE_LEVELS,
});

export const audienceArgs = builder.args((t) => ({ audiences: t.idList({ description: "with the narrower ones" }) }));

export function defineOfferMatrix(): void {
  MatrixType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      columns: t.field({ type: [ColumnType], resolve: ({ areas }) => areas }),
      lines: t.field({ type: [LineType], resolve: ({ lines }) => lines }),
    }),
  });
  ColumnType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      area: t.field({ type: AreaType, nullable: true, resolve: ({ id }) => areaOf(id) }),
      whole: t.exposeBoolean("whole", {
        description: "whether it holds other columns: its numbers are theirs together",
      }),
    }),
  });
  LineType.implement({
    authScopes: { planner: true },
    description: "a broad theme with its needs; without it what was not sorted",
    fields: (t) => ({
      need: t.field({ type: ThemeType, nullable: true, resolve: ({ need }) => themeOf(need.id) }),
      cells: t.field({ type: [CoverageType], description: "one for each column", resolve: ({ cells }) => cells }),
    }),
  });
  CoverageType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      offers: t.exposeInt("offers", { description: "for this area itself: as many as `offers` lists" }),
      wide: t.exposeInt("wide", {
        description: "that reach it too, being for a wider area or audience, or tied to neither",
      }),
      networks: t.field({ type: [NetworkType], resolve: ({ networks }, _, context) => networksOf(context, networks) }),
      level: t.field({ type: CoverageLevelType, resolve: coverageLevel }),
    }),
  });
  builder.queryField("offerMatrix", (t) =>
    t.field({
      type: MatrixType,
      description: "which need is met where, and by how many networks",
      authScopes: { planner: true },
      args: audienceArgs,
      complexity: 2_000,
      resolve: (_, { audiences }, context) => matrixOf(context, audiences),
    }),
  );
}

/** The columns and lines that are shown, in the page and in the file alike. */
export async function matrixOf({ board }: Context, audiences: string[] | null | undefined): Promise<OfferMatrix> {
  const [needs, areas] = [themeRows(), areaRows().filter(({ id }) => id !== null)];
  const whom = whomOf(few(audiences) ?? []);
  const cells = await offerMatrix(board.store.read, { needs, areas, whom });
  const shown = areas.map(({ always }, at) => always || cells.some((line) => (line[at]?.offers ?? 0) > 0));
  const lines = needs.map((need, row) => ({ need, cells: cells[row]?.filter((_, at) => shown[at]) ?? [] }));
  const kept = lines.filter(({ need, cells }) => need.always || cells.some(({ offers, wide }) => offers + wide > 0));
  return { areas: areas.filter((_, at) => shown[at]), lines: kept };
}
