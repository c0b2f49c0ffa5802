import { json, redirect } from "@remix-run/node";
import { z } from "zod";
import { gql } from "#app/gql.ts";
import { ask, askWithHeaders } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { safePath } from "#app/safe-path.ts";
import type { Asked } from "../asked.ts";
import type { FieldFault } from "../fault.ts";

/** How far somebody is in signing in. */
export interface Entry {
  step: "EMAIL" | "CODE";
  email: string;
  faults: FieldFault[];
}

export const first: Entry = { step: "EMAIL", email: "", faults: [] };

const typed = z.object({
  step: z.enum(["EMAIL", "CODE"]).catch("EMAIL"),
  email: z.string(),
  code: z.string().catch(""),
});

const requestCode = gql(`
  mutation RequestCode($email: String!, $language: Language) {
    requestSignInCode(email: $email) {
      __typename
      ... on SignInCodeSent { email }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

const signIn = gql(`
  mutation SignIn($email: String!, $code: String!, $language: Language) {
    signIn(email: $email, code: $code) {
      __typename
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

/** One step of signing in: the address asks for a code, the code opens the session and leads on. */
export async function enter(asked: Asked) {
  const form = await asked.request.formData();
  const { step, email, code } = typed.parse({
    step: form.get("step"),
    email: String(form.get("email") ?? ""),
    code: form.get("code"),
  });
  return step === "CODE" ? withCode(asked, email, code) : withEmail(asked, email);
}

async function withEmail(asked: Asked, email: string) {
  const language = languageOf(asked.request);
  const { requestSignInCode: result } = await ask(asked, requestCode, { email, language });
  if (result.__typename === "Invalid") return again({ step: "EMAIL", email, faults: result.faults }, 422);
  return again({ step: "CODE", email: result.email, faults: [] }, 200);
}

async function withCode(asked: Asked, email: string, code: string) {
  const variables = { email, code, language: languageOf(asked.request) };
  const { data, headers } = await askWithHeaders(asked, signIn, variables);
  if (data.signIn.__typename === "Invalid") return again({ step: "CODE", email, faults: data.signIn.faults }, 422);
  const next = safePath(new URL(asked.request.url).searchParams.get("next"));
  return redirect(next, { status: 303, headers });
}

function again(entry: Entry, status: number) {
  return json(entry, { status, headers: { "cache-control": "no-store" } });
}
