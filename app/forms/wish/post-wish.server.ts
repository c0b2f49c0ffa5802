import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { signInFirst } from "#app/reading.server.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { FieldFault } from "../fault.ts";
import { declareWish, withdrawWish } from "./wish-documents.ts";

/** What was typed, and what is wrong with it. */
export interface RefusedWish {
  typed: { other: string; reason: string };
  faults: FieldFault[];
}

/** Declares a wish or takes one back, as the button says, and leads back to the network's page. */
export async function postWish(args: ActionFunctionArgs, form: FormData): Promise<Response | RefusedWish> {
  const text = (name: string) => String(form.get(name) ?? "");
  const [wish, reason] = [{ network: text("network"), other: text("other") }, text("reason")];
  if (form.get("act") === "WITHDRAW") {
    const { result } = await ask(args, withdrawWish, wish);
    // What is gone already is what was wanted.
    if (result.__typename === "Wish" || result.__typename === "NotFound") return back(args, "withdrawn");
    throw refusal(args, result.__typename);
  }
  const { result } = await ask(args, declareWish, { ...wish, reason, language: languageOf(args.request) });
  if (result.__typename === "Wish") return back(args, "declared");
  if (result.__typename !== "Invalid") throw refusal(args, result.__typename);
  return { typed: { other: wish.other, reason }, faults: [...result.faults] };
}

function back({ params }: ActionFunctionArgs, wish: "declared" | "withdrawn"): Response {
  return redirect(`${withQuery(paths.network(params.slug ?? ""), { wish })}#wishes`, { status: 303 });
}

function refusal({ request }: ActionFunctionArgs, kind: string): Response {
  return kind === "SignInNeeded" ? signInFirst(request) : new Response(null, { status: 403 });
}
