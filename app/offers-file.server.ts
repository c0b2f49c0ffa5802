import type { LoaderFunctionArgs } from "@remix-run/node";
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

/** The media type and the name of each format. */
const FILES = {
  HSDS: { type: "application/json; charset=utf-8", name: "aanbod.json" },
  CSV: { type: "text/csv; charset=utf-8", name: "aanbod.csv" },
} as const;

/** The offers that the address asks for, as a file that is the same for everybody. */
export async function offersAnswer(args: LoaderFunctionArgs, format: keyof typeof FILES): Promise<Response> {
  await moveOn(args);
  const { request, context } = args;
  const params = new URL(request.url).searchParams;
  const variables = { filter: offerFilter(params), search: searched(params), format, language: fileLanguage(request) };
  const nobody = { request: new Request(request.url), context };
  const write = async () => (await ask(nobody, OffersFile, variables)).offersFile;
  const answer = await publicFile(args, FILES[format].type, write);
  answer.headers.set("content-disposition", `attachment; filename="${FILES[format].name}"`);
  return answer;
}
