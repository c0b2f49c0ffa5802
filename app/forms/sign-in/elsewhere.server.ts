import { json, redirect } from "@remix-run/node";
import { gql } from "#app/gql.ts";
import { askWithHeaders } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { safePath } from "#app/safe-path.ts";
import type { Asked } from "../asked.ts";

const finish = gql(`
  mutation FinishOpenId($answer: String!, $language: Language) {
    finishOpenId(answer: $answer) {
      __typename
      ... on SignedInElsewhere { next }
      ... on Invalid { faultText: message(language: $language) }
    }
  }
`);

const begin = gql(`
  mutation BeginOpenId($next: String!, $language: Language) {
    beginOpenId(next: $next) {
      __typename
      ... on SignInElsewhere { url }
      ... on Invalid { faultText: message(language: $language) }
    }
  }
`);

/** To the municipality's own sign-in, with the cookie by which the answer is known to be this browser's. */
export async function goElsewhere(asked: Asked) {
  const next = safePath(new URL(asked.request.url).searchParams.get("next"));
  const { data, headers } = await askWithHeaders(asked, begin, { next, language: languageOf(asked.request) });
  const { beginOpenId: result } = data;
  if (result.__typename === "Invalid") return notThere(result.faultText);
  if (result.__typename === "NotFound") throw new Response(null, { status: 404 });
  return redirect(result.url, { headers });
}

/** Back from it: signed in, or with the reason why not. */
export async function comeBack(asked: Asked) {
  const answer = new URL(asked.request.url).search;
  const { data, headers } = await askWithHeaders(asked, finish, { answer, language: languageOf(asked.request) });
  const { finishOpenId: result } = data;
  if (result.__typename === "Invalid") return notThere(result.faultText);
  return redirect(safePath(result.next), { headers });
}

function notThere(problem: string) {
  return json({ problem }, { status: 422, headers: { "cache-control": "no-store" } });
}
