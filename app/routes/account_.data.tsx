import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths, withQuery } from "#domain/paths.ts";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { read, signInFirst } from "../reading.server.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "data.title");
export const headers = () => ({ "cache-control": "no-store" });

const Whose = gql(`query Whose { viewer { person { email } } }`);

const Delete = gql(`
  mutation DeleteAccount($email: String!, $language: Language) {
    result: deleteAccount(email: $email) {
      __typename
      ... on Invalid { faultText: message(language: $language) }
    }
  }
`);

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await read(args, Whose, {});
  if (!viewer) throw signInFirst(args.request);
  return json(viewer.person);
}

/** Deletes the account of who asks; she is nobody after that. */
export async function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  const email = String((await args.request.formData()).get("email") ?? "");
  const { result } = await ask(args, Delete, { email, language: languageOf(args.request) });
  if (result.__typename === "SignInNeeded") throw signInFirst(args.request);
  if (result.__typename === "Invalid") return json({ email, fault: result.faultText }, { status: 422 });
  return redirect(withQuery(paths.signIn, { deleted: "1" }), {
    status: 303,
    headers: { "clear-site-data": '"cookies"' },
  });
}

/** What the board keeps of a person, to take along or to take away. */
export default function DataPage() {
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const say = useSay();
  return (
    <Page
      kicker={<a href={paths.account}>{say("account.title")}</a>}
      title={say("data.title")}
      lead={<p>{say("data.lead")}</p>}
      width="read"
    >
      <p className="acts">
        <a className="button" href={paths.ownDataCsv}>
          {say("data.csv")}
        </a>
        <a className="button" href={paths.ownDataJson}>
          {say("data.json")}
        </a>
      </p>
      <form method="post" className="part">
        <h2>{say("data.delete")}</h2>
        <p>{say("data.deleteHint")}</p>
        <Field
          name="email"
          type="email"
          label={say("data.email")}
          hint={email}
          error={answer?.fault ?? undefined}
          defaultValue={answer?.email ?? ""}
          autoComplete="off"
          required
        />
        <Button>{say("data.deleteAct")}</Button>
      </form>
    </Page>
  );
}
