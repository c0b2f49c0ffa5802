import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { writeReportPdf } from "#graphql/report-pdf.ts";
import { writeReportXlsx } from "#graphql/report-xlsx.ts";
import type { Report } from "#domain/effect/report.ts";
test("x", async () => {
  const row = (k: number) => ({ OVERLAP: { outcomes: { PREVENTED: k, MOVE: k, MOVED: 2, KEEP: 1, PASSED: k, OPEN: 3, TALKING: 1 }, hours: [30.5, 3.25, 1] }, DUPLICATE: { outcomes: { SAME: k, OPEN: 2 }, hours: [] } });
  const report: Report = { from: "2026-01", to: "2026-12", since: null, whole: true, at: Date.now(), total: row(12), months: Array.from({length:12},(_,i)=>({month:`2026-${String(i+1).padStart(2,"0")}`, ...row(i)})), networks: ["Netwerk =Boven & Zo", "Vrouwen ondernemen Zuidoost"].map((name)=>({network:name,name,...row(4)})) };
  writeFileSync("/tmp/eff/r.pdf", await writeReportPdf(report, { language: "nl", demonstration: true }));
  writeFileSync("/tmp/eff/r.xlsx", await writeReportXlsx(report, "nl"));
  expect(1).toBe(1);
});
