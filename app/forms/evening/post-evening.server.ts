import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ask } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { type Refused, refusedBy } from "../answered.server.ts";
import { ClaimEvening, ReleaseEvening } from "./evening-documents.ts";

/** What was typed of an evening, and what is wrong with it. */
export interface RefusedEvening extends Refused {
  typed: Record<string, string>;
}

/** Keeps an evening or lets one go, as the button says, and leads back to the network's page. */
export async function postEvening(args: ActionFunctionArgs, form: FormData): Promise<Response | RefusedEvening> {
  const text = (name: string) => String(form.get(name) ?? "");
  const language = languageOf(args.request);
  const [nth, weekday] = [Number(text("nth") || Number.NaN), Number(text("weekday") || Number.NaN)];
  const times = { from: text("from"), to: text("to"), until: text("until") };
  const input = {
    ...times,
    network: text("network"),
    nth: whole(nth),
    weekday: whole(weekday),
    reason: text("reason"),
  };
  const releases = form.get("act") === "RELEASE";
  const { result } = releases
    ? await ask(args, ReleaseEvening, { id: text("evening"), language })
    : await ask(args, ClaimEvening, { input, language });
  // What is gone already is what was wanted.
  if (result.__typename === "Evening" || (releases && result.__typename === "NotFound"))
    return redirect(
      `${withQuery(paths.network(args.params.slug ?? ""), { evening: releases ? "released" : "claimed" })}#evenings`,
      { status: 303 },
    );
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  return { typed, ...refusedBy(args.request, result) };
}

/** What is no number is none of those to choose from. */
function whole(number: number): number {
  return Number.isInteger(number) ? number : 99;
}
