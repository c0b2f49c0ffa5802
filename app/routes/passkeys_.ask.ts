import { type ActionFunctionArgs, json } from "@remix-run/node";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { gql } from "../gql.ts";
import { askWithHeaders } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";

const Ask = gql(`
  mutation AskForPasskey($purpose: PasskeyPurpose!, $language: Language) {
    askForPasskey(purpose: $purpose) {
      __typename
      ... on PasskeyAsked { options }
      ... on Refusal { message(language: $language) }
      ... on Invalid { faultText: message(language: $language) }
    }
  }
`);

/** The challenge for a passkey, asked by the page that uses it. */
export async function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  const purpose = (await args.request.formData()).get("purpose") === "ADD" ? "ADD" : "SIGN_IN";
  const { data, headers } = await askWithHeaders(args, Ask, { purpose, language: languageOf(args.request) });
  headers.set("cache-control", "no-store");
  const { askForPasskey: result } = data;
  if (result.__typename === "PasskeyAsked") return json({ options: result.options, problem: null }, { headers });
  const problem = result.__typename === "Invalid" ? result.faultText : result.message;
  return json({ options: null, problem }, { headers });
}
