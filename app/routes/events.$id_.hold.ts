import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#domain/paths.ts";
import { eventAct } from "../forms/event-act.server.ts";
import { confirmHold, extendHold } from "../forms/event-form/event-documents.ts";
import { ask } from "../graphql.server.ts";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.event(params.id ?? ""));
}

/** "Bevestig" and "Verleng één keer": what becomes of a hold. */
export function action(args: ActionFunctionArgs) {
  return eventAct(args, args.params.id ?? "", "changed", async (about, form) =>
    form.get("act") === "confirm"
      ? (await ask(args, confirmHold, about)).confirmHold
      : (await ask(args, extendHold, about)).extendHold,
  );
}
