import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#domain/paths.ts";
import { confirmHold, extendHold } from "../forms/event-form/event-documents.ts";
import { postAct } from "../forms/post-act.server.ts";
import { ask } from "../graphql.server.ts";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.event(params.id ?? ""));
}

/** "Bevestig" and "Verleng één keer": what becomes of a hold. */
export function action(args: ActionFunctionArgs) {
  const place = { id: args.params.id ?? "", page: paths.event, done: "changed" } as const;
  return postAct(args, place, async (about, form) =>
    form.get("act") === "confirm"
      ? (await ask(args, confirmHold, about)).confirmHold
      : (await ask(args, extendHold, about)).extendHold,
  );
}
