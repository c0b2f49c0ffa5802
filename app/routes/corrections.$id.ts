import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths, withQuery } from "#domain/paths.ts";
import { formOf } from "../forms/form-of.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { safePath } from "../safe-path.ts";

const DecideCorrection = gql(`
  mutation DecideCorrection($id: ID!, $version: Int!, $accept: Boolean!, $note: String) {
    decideCorrection(id: $id, version: $version, accept: $accept, note: $note) { __typename }
  }
`);

export function loader() {
  return redirect(paths.flags);
}

/** "Klopt dat?": yes or no of the network whose post it is; what cannot be done any more is said where it came from. */
export async function action(args: ActionFunctionArgs) {
  const form = await formOf(args.request);
  const id = args.params.id ?? "";
  const next = safePath(form.get("next"));
  const accept = form.get("accept") === "yes";
  const note = String(form.get(`note-${id}`) ?? "").trim() || null;
  const asked = { id, version: Number(form.get("version")) || 0, accept, note };
  const { decideCorrection: result } = await ask(args, DecideCorrection, asked);
  if (result.__typename === "SignInNeeded") return redirect(paths.signInFirst(next));
  if (result.__typename === "NotFound") throw new Response(null, { status: 404 });
  if (result.__typename === "NotAllowed") throw new Response(null, { status: 403 });
  const said = accept ? "yes" : "no";
  return redirect(withQuery(next, { decided: result.__typename === "Correction" ? said : "failed" }), 303);
}
