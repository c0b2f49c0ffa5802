// docs/performance.md has a section for each part of the bench; a run replaces those of the parts that ran.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

const FILE = "docs/performance.md";
const INTRODUCTION = `# Performance

Made by \`npm run bench\`, or \`npm run bench -- <part>\` for one of the parts below, each with the day on which it ran.
CPU milliseconds per operation (user and system); the peer of a row was measured in the same run. Compare ratios, not
milliseconds.
`;
const PEERS = {
  agenda: "The peer is a plain node:http and better-sqlite3 server that gives the same rows from the same file.",
  pages:
    "The agenda as browsers ask for it, compressed, sixteen at once; raw gives the same bytes. The peer of a list is yoga with the same fields and no rules, in its own process without HTTP. Memory is the most that the process held, after pages that were made anew by sixteen at once.",
  neighbours: "The peer is hand-written SQL on a bare handle.",
  publish: "Each board has as many events as the row says and a tenth as many offers.",
  crossings: "The best of several rounds; each happening meets five others.",
  doubles:
    "One offer in twenty is a noisy copy of another, and the labelled offers stand among them; a double is found when it is among the candidates.",
  full: "A hundred thousand offers and a million happenings in eighteen months: 88,880 events and 11,120 weekly series.",
  search:
    "The rows count offers, with a tenth as many events. A search is read, its first fifty offers and their number are asked for; of five rounds the middle counts.",
  feeds: "The peer of a text is named in the bound, that of a feed is a plain node:http and better-sqlite3 server.",
};

/** Writes the rows of the parts that ran; what the others measured before stays. */
export function report(rows) {
  const sections = new Map(existsSync(FILE) ? sectionsOf(readFileSync(FILE, "utf8")) : []);
  for (const part of new Set(rows.map((row) => row.part))) {
    const own = rows.filter((row) => row.part === part);
    sections.set(part, sectionOf(part, own));
  }
  writeFileSync(FILE, [INTRODUCTION, ...sections.values()].join("\n"));
}

function sectionsOf(text) {
  const [, ...parts] = text.split(/^(?=## )/m);
  return parts.map((part) => [/^## (\S+)/.exec(part)?.[1], `${part.trimEnd()}\n`]);
}

function sectionOf(part, rows) {
  const day = new Date().toISOString().slice(0, 10);
  return [
    `## ${part}`,
    "",
    `${day}, Node ${process.version}, ${cpus().length} cores. ${PEERS[part] ?? ""}`.trim(),
    "",
    "| what | events | ours (ms CPU) | peer (ms CPU) | ratio | bound | |",
    "|---|---|---|---|---|---|---|",
    ...rows.map(line),
    "",
  ].join("\n");
}

function line({ what, size, ours, peer, bound, kept }) {
  const ratio = peer ? (ours / peer).toFixed(2) : "–";
  const verdict = bound ? (kept ? "kept" : "missed") : "–";
  return `| ${what} | ${size.toLocaleString("en")} | ${figure(ours)} | ${peer ? figure(peer) : "–"} | ${ratio} | ${bound || "–"} | ${verdict} |`;
}

/** Two digits that say something. */
function figure(value) {
  return value < 0.1 ? value.toFixed(4) : value.toFixed(2);
}
