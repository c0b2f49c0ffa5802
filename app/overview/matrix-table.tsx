import { named } from "../ui/flag-sentence.tsx";
import { useLanguage, useSay } from "../ui/say.ts";
import type { CoverageData, MatrixData } from "./matrix-documents.ts";
import { NumbersTable } from "./numbers-table.tsx";

/** The matrix as a table, with the networks by name. */
export function MatrixTable({ matrix: { columns, lines }, label }: { matrix: MatrixData; label: string }) {
  const say = useSay();
  return (
    <NumbersTable label={label} named heads={columns.map(({ area }) => ({ key: area?.id ?? "", text: area?.name }))}>
      {lines.map(({ need, cells }) => (
        <tr key={need?.id ?? ""}>
          <th scope="row">{need?.name ?? say("heat.none.THEME")}</th>
          {cells.map((cell, at) => (
            <td key={columns[at]?.area?.id}>
              <Words cell={cell} />
            </td>
          ))}
        </tr>
      ))}
    </NumbersTable>
  );
}

function Words({ cell: { offers, networks, level } }: { cell: CoverageData }) {
  const say = useSay();
  const language = useLanguage();
  const words = say(`coverage.${level}`);
  return offers === 0 ? words : say("matrix.inTable", { offers, level: words, networks: named(networks, language) });
}
