import { useLanguage, useSay } from "../ui/say.ts";
import { moment } from "../ui/time.ts";
import type { HeatLineData, HeatMapData } from "./heat-documents.ts";
import { NumbersTable } from "./numbers-table.tsx";

interface Props {
  map: HeatMapData;
  label: string;
  nameOf(line: HeatLineData): string;
}

/** The numbers of the picture as a table. */
export function HeatTable({ map: { weeks, lines }, label, nameOf }: Props) {
  const say = useSay();
  const language = useLanguage();
  return (
    <NumbersTable
      label={label}
      named
      heads={weeks.map(({ date, number, start }) => ({
        key: date,
        text: (
          <>
            {number} <small>{moment(language, "dayAndShort", start)}</small>
          </>
        ),
      }))}
    >
      {lines.map((line) => (
        <tr key={nameOf(line)}>
          <th scope="row">{nameOf(line)}</th>
          {line.cells.map((cell, at) => (
            <td key={weeks[at]?.date}>
              {cell.load === 0
                ? say(line.whole ? "heat.whole" : `heatLevel.${cell.level}`)
                : say("heat.inTable", { load: cell.load, flags: cell.flags })}
            </td>
          ))}
        </tr>
      ))}
    </NumbersTable>
  );
}
