import { Button } from "#app/ui/button.tsx";
import { useSay } from "#app/ui/say.ts";
import { mappingText, OFFER_COLUMNS } from "./columns.ts";
import type { Preview } from "./import-documents.ts";

type Table = NonNullable<Preview["table"]>;

/** What each column of a table is taken for, to be said otherwise by hand; open as soon as one is not recognised. */
export function ColumnsField({ table }: { table: Table }) {
  const say = useSay();
  const columns = table.columns.map(({ column }) => column);
  return (
    <details className="more columns" open={columns.includes(null)}>
      <summary>{say("import.columns")}</summary>
      <p className="hint">{say("import.columnsHint")}</p>
      <input type="hidden" name="looked" value={mappingText({ columns, headless: table.headless })} />
      <ul className="plain-list">
        {table.columns.map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
          <ColumnRow key={at} at={at} column={column} />
        ))}
      </ul>
      <label className="choice">
        <input type="checkbox" name="headless" value="yes" defaultChecked={table.headless} />
        {say("import.headless")}
      </label>
      <div className="acts">
        <Button name="step" value="LOOK">
          {say("import.lookAgain")}
        </Button>
      </div>
    </details>
  );
}

function ColumnRow({ at, column: { head, samples, column } }: { at: number; column: Table["columns"][number] }) {
  const say = useSay();
  const id = `column-${at}`;
  return (
    <li className="column">
      <label htmlFor={id}>{head || say("import.columnAt", { number: at + 1 })}</label>
      <p className="quiet" id={`${id}-samples`}>
        {samples.join(" · ") || say("import.columnEmpty")}
      </p>
      <select id={id} name={id} defaultValue={column ?? ""} aria-describedby={`${id}-samples`}>
        <option value="">{say("import.columnLeft")}</option>
        {OFFER_COLUMNS.map((one) => (
          <option key={one} value={one}>
            {say(`offerColumn.${one}`)}
          </option>
        ))}
      </select>
    </li>
  );
}
