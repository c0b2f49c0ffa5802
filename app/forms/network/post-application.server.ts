import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { type Refused, refusedBy } from "../answered.server.ts";
import { webAddress } from "../web-address.ts";
import { addNetwork, askForNetwork, claimNetwork, decideApplication } from "./application-documents.ts";
import { type NetworkValues, networkInputOf, networkValuesOf } from "./network-values.ts";

/** What was typed by who asks for a network, and what came of it. */
export interface AskAnswer extends Refused {
  values: NetworkValues;
  typed: { person: string; email: string; why: string };
  /** Once it was sent; `mailed` when the address is to be confirmed first. */
  sent: { email: string; mailed: boolean } | null;
}

/** Asks for a network of one's own. */
export async function postFound(args: ActionFunctionArgs): Promise<AskAnswer> {
  const form = await args.request.formData();
  const [values, typed] = [networkValuesOf(form), typedIn(form)];
  const { result } = await ask(args, askForNetwork, { input: networkInputOf(values), ...askedWith(args, typed) });
  return answered(args, { values, typed }, result);
}

/** Asks to take over a network that nobody of its own carries yet. */
export async function postClaim(args: ActionFunctionArgs): Promise<AskAnswer> {
  const form = await args.request.formData();
  const [values, typed] = [networkValuesOf(form), typedIn(form)];
  const network = String(form.get("network") ?? "");
  const { result } = await ask(args, claimNetwork, { network, ...askedWith(args, typed) });
  return answered(args, { values, typed }, result);
}

function typedIn(form: FormData): AskAnswer["typed"] {
  const text = (name: string) => String(form.get(name) ?? "");
  return { person: text("person"), email: text("email"), why: text("why") };
}

function askedWith({ request }: ActionFunctionArgs, { person, email, why }: AskAnswer["typed"]) {
  return { name: person, email, why, language: languageOf(request) };
}

type Result = Parameters<typeof refusedBy>[1] & { email?: string; mailed?: boolean };

function answered(
  { request }: ActionFunctionArgs,
  given: Pick<AskAnswer, "values" | "typed">,
  result: Result,
): AskAnswer {
  const { email = "", mailed = false } = result;
  if (result.__typename === "NetworkAsked") return { ...given, faults: [], problem: null, sent: { email, mailed } };
  return { ...given, sent: null, ...refusedBy(request, result) };
}

/** What an admin typed under one application, and what is wrong with it. */
export interface DecisionAnswer extends Refused {
  id: string;
  word: string;
}

/** Approves or refuses an application, as the button says. */
export async function postDecision(args: ActionFunctionArgs): Promise<Response | DecisionAnswer> {
  const form = await args.request.formData();
  const [id, word] = [String(form.get("id") ?? ""), String(form.get("word") ?? "")];
  const approve = form.get("act") === "APPROVE";
  const { result } = await ask(args, decideApplication, { id, approve, word, language: languageOf(args.request) });
  if (result.__typename !== "Application") return { id, word, ...refusedBy(args.request, result) };
  return redirect(withQuery(paths.applications, { done: approve ? "approved" : "refused" }), { status: 303 });
}

/** What an admin typed of a network that does not take part yet. */
export interface AddAnswer extends Refused {
  values: NetworkValues;
  feed: string;
}

/** Adds a network that does not take part yet and leads to its page. */
export async function postAdd(args: ActionFunctionArgs): Promise<Response | AddAnswer> {
  const form = await args.request.formData();
  const [values, feed] = [networkValuesOf(form), String(form.get("feed") ?? "")];
  const asked = { input: networkInputOf(values), feed: webAddress(feed), language: languageOf(args.request) };
  const { result } = await ask(args, addNetwork, asked);
  if (result.__typename === "Network") return redirect(paths.network(result.slug), { status: 303 });
  return { values, feed, ...refusedBy(args.request, result) };
}
