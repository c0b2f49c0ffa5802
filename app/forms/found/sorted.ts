/** What came of saving a list of rows that sort something. */
export interface Sorted {
  /** How many; null when nothing was saved. */
  done: number | null;
  /** The rows that somebody else changed meanwhile, which are left. */
  changed: string[];
  problem: string | null;
  /** What was picked, by the name of its field: what is not saved stays chosen. */
  picked: Record<string, string>;
}
