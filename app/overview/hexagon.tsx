import type { ReactNode } from "react";

/** Pictures are measured in sixteenths of the size of the page's letters, so that they grow with them. */
export function rem(length: number): string {
  return `${length / 16}rem`;
}

/** A cell of the honeycomb about its middle, forty wide. */
const OUTLINE = "M0-22 19-11V11L0 22-19 11V-11z";
const WITHIN = "M0-17.5 15.2-8.8V8.8L0 17.5-15.2 8.8V-8.8z";

interface Props {
  /** The class of the style sheet that fills it. */
  look: string;
  /** What stands in it, if anything. */
  text?: string | undefined;
}

/** One cell: its filling is the style sheet's, its rims differ also without colour. */
export function Hexagon({ look, text }: Props) {
  return (
    <g className={`hex hex-${look}`}>
      <path d={OUTLINE} />
      {look === "crowded" ? <path d={WITHIN} className="hex-within" /> : null}
      {text === undefined ? null : <text y={6}>{text}</text>}
    </g>
  );
}

interface CellProps {
  x: number;
  y: number;
  label: string;
  /** Where it leads; null for nowhere. */
  to: string | null;
  children: ReactNode;
}

/** A part of a picture that says what it is, and leads there. */
export function PictureCell({ x, y, label, to, children }: CellProps) {
  const within = (
    <>
      <title>{label}</title>
      {children}
    </>
  );
  const place = `translate(${x} ${y})`;
  if (to === null) return <g transform={place}>{within}</g>;
  return (
    <g transform={place}>
      <a href={to} aria-label={label}>
        {within}
      </a>
    </g>
  );
}
