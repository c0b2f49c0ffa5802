import { useLanguage, useSay } from "../ui/say.ts";
import { Scroller } from "../ui/scroller.tsx";
import { moment } from "../ui/time.ts";
import { claimAddress } from "./gap-address.ts";
import { flagsOfCell } from "./heat-address.ts";
import type { HeatLineData, HeatMapData, WeekData } from "./heat-documents.ts";
import { Hexagon, PictureCell, rem } from "./hexagon.tsx";

const [PITCH, ROW, HEAD] = [50, 48, 44];
const middle = (at: number) => at * PITCH + PITCH / 2;

interface Props {
  map: HeatMapData;
  label: string;
  nameOf(line: HeatLineData): string;
  now: number;
  /** Whether the reader can post, so that an empty cell is hers to fill. */
  plans: boolean;
}

/** The weeks as columns of cells; the names of the lines stand still beside them. */
export function HeatPicture({ map: { weeks, lines }, label, nameOf, ...reader }: Props) {
  const [width, height] = [weeks.length * PITCH, HEAD + lines.length * ROW];
  return (
    <div className="picture heat">
      <ol className="picture-names" aria-hidden="true">
        {lines.map((line) => (
          <li key={nameOf(line)} className={line.whole ? "picture-whole" : ""}>
            {/* Two areas in one name part at their slash. */}
            {nameOf(line).replaceAll("/", "/\u200b")}
          </li>
        ))}
      </ol>
      <Scroller label={label}>
        <svg width={rem(width)} height={rem(height)} viewBox={`0 0 ${width} ${height}`} aria-label={label}>
          {weeks.map((week, at) => (
            <WeekHead key={week.date} week={week} x={middle(at)} now={reader.now} />
          ))}
          {lines.map((line, row) => (
            <Line
              key={nameOf(line)}
              {...{ line, weeks, ...reader }}
              name={nameOf(line)}
              y={HEAD + row * ROW + ROW / 2}
            />
          ))}
        </svg>
      </Scroller>
    </div>
  );
}

function WeekHead({ week, x, now }: { week: WeekData; x: number; now: number }) {
  const language = useLanguage();
  const present = Date.parse(week.start) <= now && now < Date.parse(week.end);
  return (
    <g className={present ? "heat-week heat-present" : "heat-week"}>
      <text x={x} y={16}>
        {week.number}
      </text>
      <text x={x} y={33} className="heat-day">
        {moment(language, "dayAndShort", week.start)}
      </text>
    </g>
  );
}

interface LineProps extends Pick<Props, "now" | "plans"> {
  line: HeatLineData;
  weeks: WeekData[];
  name: string;
  y: number;
}

function Line({ line, weeks, name, y, now, plans }: LineProps) {
  const say = useSay();
  return weeks.map((week, at) => {
    const cell = line.cells[at];
    if (!cell) return null;
    const facts = { ...cell, place: name, number: week.number };
    const place = { x: middle(at), y };
    const look = line.whole ? "whole" : cell.level.toLowerCase();
    if (cell.load > 0)
      return (
        <PictureCell
          key={week.date}
          {...place}
          to={flagsOfCell(line, week.date)}
          label={say("heat.cell", { ...facts, level: say(line.whole ? "heat.whole" : `heatLevel.${cell.level}`) })}
        >
          <Hexagon look={look} text={String(cell.load)} />
        </PictureCell>
      );
    const gap = { area: line.area?.id, theme: line.theme?.id, week: week.date };
    const to = cell.level === "EMPTY" && !line.whole ? claimAddress(gap, { plans, now }) : null;
    const empty = plans ? "heat.hold" : "heat.gap";
    return (
      <PictureCell
        key={week.date}
        {...place}
        to={to}
        label={say(to !== null ? empty : cell.level === "CALM" ? "heat.CALM" : "heat.EMPTY", facts)}
      >
        <Hexagon look={look} text={line.whole ? "0" : to === null ? undefined : "+"} />
      </PictureCell>
    );
  });
}
