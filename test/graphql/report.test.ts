import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { addParties, putFindings } from "#db/findings.ts";
import { AGREEMENTS, type Finding, OUTCOMES, type Outcome } from "#domain/effect/finding.ts";
import { FLAG_KINDS } from "#domain/flag/flag.ts";
import type { Actor } from "#domain/network/network.ts";
import { taggedText } from "../pdf-text.ts";
import { aBoard, aNetwork, anActor, NOW } from "../world.ts";
import { cellsOf } from "../xlsx-cells.ts";
import { ask } from "./asking.ts";

const HOUR = 3_600_000;
const NAMES = ["found", "prevented", "solved", "agreed", "alone", "joined", "letBe", "passed", "open", "talking"];
const MAIN = ["found", "prevented", "solved", "letBe", "passed", "open"];
const COUNTS = `{ ${NAMES.join(" ")} hours { count median shortest longest } outcomes { outcome count } }`;
const REPORT = `report { from to whole overlaps: total(subject: OVERLAP) ${COUNTS} duplicates: total(subject: DUPLICATE) ${COUNTS}
  months { month overlaps: counts(subject: OVERLAP) ${COUNTS} duplicates: counts(subject: DUPLICATE) ${COUNTS} }
  networks { network { name } overlaps: counts(subject: OVERLAP) ${COUNTS} duplicates: counts(subject: DUPLICATE) ${COUNTS} } }`;

/** What SQL counts of a choice of findings, said plainly and apart from the way in which the board counts. */
const CHOICES: Record<string, string> = {
  found: "1",
  prevented: "outcome = 'PREVENTED'",
  agreed: "outcome in ('MOVE', 'COHOST', 'MERGE', 'SPLIT', 'SEQUENCE', 'TURNS', 'RETIRE')",
  alone: "outcome in ('MOVED', 'WITHDRAWN', 'CHANGED')",
  joined: "outcome in ('JOINED', 'SAME')",
  letBe: "outcome in ('KEEP', 'REFER', 'LINKED', 'NOT_A_PROBLEM', 'UNSEEN')",
  passed: `outcome = 'PASSED' or (outcome in ('OPEN', 'TALKING') and last_date < ${NOW})`,
  open: `outcome in ('OPEN', 'TALKING') and (last_date is null or last_date >= ${NOW})`,
  talking: `outcome = 'TALKING' and (last_date is null or last_date >= ${NOW})`,
};

test("page, table, workbook and document tell the numbers of the database", async () => {
  const world = await aYear();
  const { board, officer } = world;
  const { report } = await ask(board, officer, `{ ${REPORT} }`);
  expect(report).toMatchObject({ from: "2026-01", to: "2026-12", whole: true });
  const said = await bySql(board);
  expect(countsOf(report.overlaps)).toEqual(said.OVERLAP);
  expect(countsOf(report.duplicates)).toEqual({ ...said.DUPLICATE, prevented: null });
  const rows = [report, ...report.months, ...report.networks];
  const told = (subject: "overlaps" | "duplicates") => rows.map((row) => row[subject]);
  const csv = await file(board, officer, "CSV");
  const lines = csv
    .toString()
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(";"));
  expect(lines.map((line) => line.slice(4, 14).map(numberOf))).toEqual(
    [...told("overlaps"), ...told("duplicates")].map((counts) => NAMES.map((name) => counts[name])),
  );
  expect(lines.map((line) => line.slice(14, 18).map(numberOf))).toEqual(
    [...told("overlaps"), ...told("duplicates")].map(({ hours }) => HOURS.map((name) => hours?.[name] ?? null)),
  );
  expect(await sheet(board, officer)).toEqual(lines.map((line) => line.slice(4, 18).map(numberOf)));
  expect(await tables(board, officer)).toEqual([...tableOf(report, "overlaps"), ...tableOf(report, "duplicates")]);
});

test("the document is tagged, says its language and title, and holds its typeface", async () => {
  const { board, officer } = await aYear();
  const pdf = await file(board, officer, "PDF");
  const text = pdf.toString("latin1");
  for (const part of [
    "/StructTreeRoot",
    "/MarkInfo",
    "/Marked true",
    "/Lang (nl-NL)",
    "/DisplayDocTitle true",
    "pdfuaid:part",
  ])
    expect(text).toContain(part);
  expect(text).toMatch(/\/S \/Figure[\s\S]{0,80}\/Alt/);
  expect(text.match(/\/FontFile2/g)).toHaveLength(2);
  expect(text).not.toMatch(/\/BaseFont \/Helvetica/);
  const tags = new Set(taggedText(pdf).map(({ tag }) => tag));
  expect([...tags].sort()).toEqual(["Figure", "H1", "H2", "H3", "P", "TD", "TH"]);
  const scopes = text.match(/\/Scope \/(Row|Column)/g) ?? [];
  expect(scopes).toHaveLength(taggedText(pdf).filter(({ tag }) => tag === "TH").length);
});

test("a name keeps the letters that the typeface has anywhere, and what it has not is seen to be missing", async () => {
  const names = [
    "Şahin & Małgorzata Ağaoğlu-Őrs",
    "A\u0306sk en S\u0327ahin",
    "Ṣọlá ế \u200bnu",
    "東京 😀 Наш дом",
    "w".repeat(70),
  ];
  const { board, officer } = await aYear(names[0]);
  for (const [at, name] of names.slice(1).entries()) {
    const network = await aNetwork(board, `ook-${at}`, { name });
    await board.store.write
      .insertInto("finding_network")
      .columns(["finding", "network"])
      .expression((eb) =>
        eb
          .selectFrom("finding")
          .select(["id", eb.val(network.id).as("network")])
          .limit(200),
      )
      .execute();
  }
  const pdf = await file(board, officer, "PDF");
  const told = taggedText(pdf).flatMap(({ tag, text }) => (tag === "TH" ? text : []));
  for (const name of [names[0], "Ăsk en Şahin", "Solá e nu", "?? ? ??? ???", names[4]]) expect(told).toContain(name);
  expect(pdf.toString("latin1").match(/\/FontFile2/g)).toHaveLength(3);
});

test("every file of the demonstration says that it is made up, and none of a real board", async () => {
  const { board, officer } = await aYear();
  for (const [asked, mark] of [
    [board, "DEMO "],
    [{ ...board, demonstration: null }, ""],
  ] as const) {
    expect((await file(asked, officer, "CSV")).toString()).toMatch(new RegExp(`^\uFEFF${mark}onderwerp;`));
    expect(cellsOf(await file(asked, officer, "XLSX")).get("A1")?.value).toBe(`${mark}onderwerp`);
    const [title] = taggedText(await file(asked, officer, "PDF"));
    expect(title?.text).toMatch(new RegExp(`^${mark}Samenbord`));
    const { overviewFile, logFile } = await ask(asked, officer, `{ overviewFile(kind: HEAT_MAP) logFile }`);
    expect(overviewFile).toMatch(new RegExp(`^\uFEFF${mark}week;`));
    expect(logFile).toMatch(new RegExp(`^\uFEFF${mark}nummer;`));
    const { viewer } = await ask(asked, officer, `{ viewer { json: data(format: JSON) csv: data(format: CSV) } }`);
    expect(viewer.csv).toMatch(new RegExp(`^\uFEFF${mark}`));
    expect(viewer.csv.includes("DEMO")).toBe(mark !== "");
    expect(JSON.parse(viewer.json).demonstration?.includes("verzonnen") ?? false).toBe(mark !== "");
  }
});

test("a month is a date, and a name that looks like a formula is words", async () => {
  const { board, officer } = await aYear('=HYPERLINK("https://kwaad.example")');
  const cells = cellsOf(await file(board, officer, "XLSX"));
  expect([...cells.values()].filter(({ kind }) => kind === "FORMULA")).toEqual([]);
  // The first of January 2026, counted in days from 1900 as spreadsheets do.
  const dates = [...cells.entries()].filter(([at]) => /^C\d+$/.test(at) && at !== "C1");
  expect(dates[0]?.[1]).toMatchObject({ kind: "NUMBER", value: "46023" });
  expect(dates[0]?.[1].style).toBeGreaterThan(0);
  expect([...cells.values()].map(({ value }) => value.replaceAll("&quot;", '"'))).toContain(
    '=HYPERLINK("https://kwaad.example")',
  );
  const csv = (await file(board, officer, "CSV")).toString();
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""https://kwaad.example"")"`);
});

test("a lead reads what concerns her own network, and who is of none reads nothing", async () => {
  const { board, networks, findings } = await aYear();
  const lead = await anActor(board, networks.slice(0, 1));
  const { report } = await ask(board, lead, `{ ${REPORT} }`);
  const own = findings.filter(({ networks: of }) => of.includes(networks[0]?.id ?? ""));
  expect(report).toMatchObject({ whole: false, networks: [{ network: { name: "een" } }] });
  expect(report.overlaps.found + report.duplicates.found).toBe(own.length);
  await expect(ask(board, await anActor(board, []), `{ ${REPORT} }`)).rejects.toMatchObject({ status: 403 });
  await expect(ask(board, null, `{ ${REPORT} }`)).rejects.toMatchObject({ status: 401 });
});

test("what went into another network counts for that one", async () => {
  const { board, officer, networks, findings } = await aYear();
  const [one, two] = networks;
  const write = board.store.write.updateTable("network").set({ merged_into: two?.id ?? "" });
  await write.where("id", "=", one?.id ?? "").execute();
  const { report } = await ask(board, officer, `{ ${REPORT} }`);
  const both = findings.filter(({ networks: of }) => of.some((id) => id === one?.id || id === two?.id));
  const row = report.networks.find(({ network }: { network: { name: string } }) => network.name === "twee");
  expect(row.overlaps.found + row.duplicates.found).toBe(both.length);
});

test("no months are refused, and too many", async () => {
  const { board, officer } = await aYear();
  const asked = (from: string, to: string) =>
    ask(board, officer, `{ report(from: "${from}", to: "${to}") { from to } }`);
  await expect(asked("2026-05-01T00:00:00Z", "2026-03-01T00:00:00Z")).rejects.toMatchObject({ status: 400 });
  await expect(asked("2020-05-01T00:00:00Z", "2026-03-01T00:00:00Z")).rejects.toMatchObject({ status: 400 });
  // By the clock of Amsterdam.
  expect(await asked("2026-02-28T23:30:00Z", "2026-03-31T22:00:00Z")).toEqual({
    report: { from: "2026-03", to: "2026-03" },
  });
});

const HOURS = ["count", "median", "shortest", "longest"] as const;

// biome-ignore lint/suspicious/noExplicitAny: an answer of the graph
type Answer = any;

function countsOf(counts: Answer) {
  return Object.fromEntries(NAMES.filter((name) => name !== "solved").map((name) => [name, counts[name]]));
}

async function bySql(board: Board): Promise<Record<string, Record<string, number>>> {
  const counted: Record<string, Record<string, number>> = {};
  const kinds = { OVERLAP: "('OVERLAP', 'SERIES_OVERLAP')", DUPLICATE: "('SAME_EVENT', 'DUPLICATE_OFFER')" };
  const [start, end] = ["2026-01-01T00:00:00+01:00", "2027-01-01T00:00:00+01:00"].map((at) => Date.parse(at));
  for (const [subject, among] of Object.entries(kinds)) {
    counted[subject] = {};
    for (const [name, choice] of Object.entries(CHOICES)) {
      const rows = sql<{ count: number }>`select count(*) as count from finding where kind in ${sql.raw(among)}
        and found_at >= ${start} and found_at < ${end} and (${sql.raw(choice)})`;
      counted[subject][name] = (await rows.execute(board.store.read)).rows[0]?.count ?? 0;
    }
  }
  return counted;
}

async function file(board: Board, actor: Actor, format: "CSV" | "XLSX" | "PDF"): Promise<Buffer> {
  const { reportFile } = await ask(board, actor, `{ reportFile(format: ${format}, language: nl) }`);
  return Buffer.from(reportFile, format === "CSV" ? "utf8" : "base64");
}

function numberOf(text: string): number | null {
  return text === "" ? null : Number(text.replace(",", "."));
}

/** The numbers and hours of the workbook, row by row. */
async function sheet(board: Board, actor: Actor) {
  const cells = cellsOf(await file(board, actor, "XLSX"));
  const columns = "EFGHIJKLMNOPQR".split("");
  const rows = [...cells.keys()].filter((at) => /^A\d+$/.test(at) && at !== "A1").map((at) => at.slice(1));
  return rows.map((row) => columns.map((column) => numberOf(cells.get(column + row)?.value ?? "")));
}

/** The cells of the tables of the document, without those that name a column. */
async function tables(board: Board, actor: Actor): Promise<string[]> {
  const texts = taggedText(await file(board, actor, "PDF")).filter(({ tag }) => tag === "TH" || tag === "TD");
  const heads = new Set([...HEADS, "Maand", "Netwerk"]);
  return texts.map(({ text }) => text).filter((text) => !heads.has(text));
}

const HEADS = ["gezien", "voorkomen", "opgelost", "zo gelaten", "voorbij", "open", "uren tot afspraak"];

/** The same from the graph: its months with their total, and the networks of which there is something. */
function tableOf(report: Answer, subject: "overlaps" | "duplicates"): string[] {
  const line = (name: string, { [subject]: counts }: Answer) => [
    name,
    ...MAIN.map((main) => String(counts[main] ?? "–")),
    counts.hours === null ? "–" : counts.hours.median.toLocaleString("nl-NL"),
  ];
  const month = (text: string) =>
    new Date(`${text}-15T12:00:00Z`).toLocaleDateString("nl-NL", { month: "long", year: "numeric" });
  const networks = report.networks.filter((row: Answer) => row[subject].found > 0);
  return [
    ...report.months.flatMap((row: Answer) => line(month(row.month), row)),
    ...line("Totaal", report),
    ...networks.flatMap((row: Answer) => line(row.network.name, row)),
  ];
}

/** A board with findings of every kind and outcome through a year, and some of before it. */
async function aYear(name = "een") {
  const board = await aBoard();
  const networks = [
    await aNetwork(board, "een", { name }),
    await aNetwork(board, "twee"),
    await aNetwork(board, "drie"),
  ];
  const officer = await anActor(board, [], ["OFFICER"]);
  const findings = fc.sample(anyFinding(networks.map(({ id }) => id)), { numRuns: 300, seed: 9 });
  await board.store.write.transaction().execute(async (tx) => {
    await putFindings(tx, findings);
    const parties = findings.flatMap((one) => one.networks.map((network) => ({ finding: one.id, network })));
    await addParties(tx, parties);
  });
  return { board, networks, officer, findings };
}

function anyFinding(networks: string[]) {
  const [first, last] = ["2026-01-01T00:00:00+01:00", "2026-12-01T12:00:00+01:00"].map((at) => Date.parse(at)) as [
    number,
    number,
  ];
  return fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom(...FLAG_KINDS),
      foundAt: fc.oneof(fc.integer({ min: first, max: last }), fc.constantFrom(first, last)),
      outcome: fc.constantFrom<Outcome>(...OUTCOMES),
      took: fc.integer({ min: 0, max: 400 * HOUR }),
      ahead: fc.option(fc.integer({ min: -30 * 24 * HOUR, max: 30 * 24 * HOUR })),
      networks: fc.uniqueArray(fc.constantFrom(...networks), { minLength: 1 }),
    })
    .map(({ took, ahead, ...finding }): Finding & { networks: string[] } => ({
      ...finding,
      // Of what is double nothing is prevented that the board could know.
      outcome: finding.outcome === "PREVENTED" && !finding.kind.includes("OVERLAP") ? "OPEN" : finding.outcome,
      settledAt: AGREEMENTS.some((one) => one === finding.outcome) ? finding.foundAt + took : null,
      lastDate: ahead === null ? null : NOW + ahead,
    }));
}
