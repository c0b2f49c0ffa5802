import { reportFor } from "#db/report.ts";
import { OUTCOMES, type Outcome } from "#domain/effect/finding.ts";
import { periodOf } from "#domain/effect/period.ts";
import {
  type Counted,
  type Hours,
  hoursIn,
  type NumberName,
  numbersOf,
  type Report,
  type Row,
  SUBJECTS,
  type Subject,
} from "#domain/effect/report.ts";
import { sayCounted, sayPeriod, sayTotal } from "#domain/effect/report-text.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { answered } from "./fault.ts";
import { NetworkType, networkOf } from "./network.ts";
import { REPORT_FORMATS, reportFile } from "./report-file.ts";
import { inLanguage } from "./words.ts";

interface Counts {
  subject: Subject;
  counted: Counted;
}

const ReportType = builder.objectRef<Report>("Report");
const CountsType = builder.objectRef<Counts>("ReportCounts");
const HoursType = builder.objectRef<Hours>("ReportHours");
const OutcomeCountType = builder.objectRef<{ outcome: Outcome; count: number }>("OutcomeCount");
const MonthType = builder.objectRef<Row & { month: string }>("ReportMonth");
const OfNetworkType = builder.objectRef<Row & { network: string }>("ReportNetwork");
const SubjectType = builder.enumType("ReportSubject", { values: SUBJECTS });
const OutcomeType = builder.enumType("Outcome", { values: OUTCOMES });
const FormatType = builder.enumType("ReportFormat", { values: REPORT_FORMATS });

/** What the board brings about, by month and by network. */
export function defineReport(): void {
  defineCounts();
  defineRows();
  const period = builder.args((t) => ({
    from: t.field({ type: "DateTime", description: "left out: January of the year in which the report ends" }),
    to: t.field({ type: "DateTime", description: "half-open; left out: the present" }),
  }));
  builder.queryFields((t) => ({
    report: t.field({
      type: ReportType,
      description:
        "of whole months; for officers and admins of the whole board, for others of what concerns their networks",
      authScopes: { planner: true },
      complexity: 500,
      args: { ...period },
      resolve: (_, args, context) => answered(context, reportNow(context, args)),
    }),
    reportFile: t.string({
      description: "the same as a file: CSV as text, XLSX and PDF in base64",
      authScopes: { planner: true },
      complexity: 5_000,
      args: { ...period, ...inLanguage, format: t.arg({ type: FormatType, required: true }) },
      resolve: async (_, { format, language, ...args }, context) =>
        reportFile(context, await answered(context, reportNow(context, args)), {
          format,
          language: language ?? context.language,
        }),
    }),
  }));
}

interface Asked {
  from?: number | null | undefined;
  to?: number | null | undefined;
}

async function reportNow({ board, actor, now }: Context, { from, to }: Asked): Promise<Report> {
  return reportFor(board.store.read, actor, periodOf({ from: from ?? null, to: to ?? null }, now), now);
}

function defineCounts(): void {
  const planner = { authScopes: { planner: true } } as const;
  CountsType.implement({
    ...planner,
    fields: (t) => {
      const number = (name: Exclude<NumberName, "prevented">, description: string) =>
        t.int({ description, resolve: ({ subject, counted }) => numbersOf(subject, counted)[name] });
      return {
        found: number("found", "all that was first seen in the time, as CLASH or ATTENTION"),
        prevented: t.int({
          nullable: true,
          description: "avoided while it was typed; null of duplicates, where the board cannot know",
          resolve: ({ subject, counted }) => numbersOf(subject, counted).prevented,
        }),
        solved: number("solved", "agreed, alone and joined"),
        agreed: number("agreed", "an agreement stands by which something changed"),
        alone: number("alone", "a network moved, withdrew or changed it by itself"),
        joined: number("joined", "shown as one"),
        letBe: number("letBe", "kept knowingly, no problem, or no longer seen"),
        passed: number("passed", "its last date came with nothing decided"),
        open: number("open", "nothing decided yet"),
        talking: number("talking", "those of the open ones that are talked about"),
        hours: t.field({ type: HoursType, nullable: true, resolve: ({ counted }) => hoursIn(counted) }),
        outcomes: t.field({
          type: [OutcomeCountType],
          description: "what came of all that was found, without those of which there are none",
          resolve: ({ counted }) =>
            OUTCOMES.map((outcome) => ({ outcome, count: counted.outcomes[outcome] ?? 0 })).filter(
              ({ count }) => count,
            ),
        }),
      };
    },
  });
  HoursType.implement({
    ...planner,
    description: "From when it was first seen until all had signed, in hours to a tenth",
    fields: (t) => ({
      count: t.exposeInt("count", { description: "over how many agreements" }),
      median: t.exposeFloat("median"),
      shortest: t.exposeFloat("shortest"),
      longest: t.exposeFloat("longest"),
    }),
  });
  OutcomeCountType.implement({
    ...planner,
    fields: (t) => ({ outcome: t.expose("outcome", { type: OutcomeType }), count: t.exposeInt("count") }),
  });
}

const SUBJECT_ARG = builder.args((t) => ({ subject: t.field({ type: SubjectType, required: true }) }));

function defineRows(): void {
  ReportType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      from: t.exposeString("from", { description: "its first month, 2026-01" }),
      to: t.exposeString("to", { description: "its last month, which may not be over" }),
      period: t.string({
        description: "its months in words",
        args: inLanguage,
        resolve: (report, { language }, context) => sayPeriod(language ?? context.language, report),
      }),
      counted: t.string({
        description: "of when the numbers are, in words, and since when everything counts",
        args: inLanguage,
        resolve: (report, { language }, context) => sayCounted(language ?? context.language, report),
      }),
      whole: t.exposeBoolean("whole", { description: "whether it is of the whole board" }),
      sentences: t.stringList({
        description: "what there is to say of all months together",
        args: { ...SUBJECT_ARG, ...inLanguage },
        resolve: (report, { subject, language }, context) => sayTotal(language ?? context.language, report, subject),
      }),
      total: t.field({
        type: CountsType,
        args: SUBJECT_ARG,
        resolve: ({ total }, { subject }) => countsOf(total, subject),
      }),
      months: t.expose("months", { type: [MonthType], description: "every month, also one in which nothing was seen" }),
      networks: t.expose("networks", {
        type: [OfNetworkType],
        description: "what concerns two networks counts for both",
      }),
    }),
  });
  MonthType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      month: t.exposeString("month", { description: "2026-03" }),
      counts: t.field({ type: CountsType, args: SUBJECT_ARG, resolve: (row, { subject }) => countsOf(row, subject) }),
    }),
  });
  OfNetworkType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      network: t.field({ type: NetworkType, resolve: ({ network }, _, context) => networkOf(context, network) }),
      counts: t.field({ type: CountsType, args: SUBJECT_ARG, resolve: (row, { subject }) => countsOf(row, subject) }),
    }),
  });
}

function countsOf(row: Row, subject: Subject): Counts {
  return { subject, counted: row[subject] };
}
