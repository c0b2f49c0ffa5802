import type { ActionFunctionArgs } from "@remix-run/node";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { refusedBy } from "../answered.server.ts";
import { networkInputOf, networkValuesOf } from "./network-values.ts";
import type { AskAnswer } from "./post-application.server.ts";
import { askForSplit } from "./split-documents.ts";

export const PARTS = ["events", "offers", "feeds", "members"] as const;

/** What was typed and chosen of a part that is to go on by itself, and what came of it. */
export interface SplitAnswer extends AskAnswer {
  part: Record<(typeof PARTS)[number], string[]>;
}

/** Asks to let a part of a network go on as one of its own. */
export async function postSplit(args: ActionFunctionArgs): Promise<SplitAnswer> {
  const form = await args.request.formData();
  const values = networkValuesOf(form);
  const chosen = (name: string) => form.getAll(name).map(String);
  const part = {
    ...{ events: chosen("events"), offers: chosen("offers") },
    ...{ feeds: chosen("feeds"), members: chosen("members") },
  };
  const typed = { person: "", email: "", why: String(form.get("why") ?? "") };
  const [network, language] = [String(form.get("network") ?? ""), languageOf(args.request)];
  const asked = { network, input: networkInputOf(values), part, why: typed.why, language };
  const { result } = await ask(args, askForSplit, asked);
  if (result.__typename !== "Application")
    return { values, typed, part, sent: null, ...refusedBy(args.request, result) };
  return { values, typed, part, faults: [], problem: null, sent: { email: result.email, mailed: false } };
}
