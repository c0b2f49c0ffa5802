import { en } from "#domain/wording/en.ts";

/** Why not, as the key of the sentence says it. */
export function reasonOf({ kind, message }: { kind: string; message: string }): string {
  if (kind === "Invalid") return "invalid";
  const [key] = Object.entries(en).find(([key, text]) => key.startsWith("refusal.") && text === message) ?? [];
  const words = (key ?? kind).replace("refusal.", "").replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return words === "sign in needed" ? "sign in first" : words.trim();
}

const OWN = ["nobody", "editor", "lead"];
const OTHERS = ["editor of another", "lead of another", "lead of a party", "officer", "admin"];
const COLUMNS = [...OWN, ...OTHERS];

/** The page, from what was found for each operation and role. */
export function rightsPage(found: ReadonlyMap<string, string>, names: Record<"query" | "mutation", string[]>): string {
  const rows = (names: string[]) =>
    names.sort().map((name) => [`\`${name}\``, ...COLUMNS.map((role) => found.get(`${name} ${role}`) ?? "")]);
  const queries = table(["query", ...COLUMNS], rows(names.query));
  const mutations = table(["mutation", ...COLUMNS], rows(names.mutation));
  return [
    "# Who may do what\n",
    "Written by `test/graphql/matrix.test.ts` from what the graph answered; `npm run check` turns red when it answers otherwise.",
    "Each row is about something of one network. Editor and lead are its own; another is a network that has nothing to do with",
    "it; a party has an event in the flag and asks this network to host one. _yes_: done or shown. _nothing_: shown as if it",
    "were not there. _invalid_: allowed, but not as the row asks it. What is shown of holds differs: `test/graphql/scopes.test.ts`.",
    "\n## Reading\n",
    queries,
    "\n## Doing\n",
    `${mutations}\n`,
  ].join("\n");
}

/** As the formatter of the check writes it. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((word, at) => Math.max(word.length, 3, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
