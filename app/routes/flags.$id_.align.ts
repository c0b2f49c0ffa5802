import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths, withQuery } from "#domain/paths.ts";
import { OpenAlignment } from "../forms/alignment/alignment-documents.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";

/** Opens the talk about a flag, and leads to it; what cannot be is said on the page of the flag. */
export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? "";
  const { result } = await ask(args, OpenAlignment, { flags: [id], language: languageOf(args.request) });
  if (result.__typename === "Alignment")
    return redirect(withQuery(paths.alignment(result.id), { did: "opened" }), { status: 303 });
  if (result.__typename === "SignInNeeded") return redirect(paths.signInFirst(paths.flag(id)));
  throw new Response(null, { status: result.__typename === "NotAllowed" ? 403 : 404 });
}
