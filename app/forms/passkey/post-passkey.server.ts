import { type ActionFunctionArgs, json, redirect } from "@remix-run/node";
import { gql } from "#app/gql.ts";
import { askWithHeaders } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { signInFirst } from "#app/reading.server.ts";
import { paths, withQuery } from "#domain/paths.ts";

const Add = gql(`
  mutation AddPasskey($credential: String!, $name: String!, $language: Language) {
    result: addPasskey(credential: $credential, name: $name) {
      __typename
      ... on Passkey { name }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

const Name = gql(`
  mutation NamePasskey($id: ID!, $name: String!, $language: Language) {
    result: namePasskey(id: $id, name: $name) {
      __typename
      ... on Passkey { name }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

const Remove = gql(`
  mutation RemovePasskey($id: ID!, $language: Language) {
    result: removePasskey(id: $id) {
      __typename
      ... on Passkey { name }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faults { field message(language: $language) } }
    }
  }
`);

/** What is wrong with what was asked of a passkey. */
export interface PasskeyFault {
  /** Which passkey it was about; null for a new one. */
  id: string | null;
  /** As it was typed. */
  name: string;
  fault: string;
}

/**
 * Adds, names or removes a passkey, as the button says that was pressed; then the page is asked for anew, under the new
 * id that the session may have got.
 */
export async function postPasskey(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const field = (name: string) => String(form.get(name) ?? "");
  const [act, id, name, language] = [field("act"), field("id"), field("name"), languageOf(args.request)];
  const variables = { id, name, language, credential: field("credential") };
  const document = act === "NAME" ? Name : act === "REMOVE" ? Remove : Add;
  const { data, headers } = await askWithHeaders(args, document as typeof Add, variables);
  const { result } = data;
  if (result.__typename === "SignInNeeded") throw signInFirst(args.request);
  if (result.__typename === "Passkey") {
    const next = new URL(args.request.url).searchParams.get("next");
    return redirect(withQuery(paths.passkeys, { did: act, ...(next ? { next } : {}) }), { status: 303, headers });
  }
  const fault = (result.__typename === "Invalid" ? result.faults[0]?.message : result.message) ?? "";
  return json<PasskeyFault>({ id: id === "" ? null : id, name, fault }, { status: 422, headers });
}
