import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { FormFaults } from "../forms/form-faults.tsx";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { first, withCode } from "../forms/sign-in/enter.server.ts";
import { EmailStep } from "../forms/sign-in/steps.tsx";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { safePath } from "../safe-path.ts";
import { Button } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "signInLink.title");
/** The code stands in the address, which no other site gets; without any, a browser would not say whose form it posts. */
export const headers = () => ({ "cache-control": "no-store", "referrer-policy": "same-origin" });

const Asked = gql(`query SignInAsked { signInAsked { email next } demonstration { __typename } }`);

/** Opening the link changes nothing, however often: programs that look mail over open it before its reader does. */
export async function loader(args: LoaderFunctionArgs) {
  const { signInAsked, demonstration } = await ask(args, Asked);
  const code = new URL(args.request.url).searchParams.get("code") ?? "";
  const email = signInAsked?.email ?? null;
  return json({ code, email, entry: first, next: paths.agenda, demonstration: demonstration !== null });
}

export async function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  const { signInAsked } = await ask(args, Asked);
  const code = String((await args.request.formData()).get("code") ?? "");
  return withCode(args, signInAsked?.email ?? "", code, safePath(signInAsked?.next));
}

export default function SignInLink() {
  const { code, email, ...again } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.faults[0]?.message ?? null;
  const say = useSay();
  if (email === null) {
    return (
      <Page title={say("signInLink.title")} width="read">
        <Notice kind="attention" title={say("signInLink.elsewhere")}>
          <p>{say("signInLink.elsewhereHint")}</p>
        </Notice>
        <EmailStep {...again} />
      </Page>
    );
  }
  return (
    <Page title={say("signInLink.title")} lead={<p>{say("signInLink.as", { email })}</p>} width="read">
      <FormFaults faults={[]} problem={problem} />
      <form method="post" className="posting">
        <input type="hidden" name="code" value={code} />
        <div className="acts">
          <Button kind="primary">{say("signIn.act")}</Button>
          <a href={paths.signIn}>{say("signInLink.again")}</a>
        </div>
      </form>
    </Page>
  );
}
