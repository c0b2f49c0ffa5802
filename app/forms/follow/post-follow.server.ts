import { json, redirect } from "@remix-run/node";
import { withoutShape } from "#app/embed/shape.ts";
import { agendaFilter, filterOf } from "#app/filters.ts";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { isLanguage } from "#domain/wording/language.ts";
import { refusedBy } from "../answered.server.ts";
import type { Asked } from "../asked.ts";
import type { FieldFault } from "../fault.ts";
import { formOf } from "../form-of.server.ts";
import { askFollowMail, changeFollow, dropFollow, endFollowMail, makeFollow } from "./follow-documents.ts";

/** What was typed, and what is wrong with it. */
export interface FollowAnswer {
  email: string;
  faults: FieldFault[];
  problem: string | null;
}

/** Makes a link of the choice in the address of the page, with the mail that was asked for along with it. */
export async function postMake(asked: Asked) {
  const typed = (await formOf(asked.request)).get("email");
  const email = typed === null ? null : String(typed);
  const language = languageOf(asked.request);
  const { result } = await ask(asked, makeFollow, {
    filter: chosen(new URL(asked.request.url).searchParams),
    language,
    email,
  });
  if (result.__typename !== "Follow") return refusal(asked.request, result, email ?? "");
  const page = new URL(result.page).pathname;
  return redirect(withQuery(page, { did: email === null ? "made" : "asked" }), 303);
}

/** Follows from now on what is ticked. */
export async function postChoice(asked: Asked, secret: string) {
  const form = await formOf(asked.request);
  const spoken = form.get("in");
  const language = isLanguage(spoken) ? spoken : languageOf(asked.request);
  const ticked = new URLSearchParams(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const { result } = await ask(asked, changeFollow, { secret, filter: chosen(ticked), language });
  if (result.__typename === "NotFound") return redirect(paths.follow(secret), 303);
  if (result.__typename !== "Follow") return refusal(asked.request, result, "");
  return redirect(withQuery(paths.follow(secret), { did: "changed" }), 303);
}

/** What the pressed button of the link's own page says: ask for the mail, end it, or throw everything away. */
export async function postFollow(asked: Asked, secret: string) {
  const form = await formOf(asked.request);
  const here = (did: string) => redirect(withQuery(paths.follow(secret), { did }), 303);
  if (form.get("act") === "DROP") {
    const { result } = await ask(asked, dropFollow, { secret });
    const query = result.__typename === "FollowDropped" ? result.query : "";
    return redirect(withQuery(paths.subscribe, new URLSearchParams(`${query}&did=dropped`)), 303);
  }
  if (form.get("act") === "END") {
    const { result } = await ask(asked, endFollowMail, { key: secret });
    return here(result.__typename === "NotFound" ? "gone" : "ended");
  }
  const email = String(form.get("email") ?? "");
  const { result } = await ask(asked, askFollowMail, { secret, email, language: languageOf(asked.request) });
  return result.__typename === "Follow" ? here("asked") : refusal(asked.request, result, email);
}

function chosen(params: URLSearchParams) {
  return agendaFilter(withoutShape(filterOf(params)));
}

function refusal(request: Request, result: Parameters<typeof refusedBy>[1], email: string) {
  const answer: FollowAnswer = { email, ...refusedBy(request, result) };
  return json(answer, { status: 422, headers: { "cache-control": "no-store" } });
}
