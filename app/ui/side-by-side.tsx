import type { ReactNode } from "react";
import { useSay } from "./say.ts";

export interface Side {
  id: string;
  /** Heads its column. */
  head: ReactNode;
}
export interface Row {
  name: string;
  /** Per side, in the same order; compared as they are written, "" for nothing. */
  values: string[];
}

interface Props {
  caption: string;
  sides: Side[];
  rows: Row[];
  /** Whether it tells of how it was. */
  past?: boolean;
}

/** Posts beside each other: where they differ first, then what is equal. Rows that nobody filled in are left out. */
export function SideBySide({ caption, sides, rows, past = false }: Props) {
  const say = useSay();
  const told = rows.filter(({ values }) => values.some((value) => value !== ""));
  const differing = told.filter(({ values }) => new Set(values).size > 1);
  const equal = told.filter((row) => !differing.includes(row));
  const many = sides.length > 2;
  return (
    <div
      className={many ? "beside beside-many" : "beside"}
      {...(many && { tabIndex: 0, role: "group", "aria-label": caption })}
    >
      {many ? <p className="beside-hint">{say("flag.aside", { count: sides.length })}</p> : null}
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {sides.map(({ id, head }) => (
              <th key={id} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <Part title={say(past ? "flag.differed" : "flag.differs")} rows={differing} columns={sides.length} differs />
        <Part title={say(past ? "flag.equalled" : "flag.equal")} rows={equal} columns={sides.length} />
      </table>
    </div>
  );
}

interface PartProps {
  title: string;
  rows: Row[];
  columns: number;
  differs?: boolean;
}

/** Each field has its name on a line of its own, so that two columns fit on a phone. */
function Part({ title, rows, columns, differs = false }: PartProps) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <>
      <tbody className="part">
        <tr>
          <th scope="rowgroup" colSpan={columns}>
            {title}
          </th>
        </tr>
      </tbody>
      {rows.map(({ name, values }) => (
        <tbody key={name} className={`${differs ? "differs" : ""} ${values.some(isLong) ? "long" : ""}`}>
          <tr>
            <th scope="rowgroup" colSpan={columns}>
              {name}
            </th>
          </tr>
          <tr>
            {differs ? (
              values.map((value, side) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the sides never change place
                <td key={side}>{value === "" ? <span className="quiet">{say("flag.nothing")}</span> : value}</td>
              ))
            ) : (
              <td colSpan={columns}>{values[0]}</td>
            )}
          </tr>
        </tbody>
      ))}
    </>
  );
}

/** Running text is not set bold. */
function isLong(value: string): boolean {
  return value.length > 80;
}
