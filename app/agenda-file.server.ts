import type { LoaderFunctionArgs } from "@remix-run/node";
import { isLanguage } from "#domain/wording/language.ts";
import { agendaFilter } from "./filters.ts";
import { publicFile } from "./freshness.server.ts";
import { gql } from "./gql.ts";
import { ask } from "./graphql.server.ts";
import { languageOf } from "./language.server.ts";
import { moveOn } from "./moved-on.server.ts";

const AgendaFile = gql(`
  query AgendaFile($filter: AgendaFilter, $format: AgendaFormat!, $language: Language) {
    agendaFile(filter: $filter, format: $format, language: $language)
  }
`);

/** The media type of each format. */
export const AGENDA_TYPES = {
  ICS: "text/calendar; charset=utf-8",
  ATOM: "application/atom+xml; charset=utf-8",
  JSON: "application/feed+json; charset=utf-8",
  JSON_LD: "application/ld+json; charset=utf-8",
} as const;

type AgendaFormat = keyof typeof AGENDA_TYPES;

/**
 * The agenda that the address asks for, as a file. It is the same for everybody: a program that follows it has no
 * session, so a session shows nothing more either.
 */
export async function agendaAnswer(args: LoaderFunctionArgs, format: AgendaFormat): Promise<Response> {
  await moveOn(args);
  const { request, context } = args;
  const params = new URL(request.url).searchParams;
  const language = fileLanguage(request);
  const nobody = new Request(request.url);
  const write = async () => {
    const variables = { filter: agendaFilter(params), format, language };
    return (await ask({ request: nobody, context }, AgendaFile, variables)).agendaFile;
  };
  const answer = await publicFile(args, AGENDA_TYPES[format], write);
  if (format === "ICS") answer.headers.set("content-disposition", 'inline; filename="samenbord.ics"');
  return answer;
}

/** `?in=en` fixes the language of an address that is handed to another program. */
export function fileLanguage(request: Request) {
  const fixed = new URL(request.url).searchParams.get("in");
  return isLanguage(fixed) ? fixed : languageOf(request);
}
