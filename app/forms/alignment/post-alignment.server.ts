import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { type Refused, refusedBy } from "../answered.server.ts";
import { firstOfEach } from "../faults.server.ts";
import { formOf } from "../form-of.server.ts";
import {
  AddMessage,
  CheckProposal,
  CloseAlignment,
  Decline,
  Propose,
  Sign,
  type WayData,
} from "./alignment-documents.ts";
import { proposalInput } from "./proposal-input.server.ts";

/** What was typed, as pairs of name and value, and what is wrong with it. */
export interface AlignmentAnswer extends Refused {
  act: string;
  typed: [string, string][];
  /** What the proposal would change, when it was only looked at. */
  ways: readonly WayData[] | null;
}

/** What the pressed button of the page of a talk says; leads back to it. */
export async function postAlignment(args: ActionFunctionArgs): Promise<Response | AlignmentAnswer> {
  const form = await formOf(args.request);
  const act = String(form.get("act") ?? "");
  const typed = [...form].map(([name, value]): [string, string] => [name, String(value)]);
  if (act === "PREVIEW") return { act, typed, ...(await looked(args, form)) };
  const { result, done } = await acted(args, form, act);
  if (result.__typename === "Alignment") {
    // Without a place of its own a browser stays at that of the form, far below what it is told.
    const place = act === "SAY" ? "#talk" : "#top";
    return redirect(withQuery(paths.alignment(args.params.id ?? ""), { did: done }) + place, { status: 303 });
  }
  return { act, typed, ways: null, ...refusedBy(args.request, result) };
}

async function looked(args: ActionFunctionArgs, form: FormData): Promise<Omit<AlignmentAnswer, "act" | "typed">> {
  const asked = { alignment: args.params.id ?? "", proposal: proposalInput(form), language: languageOf(args.request) };
  const { ways, faults } = (await ask(args, CheckProposal, asked)).checkProposal;
  return { ways: faults.length === 0 ? ways : null, faults: firstOfEach(faults), problem: null };
}

type Proposals = readonly { id: string; state: string; kind: string }[];

function proposalsIn(result: { __typename: string; proposals?: Proposals }): Proposals {
  return result.proposals ?? [];
}

/** What became of a proposal that was made or signed. */
function became(proposal: Proposals[number] | undefined, open: "proposed" | "signed") {
  if (proposal?.state === "WAITING") return "waits";
  if (proposal?.state !== "SIGNED") return open;
  return proposal.kind === "UNDO" ? "undone" : "agreed";
}

async function acted(args: ActionFunctionArgs, form: FormData, act: string) {
  const [id, language] = [args.params.id ?? "", languageOf(args.request)];
  const text = (name: string) => String(form.get(name) ?? "");
  switch (act) {
    case "PROPOSE": {
      const proposal = proposalInput(form);
      const { result } = await ask(args, Propose, { alignment: id, proposal, language });
      return { result, done: became(proposalsIn(result).at(-1), "proposed") };
    }
    case "SIGN": {
      const way = form.has("way") ? Number(text("way")) : null;
      const { result } = await ask(args, Sign, { proposal: text("proposal"), way, language });
      const signed = proposalsIn(result).find(({ id: one }) => one === text("proposal"));
      return { result, done: became(signed, "signed") };
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
