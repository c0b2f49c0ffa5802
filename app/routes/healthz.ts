import type { LoaderFunctionArgs } from "@remix-run/node";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";

// One row is asked for, so that a board without its database does not call itself well.
const Health = gql(`query Health { network(slug: "health") { id } }`);

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await ask(args, Health);
  return new Response("ok\n", { headers: { "cache-control": "no-store", "content-type": "text/plain" } });
}
