import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#domain/paths.ts";
import { eventAct } from "../forms/event-act.server.ts";
import { undoChange } from "../forms/event-form/event-documents.ts";
import { ask } from "../graphql.server.ts";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.event(params.id ?? ""));
}

/** "Maak ongedaan": takes the last change back. */
export function action(args: ActionFunctionArgs) {
  return eventAct(
    args,
    args.params.id ?? "",
    "undone",
    async (about) => (await ask(args, undoChange, about)).undoChange,
  );
}
