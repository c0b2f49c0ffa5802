import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#domain/paths.ts";
import { undoChange } from "../forms/event-form/event-documents.ts";
import { postAct } from "../forms/post-act.server.ts";
import { ask } from "../graphql.server.ts";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.event(params.id ?? ""));
}

/** "Maak ongedaan": takes the last change back. */
export function action(args: ActionFunctionArgs) {
  const place = { id: args.params.id ?? "", page: paths.event, done: "undone" } as const;
  return postAct(args, place, async (about) => (await ask(args, undoChange, about)).undoChange);
}
