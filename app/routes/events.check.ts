import { type ActionFunctionArgs, json } from "@remix-run/node";
import { viewOfEventCheck } from "../forms/event-form/check-event.server.ts";
import { readEventValues } from "../forms/event-form/event-values.server.ts";
import { formOf } from "../forms/form-of.server.ts";
import { languageOf } from "../language.server.ts";

/** What the board sees of an event form while it is filled in; stores nothing. */
export async function action(args: ActionFunctionArgs) {
  const ignore = new URL(args.request.url).searchParams.get("ignore");
  const values = readEventValues(await formOf(args.request));
  const view = await viewOfEventCheck(args, values, ignore, languageOf(args.request));
  return json(view, { headers: { "cache-control": "no-store" } });
}
