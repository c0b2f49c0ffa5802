import type { Numbers } from "./report.ts";

/** What a bar is made of, from the ground up; together they are all that was found. */
export const PARTS = ["prevented", "solved", "letBe", "passed", "open"] as const;
export type Part = (typeof PARTS)[number];

/** A month's bar, in the units of the picture; y counts down. Parts of which there are none are left out. */
export interface Bar {
  month: string;
  found: number;
  x: number;
  width: number;
  /** Whether its month is named under it: of many months there is room for some. */
  named: boolean;
  parts: { name: Part; count: number; y: number; height: number }[];
}

/** A picture of all months, and the lines behind it with the count that each stands for. */
export interface Chart {
  bars: Bar[];
  lines: { count: number; y: number }[];
}

const MOST_NAMES = 12;

/** How the months are drawn within a width and a height: as many lines as round counts allow, at most five. */
export function chartOf(
  months: readonly { month: string; numbers: Pick<Numbers, Part | "found"> }[],
  { width, height }: { width: number; height: number },
): Chart {
  const step = stepFor(Math.max(1, ...months.map(({ numbers }) => numbers.found)));
  const top = step * Math.ceil(Math.max(1, ...months.map(({ numbers }) => numbers.found)) / step);
  const unit = height / top;
  const slot = width / Math.max(1, months.length);
  const each = Math.ceil(months.length / MOST_NAMES);
  const bars = months.map(({ month, numbers }, at): Bar => {
    let y = height;
    const parts = PARTS.flatMap((name) => {
      const count = numbers[name] ?? 0;
      y -= count * unit;
      return count === 0 ? [] : [{ name, count, y, height: count * unit }];
    });
    return {
      month,
      found: numbers.found,
      x: at * slot + slot * 0.15,
      width: slot * 0.7,
      named: at % each === 0,
      parts,
    };
  });
  const lines = Array.from({ length: top / step + 1 }, (_, at) => ({ count: at * step, y: height - at * step * unit }));
  return { bars, lines };
}

/** The distance between lines: 1, 2 or 5 times a power of ten. */
function stepFor(most: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((digit) => digit * power).find((one) => most / one <= 4);
    if (step !== undefined) return step;
  }
}
