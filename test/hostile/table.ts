import type { Row, Tally } from "./row.ts";

/** The threats of docs/threats.md, in the words of the table. */
const THREATS: Record<number, string> = {
  1: "floods of the graph",
  2: "what the graph lets guess",
  3: "other sites' pages (CSRF)",
  5: "others' networks",
  6: "fields that nobody asked for",
  7: "addresses inside (SSRF)",
  8: "calendar bombs",
  9: "script in fields (XSS)",
  10: "open redirects",
  11: "host headers",
  12: "guessing who is here",
  13: "sessions",
  14: "floods of posts",
  15: "spreadsheet formulas",
  16: "secret addresses",
  17: "forged log lines",
  18: "uploads",
  19: "errors and odd requests",
  21: "headers and framing",
  22: "secrets of the machine",
};

/** Of one row. */
const MOST_SHOWN = 40;

/** What got through, and for each threat how often it was tried and how often something got through. */
export function table(rows: readonly Row[], tallies: readonly Tally[]): string {
  const lines = Object.entries(THREATS).flatMap(([threat, name]) => {
    const own = tallies.filter((_, at) => rows[at]?.threat === Number(threat));
    return own.some((tally) => tally.tried > 0) ? [line(threat, name, sum(own, "tried"), sum(own, "through"))] : [];
  });
  const total = line("", "together", sum(tallies, "tried"), sum(tallies, "through"));
  const through = tallies.flatMap((tally, at) =>
    tally.through.slice(0, MOST_SHOWN).map((what) => `${rows[at]?.what}: ${what}`),
  );
  return [...through, line("#", "threat", "tried", "got through"), ...lines, total].join("\n");
}

function sum(tallies: readonly Tally[], what: "tried" | "through"): string {
  const counts = tallies.map((tally) => (what === "tried" ? tally.tried : tally.through.length));
  return String(counts.reduce((all, one) => all + one, 0));
}

function line(threat: string, name: string, tried: string, through: string): string {
  return `${threat.padStart(3)}  ${name.padEnd(32)}${tried.padStart(8)}${through.padStart(14)}`;
}
