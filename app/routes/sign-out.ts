import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#domain/paths.ts";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { gql } from "../gql.ts";
import { askWithHeaders } from "../graphql.server.ts";

const signOut = gql(`mutation SignOut { signOut }`);

export function loader() {
  return redirect(paths.account);
}

/** Ends the session of this browser. */
export async function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  const { headers } = await askWithHeaders(args, signOut, {});
  // What the browser has kept of her pages goes, too.
  headers.set("clear-site-data", '"cache"');
  return redirect(paths.agenda, { status: 303, headers });
}
