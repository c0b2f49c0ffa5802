import type { LoaderFunctionArgs } from "@remix-run/node";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { heatChoice } from "../overview/heat-choice.ts";
import { read } from "../reading.server.ts";

const OverviewFile = gql(`
  query OverviewFile($kind: OverviewKind!, $theme: ID, $axis: HeatAxis, $from: DateTime, $audiences: [ID!], $language: Language) {
    overviewFile(kind: $kind, theme: $theme, axis: $axis, from: $from, audiences: $audiences, language: $language)
  }
`);

/** What each part is called on disk. */
const FILES = {
  HEAT_MAP: "drukte.csv",
  OFFER_MATRIX: "aanbod-en-gaten.csv",
  TIMELINE: "tijdlijn.csv",
  FRESHNESS: "klopt-het-nog.csv",
} as const;
const KINDS = Object.keys(FILES) as (keyof typeof FILES)[];

/** The numbers of a part of the overview as a table for a spreadsheet, for who may read it. */
export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const kind = KINDS.find((one) => one === params.get("kind")) ?? "HEAT_MAP";
  const { axis, from } = heatChoice(params);
  const asked = { kind, theme: params.get("theme"), axis, from, audiences: params.getAll("audience") };
  const { overviewFile } = await read(args, OverviewFile, { ...asked, language: languageOf(args.request) });
  return new Response(overviewFile, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${FILES[kind]}"`,
      "cache-control": "no-store",
    },
  });
}
