import type { ReactNode } from "react";
import { useSay } from "../ui/say.ts";
import { Scroller } from "../ui/scroller.tsx";

interface Props {
  /** What the picture is called. */
  label: string;
  /** The heads of the columns; what names the lines has none. */
  heads: { key: string; text: ReactNode }[];
  /** Whether the first column names the lines. */
  named?: boolean;
  /** The lines. */
  children: ReactNode;
}

/** The numbers of a picture as a table, which scrolls by itself where it is wider than the page. */
export function NumbersTable({ label, heads, named = false, children }: Props) {
  const say = useSay();
  return (
    <Scroller label={say("overview.asTable")}>
      <table className="numbers">
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            {named ? <td /> : null}
            {heads.map(({ key, text }) => (
              <th key={key} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroller>
  );
}
