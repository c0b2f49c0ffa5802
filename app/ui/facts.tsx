import type { ReactNode } from "react";

type Rows = [string, ReactNode][];

/** A name and what belongs to it; a row without a value is left out. */
export function Facts({ rows }: { rows: Rows }) {
  return <Pairs rows={rows} className="facts" />;
}

/** What one needs first, on the deep ground under a title. */
export function KeyFacts({ rows }: { rows: Rows }) {
  return <Pairs rows={rows} className="key-facts" />;
}

function Pairs({ rows, className }: { rows: Rows; className: string }) {
  return (
    <dl className={className}>
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
