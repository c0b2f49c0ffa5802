import type { LoaderFunctionArgs } from "@remix-run/node";
import { say } from "#domain/wording/wording.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { heatChoice } from "../overview/heat-choice.ts";
import { read } from "../reading.server.ts";

const OverviewFile = gql(`
  query OverviewFile($kind: OverviewKind!, $theme: ID, $axis: HeatAxis, $from: DateTime, $audiences: [ID!], $language: Language) {
    overviewFile(kind: $kind, theme: $theme, axis: $axis, from: $from, audiences: $audiences, language: $language)
  }
`);

const KINDS = ["HEAT_MAP", "OFFER_MATRIX", "TIMELINE", "FRESHNESS"] as const;

/** The numbers of a part of the overview as a table for a spreadsheet, for who may read it. */
export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const kind = KINDS.find((one) => one === params.get("kind")) ?? "HEAT_MAP";
  const { axis, from } = heatChoice(params);
  const asked = { kind, theme: params.get("theme"), axis, from, audiences: params.getAll("audience") };
  const language = languageOf(args.request);
  const { overviewFile } = await read(args, OverviewFile, { ...asked, language });
  return new Response(overviewFile, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${say(language, `fileName.${kind}`)}.csv"`,
      "cache-control": "no-store",
    },
  });
}
