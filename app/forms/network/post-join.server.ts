import { type ActionFunctionArgs, json, redirect } from "@remix-run/node";
import { askWithHeaders } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { type Refused, refusedBy } from "../answered.server.ts";
import type { Entry } from "../sign-in/enter.server.ts";
import { enter } from "../sign-in/enter.server.ts";
import { acceptInvite, askToJoin } from "./join-documents.ts";

/** How far somebody is who comes in by an invite. */
export interface JoinAnswer extends Refused {
  typed: { person: string; email: string };
  /** Once a code is under way. */
  entry: Entry | null;
}

/**
 * One step of coming in: an account is asked for, the mailed code opens it (as on the sign-in page, which leads back
 * here), and the button lets its person in.
 */
export async function postJoin(args: ActionFunctionArgs): Promise<Response | JoinAnswer> {
  const form = await args.request.clone().formData();
  const [secret, language] = [args.params.secret ?? "", languageOf(args.request)];
  const typed = { person: String(form.get("person") ?? ""), email: String(form.get("email") ?? "") };
  if (form.get("step") === "CODE") return enter(args);
  if (form.get("act") === "ACCEPT") {
    const { data, headers } = await askWithHeaders(args, acceptInvite, { secret, language });
    const { result } = data;
    if (result.__typename === "Network") {
      return redirect(withQuery(paths.network(result.slug), { done: "joined" }), { status: 303, headers });
    }
    return { typed, entry: null, ...refusedBy(args.request, result) };
  }
  const asked = { secret, name: typed.person, email: typed.email, language };
  const { data, headers } = await askWithHeaders(args, askToJoin, asked);
  const { result } = data;
  if (result.__typename !== "JoinAsked") return { typed, entry: null, ...refusedBy(args.request, result) };
  // The code is bound to this browser by a cookie.
  const entry: Entry = { step: "CODE", email: result.email, faults: [] };
  headers.set("cache-control", "no-store");
  headers.set("referrer-policy", "same-origin");
  return json({ typed, entry, faults: [], problem: null }, { headers });
}
