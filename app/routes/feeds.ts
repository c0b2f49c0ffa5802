import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#domain/paths.ts";
import { formOf } from "../forms/form-of.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { safePath } from "../safe-path.ts";

const ReadFeed = gql(`mutation ReadFeed($id: ID!) { result: readFeed(id: $id) { __typename } }`);
const StopFeed = gql(`mutation StopFeed($id: ID!) { result: stopFeed(id: $id) { __typename } }`);
const AcceptMissing = gql(`mutation AcceptMissing($id: ID!) { result: acceptMissing(id: $id) { __typename } }`);
const ACTS = { READ: ReadFeed, STOP: StopFeed, ACCEPT: AcceptMissing };

export function loader() {
  return redirect(paths.import);
}

/** What a network does about a calendar that it follows; how it is then stands on the page that is led back to. */
export async function action(args: ActionFunctionArgs) {
  const form = await formOf(args.request);
  const [id, act, next] = [String(form.get("id")), String(form.get("act")), safePath(form.get("next"))];
  if (!Object.hasOwn(ACTS, act)) throw new Response(null, { status: 400 });
  const { result } = await ask(args, ACTS[act as keyof typeof ACTS], { id });
  if (result.__typename === "SignInNeeded") return redirect(paths.signInFirst(next));
  if (result.__typename === "NotFound") throw new Response(null, { status: 404 });
  if (result.__typename !== "Feed") throw new Response(null, { status: 403 });
  return redirect(next, { status: 303 });
}
