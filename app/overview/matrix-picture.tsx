import { hueOf } from "#domain/network/hue.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { named } from "../ui/flag-sentence.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import { Scroller } from "../ui/scroller.tsx";
import { claimAddress } from "./gap-address.ts";
import { Hexagon, PictureCell, rem } from "./hexagon.tsx";
import type { ColumnData, CoverageData, MatrixData, MatrixLineData } from "./matrix-documents.ts";

const [PITCH, ROW, HEAD] = [50, 60, 148];
const middle = (at: number) => at * PITCH + PITCH / 2;
/** As many networks as fit under a cell; of more the rest are in the words. */
const MOST_DOTS = 4;

interface Props {
  matrix: MatrixData;
  label: string;
  audiences: string[];
  now: number;
  plans: boolean;
}

/** Needs down and areas across, each cell with the networks that are there. */
export function MatrixPicture({ matrix: { columns, lines }, label, ...reader }: Props) {
  const say = useSay();
  const [width, height] = [columns.length * PITCH + 90, HEAD + lines.length * ROW];
  const nameOf = ({ need }: MatrixLineData) => need?.name ?? say("heat.none.THEME");
  return (
    <div className="picture matrix">
      <ol className="picture-names" aria-hidden="true">
        {lines.map((line) => (
          <li key={nameOf(line)}>{nameOf(line)}</li>
        ))}
      </ol>
      <Scroller label={label}>
        <svg width={rem(width)} height={rem(height)} viewBox={`0 0 ${width} ${height}`} aria-label={label}>
          {columns.map(({ area, whole }, at) => (
            <text
              key={area?.id}
              className={whole ? "matrix-head picture-whole" : "matrix-head"}
              transform={`translate(${middle(at) + 4} ${HEAD - 8}) rotate(-60)`}
            >
              {area?.name}
            </text>
          ))}
          {lines.map((line, row) =>
            columns.map((column, at) => (
              <Cell
                key={column.area?.id}
                {...{ line, column, ...reader }}
                cell={line.cells[at] as CoverageData}
                need={nameOf(line)}
                x={middle(at)}
                y={HEAD + row * ROW + 24}
              />
            )),
          )}
        </svg>
      </Scroller>
    </div>
  );
}

interface CellProps extends Pick<Props, "audiences" | "now" | "plans"> {
  line: MatrixLineData;
  column: ColumnData;
  cell: CoverageData;
  need: string;
  x: number;
  y: number;
}

function Cell({ line, column, cell, need, x, y, audiences, ...reader }: CellProps) {
  const say = useSay();
  const language = useLanguage();
  const facts = { need, area: column.area?.name ?? "", level: say(`coverage.${cell.level}`) };
  if (cell.offers > 0) {
    const label = say("matrix.cell", { ...facts, offers: cell.offers, networks: named(cell.networks, language) });
    return (
      <PictureCell x={x} y={y} to={listAddress(line, column, audiences)} label={label}>
        <Hexagon look={LOOKS[cell.level]} text={String(cell.offers)} />
        <Dots networks={cell.networks} />
      </PictureCell>
    );
  }
  const gap = { need: line.need?.id, area: column.area?.id, audiences };
  const to = claimAddress(gap, reader);
  const label = say(to === null ? "matrix.none" : reader.plans ? "matrix.claim" : "matrix.gap", facts);
  return (
    <PictureCell x={x} y={y} to={to} label={label}>
      <Hexagon look={LOOKS[cell.level]} text={to === null ? undefined : "+"} />
    </PictureCell>
  );
}

/** The looks of cells that the heat map has too: what nobody offers is as empty as an evening without anything. */
export const LOOKS = { GAP: "empty", WIDE: "wide", SERVED: "light", CROWDED: "crowded" } as const;

function listAddress({ need }: MatrixLineData, { area }: ColumnData, audiences: string[]): string | null {
  if (!need || !area) return null;
  const whom = audiences.map((audience) => ["audience", audience]);
  return withQuery(paths.offers, new URLSearchParams([["need", need.id], ["area", area.id], ...whom]));
}

/** The networks of a cell as cells of their own, under it. */
function Dots({ networks }: { networks: CoverageData["networks"] }) {
  const shown = networks.slice(0, MOST_DOTS);
  return shown.map(({ slug }, at) => (
    <path
      key={slug}
      className={`matrix-network hue-${hueOf(slug).hue}`}
      transform={`translate(${(at - (shown.length - 1) / 2) * 10} 29)`}
      d="M0-5 4.3-2.5V2.5L0 5-4.3 2.5V-2.5z"
    />
  ));
}
