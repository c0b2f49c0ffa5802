import type { ReactNode } from "react";

/** What one needs first, on the deep ground under a title; a row without a value is left out. */
export function KeyFacts({ rows }: { rows: [string, ReactNode][] }) {
  return (
    <dl className="key-facts">
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
