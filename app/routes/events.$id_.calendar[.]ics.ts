import type { LoaderFunctionArgs } from "@remix-run/node";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { found, read } from "../reading.server.ts";

const EventFile = gql(`
  query EventFile($id: ID!, $language: Language) {
    event(id: $id) { calendarFile(language: $language) }
  }
`);

/** One event for the reader's own calendar; it leads back to its page, where the latest state stands. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.request);
  const data = await read(args, EventFile, { id: args.params.id ?? "", language });
  return new Response(found(data.event).calendarFile, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="samenbord.ics"',
      "cache-control": "private, no-store",
    },
  });
}
