import type { LoaderFunctionArgs } from "@remix-run/node";
import { say } from "#domain/wording/wording.ts";
import { fileLanguage } from "./agenda-file.server.ts";
import { offerFilter, searched } from "./filters.ts";
import { publicFile } from "./freshness.server.ts";
import { gql } from "./gql.ts";
import { ask } from "./graphql.server.ts";
import { moveOn } from "./moved-on.server.ts";

const OffersFile = gql(`
  query OffersFile($filter: OfferFilter, $search: String, $format: OfferFormat!, $language: Language) {
    offersFile(filter: $filter, search: $search, format: $format, language: $language)
  }
`);

/** The media type of each format, and how a name of it ends. */
const FILES = {
  HSDS: { type: "application/json; charset=utf-8", ending: "json" },
  CSV: { type: "text/csv; charset=utf-8", ending: "csv" },
} as const;

/** The offers that the address asks for, as a file that is the same for everybody. */
export async function offersAnswer(args: LoaderFunctionArgs, format: keyof typeof FILES): Promise<Response> {
  await moveOn(args);
  const { request, context } = args;
  const params = new URL(request.url).searchParams;
  const language = fileLanguage(request);
  const variables = { filter: offerFilter(params), search: searched(params), format, language };
  const nobody = { request: new Request(request.url), context };
  const write = async () => (await ask(nobody, OffersFile, variables)).offersFile;
  const { type, ending } = FILES[format];
  const answer = await publicFile(args, type, write);
  answer.headers.set("content-disposition", `attachment; filename="${say(language, "fileName.offers")}.${ending}"`);
  return answer;
}
