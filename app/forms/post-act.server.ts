import { redirect } from "@remix-run/node";
import { paths, withQuery } from "#domain/paths.ts";
import type { Asked } from "./asked.ts";
import { formOf } from "./form-of.server.ts";

interface About {
  id: string;
  version: number;
}
type Result = { __typename: string; id?: string };

/** The page of a post, and what is written behind its address when the act is done. */
interface Place {
  id: string;
  page(id: string): string;
  done: "changed" | "undone";
}

/** One button on a post's page, about the version that it showed; what cannot be done any more is said there. */
export async function postAct(
  asked: Asked,
  { id, page, done }: Place,
  act: (about: About, form: FormData) => Promise<Result>,
) {
  const form = await formOf(asked.request);
  const result = await act({ id, version: Number(form.get("version")) || 0 }, form);
  if (result.__typename === "SignInNeeded") return redirect(paths.signInFirst(page(id)));
  if (result.__typename === "NotFound") throw new Response(null, { status: 404 });
  if (result.__typename === "NotAllowed") throw new Response(null, { status: 403 });
  const outcome = ["Event", "Offer"].includes(result.__typename) ? done : "failed";
  return redirect(withQuery(page(result.id ?? id), { [outcome]: "1" }), { status: 303 });
}
