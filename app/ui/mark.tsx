/** The lines of the mark, and the wall that its two courtyards share. */
export const MARK = {
  walls: "M18.66 7 10 2 1.34 7v10M10 22l8.66-5M18.66 7l8.66-5M35.98 7v10l-8.66 5-8.66-5",
  shared: "M18.66 7v10",
} as const;

/** The mark: two courtyards of the honeycomb flats that share one wall. Decorative: the name stands beside it. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 37.3 24" width="47" height="30" aria-hidden="true" focusable="false">
      <path d={MARK.walls} />
      <path className="mark-shared" d={MARK.shared} />
    </svg>
  );
}

/** A hexagon in the colour and filling of its classes; drawn by the stylesheet, as a list holds fifty of them. */
export function Cell({ className }: { className: string }) {
  return <span className={`cell ${className}`} />;
}
