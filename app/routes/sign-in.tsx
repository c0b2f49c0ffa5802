import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { enter, first } from "../forms/sign-in/enter.server.ts";
import { OtherWays } from "../forms/sign-in/other-ways.tsx";
import { CodeStep, EmailStep } from "../forms/sign-in/steps.tsx";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { safePath } from "../safe-path.ts";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "signIn.title");
export const headers = () => ({ "cache-control": "no-store" });

const who = gql(`query WhoSignsIn { viewer { person { name } } openIdName demonstration { people { email } } }`);

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const { viewer, openIdName, demonstration } = await ask(args, who);
  const entry = { ...first, email: search.get("email") ?? "" };
  const next = safePath(search.get("next"));
  return json({ entry, next, name: viewer?.person.name ?? null, openIdName, demonstration: demonstration !== null });
}

export function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  return enter(args);
}

export default function SignIn() {
  const { entry, name, ...rest } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? entry;
  const say = useSay();
  return (
    <Page title={say("signIn.title")} lead={<p>{say("signIn.lead")}</p>} width="read">
      {name === null ? null : <Notice kind="warm" title={say("signIn.already", { name })} />}
      {answered.step === "CODE" ? (
        <CodeStep entry={answered} {...rest} />
      ) : (
        <>
          <EmailStep entry={answered} {...rest} />
          <OtherWays {...rest} />
        </>
      )}
    </Page>
  );
}
