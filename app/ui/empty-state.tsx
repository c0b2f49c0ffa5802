import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";

/** Nothing to show: says so and, in `children`, gives the next step. */
export function EmptyState({ title, hint, children }: { title: string; hint: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Mark />
      <h2>{title}</h2>
      <p>{hint}</p>
      {children ? <p className="acts">{children}</p> : null}
    </div>
  );
}
