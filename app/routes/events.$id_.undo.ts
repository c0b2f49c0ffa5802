import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths, withQuery } from "#domain/paths.ts";
import { undoChange } from "../forms/event-form/event-documents.ts";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.event(params.id ?? ""));
}

/** "Maak ongedaan": takes the last change back; what cannot be taken back any more is said on the event's page. */
export async function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  const id = args.params.id ?? "";
  const version = Number((await args.request.formData()).get("version")) || 0;
  const { undoChange: result } = await ask(args, undoChange, { id, version, language: languageOf(args.request) });
  if (result.__typename === "SignInNeeded") return redirect(paths.signInFirst(paths.event(id)));
  if (result.__typename === "NotFound") throw new Response(null, { status: 404 });
  if (result.__typename === "Event")
    return redirect(withQuery(paths.event(result.id), { undone: "1" }), { status: 303 });
  return redirect(withQuery(paths.event(id), { undone: "0" }), { status: 303 });
}
