import { type ActionFunctionArgs, json } from "@remix-run/node";
import { gql } from "#app/gql.ts";
import { askWithHeaders } from "#app/graphql.server.ts";
import { languageOf } from "#app/language.server.ts";
import { signInFirst } from "#app/reading.server.ts";
import { say } from "#domain/wording/wording.ts";

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

/** What came of adding, naming or removing a passkey. */
export interface PasskeyAnswer {
  /** The sentence that says what was done. */
  done: string | null;
  /** Which passkey it was about; null for a new one. */
  id: string | null;
  name: string;
  fault: string | null;
}

/** Adds, names or removes a passkey, as the button says that was pressed. */
export async function postPasskey(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const field = (name: string) => String(form.get(name) ?? "");
  const [act, id, name, language] = [field("act"), field("id"), field("name"), languageOf(args.request)];
  const variables = { id, name, language, credential: field("credential") };
  const document = act === "NAME" ? Name : act === "REMOVE" ? Remove : Add;
  const { data, headers } = await askWithHeaders(args, document as typeof Add, variables);
  headers.set("cache-control", "no-store");
  const { result } = data;
  if (result.__typename === "SignInNeeded") throw signInFirst(args.request);
  const about = { id: id === "" ? null : id, name };
  if (result.__typename !== "Passkey") {
    const fault = result.__typename === "Invalid" ? result.faults[0]?.message : result.message;
    return json<PasskeyAnswer>({ ...about, done: null, fault: fault ?? "" }, { status: 422, headers });
  }
  const key = act === "NAME" ? "passkey.renamed" : act === "REMOVE" ? "passkey.removed" : "passkey.added";
  return json<PasskeyAnswer>({ ...about, done: say(language, key, { name: result.name }), fault: null }, { headers });
}
