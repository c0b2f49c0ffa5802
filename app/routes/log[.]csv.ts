import type { LoaderFunctionArgs } from "@remix-run/node";
import { say } from "#domain/wording/wording.ts";
import { logFilter } from "../filters.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { read } from "../reading.server.ts";

const LogFile = gql(
  `query LogFile($filter: LogFilter, $language: Language) { logFile(filter: $filter, language: $language) }`,
);

/** The log of any choice as a table for a spreadsheet, for who may read it. */
export async function loader(args: LoaderFunctionArgs) {
  const filter = logFilter(new URL(args.request.url).searchParams);
  const language = languageOf(args.request);
  const { logFile } = await read(args, LogFile, { filter, language });
  return new Response(logFile, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${say(language, "fileName.log")}.csv"`,
      "cache-control": "no-store",
    },
  });
}
