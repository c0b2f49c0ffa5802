import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { type Refused, refusedBy } from "../answered.server.ts";
import { formOf } from "../form-of.server.ts";
import { AddMessage, CloseAlignment, Decline, Propose, Sign } from "./alignment-documents.ts";
import { proposalInput } from "./proposal-input.server.ts";

/** What was typed, as pairs of name and value, and what is wrong with it. */
export interface AlignmentAnswer extends Refused {
  act: string;
  typed: [string, string][];
}

/** What the pressed button of the page of a talk says; leads back to it. */
export async function postAlignment(args: ActionFunctionArgs): Promise<Response | AlignmentAnswer> {
  const form = await formOf(args.request);
  const act = String(form.get("act") ?? "");
  const { result, done } = await acted(args, form, act);
  if (result.__typename === "Alignment") {
    return redirect(withQuery(paths.alignment(args.params.id ?? ""), { did: done }), { status: 303 });
  }
  const typed = [...form].map(([name, value]): [string, string] => [name, String(value)]);
  return { act, typed, ...refusedBy(args.request, result) };
}

async function acted(args: ActionFunctionArgs, form: FormData, act: string) {
  const [id, language] = [args.params.id ?? "", languageOf(args.request)];
  const text = (name: string) => String(form.get(name) ?? "");
  switch (act) {
    case "PROPOSE": {
      const proposal = proposalInput(form);
      return { ...(await ask(args, Propose, { alignment: id, proposal, language })), done: "proposed" };
    }
    case "SIGN": {
      const way = form.has("way") ? Number(text("way")) : null;
      const { result } = await ask(args, Sign, { proposal: text("proposal"), way, language });
      const signed =
        result.__typename === "Alignment" ? result.proposals.find(({ id: one }) => one === text("proposal")) : null;
      return { result, done: signed?.state === "OPEN" ? "signed" : "agreed" };
    }
    case "DECLINE": {
      const said = { proposal: text("proposal"), note: text("note") || null, language };
      return { ...(await ask(args, Decline, said)), done: "declined" };
    }
    case "SAY":
      return { ...(await ask(args, AddMessage, { alignment: id, text: text("text"), language })), done: "said" };
    case "CLOSE":
      return { ...(await ask(args, CloseAlignment, { id, language })), done: "closed" };
    default:
      throw new Response(null, { status: 400 });
  }
}
