import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { found } from "#app/reading.server.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { type Refused, refusedBy } from "../answered.server.ts";
import { type CurrentRow, differing } from "../current-rows.server.ts";
import { changeNetwork, networkToEdit } from "./edit-documents.ts";
import { type NetworkValues, networkInputOf, networkValuesOf, valuesOfNetwork } from "./network-values.ts";

/** What was sent and refused; with what somebody else made of it meanwhile beside it. */
export interface EditAnswer extends Refused {
  values: NetworkValues;
  version: number;
  current: CurrentRow[];
}

const LABELS = {
  name: "networkForm.name",
  purpose: "networkForm.purpose",
  forWhom: "networkForm.forWhom",
  howToJoin: "networkForm.howToJoin",
  url: "networkForm.url",
  fundingUntil: "networkForm.fundingUntil",
} as const;

/** Changes what a network says of itself and leads back to its page. */
export async function postEdit(args: ActionFunctionArgs): Promise<Response | EditAnswer> {
  const form = await args.request.formData();
  const [values, language] = [networkValuesOf(form), languageOf(args.request)];
  const [id, version] = [String(form.get("id") ?? ""), Number(form.get("version")) || 0];
  const { result } = await ask(args, changeNetwork, { id, version, input: networkInputOf(values), language });
  if (result.__typename === "Network") {
    return redirect(withQuery(paths.network(result.slug), { done: "saved" }), { status: 303 });
  }
  const refused = refusedBy(args.request, result);
  if (result.__typename !== "ChangedMeanwhile") return { values, version, current: [], ...refused };
  // The next try counts as seen: it carries the version that is shown beside what was typed.
  const asked = { slug: args.params.slug ?? "", language };
  const now = found((await ask(args, networkToEdit, asked)).network);
  const rows = differing(LABELS, values, valuesOfNetwork(now), language);
  return { values, version: now.version, current: rows, ...refused };
}
