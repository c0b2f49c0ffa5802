import { useLanguage, useSay } from "../ui/say.ts";
import { moment } from "../ui/time.ts";
import { flagsOfCell } from "./heat-address.ts";
import type { HeatLineData, HeatMapData } from "./heat-documents.ts";

const MOST = 3;

interface Props {
  map: HeatMapData;
  nameOf(line: HeatLineData): string;
}

/** The most crowded cells in words: what holds others is always more crowded. */
export function HeatPeaks({ map: { weeks, lines }, nameOf }: Props) {
  const say = useSay();
  const language = useLanguage();
  const cells = lines
    .filter(({ whole }) => !whole)
    .flatMap((line) => line.cells.flatMap((cell, at) => (cell.load > 0 ? { line, cell, week: weeks[at] } : [])));
  const peaks = cells.sort((a, b) => b.cell.load - a.cell.load).slice(0, MOST);
  if (peaks.length === 0)
    return (
      <p className="peaks-none">
        <b>{say("heat.none")}</b> {say("heat.noneHint")}
      </p>
    );
  return (
    <section className="peaks" aria-labelledby="peaks">
      <h2 id="peaks">{say("heat.peaks")}</h2>
      <ul className="plain-list">
        {peaks.map(({ line, cell, week }) => {
          const day = moment(language, "dayAndMonth", week?.start ?? "");
          const { flags: count, load } = cell;
          const text = say("heat.peak", { place: nameOf(line), number: week?.number ?? 0, day, count, load });
          const to = flagsOfCell(line, week?.date ?? "");
          return <li key={text}>{to === null ? text : <a href={to}>{text}</a>}</li>;
        })}
      </ul>
    </section>
  );
}
