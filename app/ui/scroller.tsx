import type { ReactNode } from "react";

/** What is wider than the page scrolls by itself, by touch and by keyboard. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="scroller" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
