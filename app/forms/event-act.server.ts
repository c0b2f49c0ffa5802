import { redirect } from "@remix-run/node";
import { paths, withQuery } from "#domain/paths.ts";
import type { Asked } from "./asked.ts";
import { demandOwnOrigin } from "./own-origin.server.ts";

interface About {
  id: string;
  version: number;
}
type Result = { __typename: string; id?: string };

/** One button on an event's page, about the version that it showed; what cannot be done any more is said there. */
export async function eventAct(
  asked: Asked,
  id: string,
  done: "changed" | "undone",
  act: (about: About, form: FormData) => Promise<Result>,
) {
  demandOwnOrigin(asked.request);
  const form = await asked.request.formData();
  const result = await act({ id, version: Number(form.get("version")) || 0 }, form);
  if (result.__typename === "SignInNeeded") return redirect(paths.signInFirst(paths.event(id)));
  if (result.__typename === "NotFound") throw new Response(null, { status: 404 });
  const outcome = result.__typename === "Event" ? done : "failed";
  return redirect(withQuery(paths.event(result.id ?? id), { [outcome]: "1" }), { status: 303 });
}
