import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { type Refused, refusedBy } from "../answered.server.ts";
import { answerMerge, askMerge, undoMerge } from "./merge-documents.ts";

/** What was chosen, and what came of it. */
export interface MergeAnswer extends Refused {
  typed: { other: string; goes: "THEY" | "WE" };
}

/** What the pressed button of the page on merging says; leads back to it, by a yes to that of the network that stays. */
export async function postMerge(args: ActionFunctionArgs): Promise<Response | MergeAnswer> {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const typed = { other: text("other"), goes: text("goes") === "WE" ? ("WE" as const) : ("THEY" as const) };
  const [id, language, slug] = [text("merge"), languageOf(args.request), args.params.slug ?? ""];
  const back = (done: string, to = slug) => redirect(withQuery(paths.mergeNetwork(to), { done }), { status: 303 });
  const refused = (result: Parameters<typeof refusedBy>[1]) => ({ typed, ...refusedBy(args.request, result) });
  switch (text("act")) {
    case "ASK": {
      const asked = { network: text("network"), other: typed.other, leaves: typed.goes === "WE", language };
      const { result } = await ask(args, askMerge, asked);
      return result.__typename === "Merge" ? back("asked") : refused(result);
    }
    case "YES":
    case "NO": {
      const accept = text("act") === "YES";
      const { result } = await ask(args, answerMerge, { id, accept, language });
      if (result.__typename !== "Merge") return refused(result);
      return accept ? back("merged", result.stays.slug) : back("declined");
    }
    case "UNDO": {
      const { result } = await ask(args, undoMerge, { id, language });
      return result.__typename === "Merge" ? back("parted") : refused(result);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
