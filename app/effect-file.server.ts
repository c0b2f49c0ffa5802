import type { LoaderFunctionArgs } from "@remix-run/node";
import { say } from "#domain/wording/wording.ts";
import { effectPeriod } from "./effect-period.ts";
import { gql } from "./gql.ts";
import { languageOf } from "./language.server.ts";
import { read } from "./reading.server.ts";

const EffectFile = gql(`
  query EffectFile($from: DateTime, $to: DateTime, $format: ReportFormat!, $language: Language) {
    reportFile(from: $from, to: $to, format: $format, language: $language)
  }
`);

const TYPES = {
  CSV: "text/csv; charset=utf-8",
  XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  PDF: "application/pdf",
} as const;

/** The report of the months that the address chooses, as a file for who may see it. */
export async function effectAnswer(args: LoaderFunctionArgs, format: keyof typeof TYPES): Promise<Response> {
  const language = languageOf(args.request);
  const period = effectPeriod(new URL(args.request.url).searchParams);
  const { reportFile } = await read(args, EffectFile, { ...period, format, language });
  const name = `${say(language, "fileName.effect")}.${format.toLowerCase()}`;
  return new Response(format === "CSV" ? reportFile : Buffer.from(reportFile, "base64"), {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
