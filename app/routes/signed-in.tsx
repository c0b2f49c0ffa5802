import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { paths, withQuery } from "#domain/paths.ts";
import { refusedBy } from "../forms/answered.server.ts";
import { adminOnly } from "../forms/day/post-day.server.ts";
import { formOf } from "../forms/form-of.server.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { read } from "../reading.server.ts";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";
import { SignedInItem } from "../ui/signed-in-item.tsx";
import { WhoSees } from "../ui/who-sees.tsx";

const WhoIsSignedIn = gql(`
  query WhoIsSignedIn {
    viewer { person { id } }
    signedIn { id name boardRoles memberships { role network { id name } } browsers seenAt }
  }
`);

const EndSessions = gql(`
  mutation EndSessions($person: ID!, $language: Language) {
    result: endSessions(person: $person) {
      __typename
      ... on Refusal { message(language: $language) }
    }
  }
`);

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "signedIn.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await adminOnly(args);
  const { viewer, signedIn } = await read(args, WhoIsSignedIn, {});
  return json({ you: viewer?.person.id, people: signedIn });
}

export async function action(args: ActionFunctionArgs) {
  const person = String((await formOf(args.request)).get("person") ?? "");
  const { result } = await ask(args, EndSessions, { person, language: languageOf(args.request) });
  if (result.__typename === "SignedIn") return redirect(withQuery(paths.signedIn, { ended: "1" }), 303);
  return json(refusedBy(args.request, result), { status: 403 });
}

/** Who is signed in somewhere; the admin signs out whose device is lost, or whose account is in wrong hands. */
export default function SignedInPage() {
  const { you, people } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const ended = new URLSearchParams(useLocation().search).has("ended");
  const say = useSay();
  return (
    <Page
      kicker={<a href={paths.account}>{say("account.title")}</a>}
      title={say("signedIn.title")}
      lead={
        <>
          <p>{say("signedIn.lead")}</p>
          <WhoSees what="signedIn" />
        </>
      }
      width="read"
    >
      {problem ? <Notice kind="clash" title={problem} live /> : null}
      {ended && !problem ? <Notice kind="warm" title={say("signedIn.ended")} live /> : null}
      <ul className="members">
        {people.map((person) => (
          <SignedInItem key={person.id} person={person} isYou={person.id === you} />
        ))}
      </ul>
    </Page>
  );
}
