import { json, redirect } from "@remix-run/node";
import { z } from "zod";
import { gql } from "#app/gql.ts";
import { askWithHeaders } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { safePath } from "#app/safe-path.ts";
import { paths } from "#domain/paths.ts";
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
  step: z.enum(["EMAIL", "CODE", "PASSKEY"]).catch("EMAIL"),
  email: z.string().catch(""),
  code: z.string().catch(""),
  credential: z.string().catch(""),
});

const requestCode = gql(`
  mutation RequestCode($email: String!, $next: String, $language: Language) {
    requestSignInCode(email: $email, next: $next) {
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
      ... on Viewer { rolesWaiting }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

const signInByPasskey = gql(`
  mutation SignInByPasskey($credential: String!, $language: Language) {
    signInByPasskey(credential: $credential) {
      __typename
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

/** One step of signing in: the address asks for a code, the code or a passkey opens the session and leads on. */
export async function enter(asked: Asked) {
  const form = Object.fromEntries(await asked.request.formData());
  const { step, email, code, credential } = typed.parse(form);
  const next = safePath(new URL(asked.request.url).searchParams.get("next"));
  if (step === "PASSKEY") return withPasskey(asked, credential, next);
  return step === "CODE" ? withCode(asked, email, code, next) : withEmail(asked, email, next);
}

async function withEmail(asked: Asked, email: string, next: string) {
  const variables = { email, next, language: languageOf(asked.request) };
  const { data, headers } = await askWithHeaders(asked, requestCode, variables);
  const result = data.requestSignInCode;
  if (result.__typename === "Invalid") return again({ step: "EMAIL", email, faults: result.faults }, 422);
  return again({ step: "CODE", email: result.email, faults: [] }, 200, headers);
}

/** With the typed code, or with that of the mailed link. */
export async function withCode(asked: Asked, email: string, code: string, next: string) {
  const variables = { email, code, language: languageOf(asked.request) };
  const { data, headers } = await askWithHeaders(asked, signIn, variables);
  if (data.signIn.__typename === "Invalid") return again({ step: "CODE", email, faults: data.signIn.faults }, 422);
  const on = data.signIn.rolesWaiting.length > 0 ? paths.passkeysFirst(next) : next;
  return redirect(on, { status: 303, headers });
}

async function withPasskey(asked: Asked, credential: string, next: string) {
  const variables = { credential, language: languageOf(asked.request) };
  const { data, headers } = await askWithHeaders(asked, signInByPasskey, variables);
  if (data.signInByPasskey.__typename === "Viewer") return redirect(next, { status: 303, headers });
  return again({ ...first, faults: data.signInByPasskey.faults }, 422);
}

function again(entry: Entry, status: number, headers = new Headers()) {
  headers.set("cache-control", "no-store");
  return json(entry, { status, headers });
}
