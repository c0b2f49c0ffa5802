import type { Choice } from "./choices.tsx";

/** So many choices of a long list a page prints. */
const MOST = 30;

/** Of a long list what leaves most, or the first where that is not counted, and what is chosen; in the order of the list. */
export function fewOf(options: Choice[], chosen: readonly string[]): Choice[] {
  if (options.length <= MOST) return options;
  const most = options.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0)).slice(0, MOST);
  const printed = new Set([...most.map(({ value }) => value), ...chosen]);
  return options.filter(({ value }) => printed.has(value));
}
