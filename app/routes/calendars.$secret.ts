import type { LoaderFunctionArgs } from "@remix-run/node";
import { isLanguage } from "#domain/wording/language.ts";
import { AGENDA_TYPES } from "../agenda-file.server.ts";
import { agendaFilter } from "../filters.ts";
import { privateFile } from "../freshness.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { moveOn } from "../moved-on.server.ts";

const Followed = gql(`
  query Followed($secret: String!) { followedCalendar(secret: $secret) { link language } }
`);

const FollowedFile = gql(`
  query FollowedFile($secret: String!, $filter: AgendaFilter, $language: Language) {
    followedCalendar(secret: $secret) { agendaFile(filter: $filter, format: ICS, language: $language) }
  }
`);

/**
 * A person's own calendar at its secret address, or that of who follows without an account; it is asked about at every
 * reading: one may have revoked it, or follow something else by now.
 */
export async function loader(args: LoaderFunctionArgs) {
  await moveOn(args);
  const { request, params, context } = args;
  const nobody = { request: new Request(request.url), context };
  const secret = params.secret ?? "";
  const { followedCalendar: followed } = await ask(nobody, Followed, { secret });
  if (!followed) return new Response("Not Found", { status: 404, headers: { "cache-control": "no-store" } });
  const { searchParams } = new URL(request.url);
  const fixed = searchParams.get("in");
  const language = isLanguage(fixed) ? fixed : (followed.language ?? languageOf(request));
  const variables = { secret, filter: agendaFilter(searchParams), language };
  return privateFile({ request, context }, { type: AGENDA_TYPES.ICS, owner: followed.link }, async () => {
    const { followedCalendar: file } = await ask(nobody, FollowedFile, variables);
    return file?.agendaFile ?? "";
  });
}
