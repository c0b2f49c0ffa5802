import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { MAIL_KINDS } from "#domain/mail.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { isLanguage } from "#domain/wording/language.ts";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { signInFirst } from "../reading.server.ts";

const Keep = gql(`
  mutation SetPreference($language: Language, $mails: [MailKind!]!) {
    result: setPreference(language: $language, mails: $mails) { __typename }
  }
`);

export function loader() {
  return redirect(paths.account);
}

/** Keeps which mails one wants, and in which language. */
export async function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  const form = await args.request.formData();
  const chosen = form.get("mailLanguage");
  const mails = MAIL_KINDS.filter((kind) => form.getAll("mails").includes(kind));
  const { result } = await ask(args, Keep, { language: isLanguage(chosen) ? chosen : null, mails });
  if (result.__typename === "SignInNeeded") throw signInFirst(args.request);
  return redirect(`${withQuery(paths.account, { mails: "kept" })}#mails`, 303);
}
