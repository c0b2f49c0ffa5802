import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths, withQuery } from "#domain/paths.ts";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { signInFirst } from "../reading.server.ts";

const EndOne = gql(`mutation EndSession($id: ID!) { result: endSession(id: $id) { __typename } }`);
const EndOthers = gql(`mutation EndOtherSessions { result: endOtherSessions { __typename } }`);

export function loader() {
  return redirect(paths.account);
}

/** Ends a session of one's own, or all but this one; one that is gone already counts as ended. */
export async function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  const id = (await args.request.formData()).get("id");
  const { result } = typeof id === "string" ? await ask(args, EndOne, { id }) : await ask(args, EndOthers, {});
  if (result.__typename === "SignInNeeded") throw signInFirst(args.request);
  return redirect(`${withQuery(paths.account, { ended: "1" })}#sessions`, 303);
}
