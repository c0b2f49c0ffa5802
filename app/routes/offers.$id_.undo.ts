import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#domain/paths.ts";
import { undoOffer } from "../forms/offer-form/offer-documents.ts";
import { postAct } from "../forms/post-act.server.ts";
import { ask } from "../graphql.server.ts";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.offer(params.id ?? ""));
}

/** "Maak ongedaan": takes the last change or withdrawal back. */
export function action(args: ActionFunctionArgs) {
  const place = { id: args.params.id ?? "", page: paths.offer, done: "undone" } as const;
  return postAct(args, place, async (about) => (await ask(args, undoOffer, about)).undoOffer);
}
