import type { LoaderFunctionArgs } from "@remix-run/node";
import { say } from "#domain/wording/wording.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { found, read } from "../reading.server.ts";

const CounterFile = gql(`
  query CounterFile($id: ID!) {
    alignment(id: $id) { id proposals { id counter } }
  }
`);

/** What a lead hands to her own calendar, so that it follows what was agreed. */
export async function loader(args: LoaderFunctionArgs) {
  const wanted = new URL(args.request.url).searchParams.get("proposal");
  const { alignment } = await read(args, CounterFile, { id: args.params.id ?? "" });
  const proposal = found(alignment).proposals.find(({ id }) => id === wanted);
  const name = say(languageOf(args.request), "fileName.counter");
  return new Response(found(proposal?.counter), {
    headers: {
      "content-type": "text/calendar; charset=utf-8; method=COUNTER",
      "content-disposition": `attachment; filename="${name}.ics"`,
      "cache-control": "private, no-store",
    },
  });
}
