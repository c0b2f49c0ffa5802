import type { LoaderFunctionArgs } from "@remix-run/node";
import { agendaFilter } from "../filters.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { read } from "../reading.server.ts";

const AgendaFile = gql(`
  query AgendaFile($filter: AgendaFilter, $language: Language) {
    agendaFile(filter: $filter, format: ICS, language: $language)
  }
`);

/** The agenda of any choice as a calendar that other programs follow. */
export async function loader(args: LoaderFunctionArgs) {
  const filter = agendaFilter(new URL(args.request.url).searchParams);
  const { agendaFile } = await read(args, AgendaFile, { filter, language: languageOf(args.request) });
  return new Response(agendaFile, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="samenbord.ics"',
    },
  });
}
