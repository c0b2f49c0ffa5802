import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#domain/paths.ts";
import { formOf } from "../forms/form-of.server.ts";
import { confirmOffer } from "../forms/offer-form/offer-documents.ts";
import { ask } from "../graphql.server.ts";
import { safePath } from "../safe-path.ts";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.offer(params.id ?? ""));
}

/** "Klopt nog": the network says that its offer still holds. */
export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? "";
  const next = (await formOf(args.request)).get("next");
  const { confirmOffer: result } = await ask(args, confirmOffer, { id });
  if (result.__typename === "SignInNeeded") return redirect(paths.signInFirst(paths.offer(id)));
  if (result.__typename === "NotFound") throw new Response(null, { status: 404 });
  if (result.__typename !== "Offer") throw new Response(null, { status: 403 });
  return redirect(typeof next === "string" ? safePath(next) : paths.offer(id), { status: 303 });
}
