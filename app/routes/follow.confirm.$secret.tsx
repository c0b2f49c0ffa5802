import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { read } from "../reading.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import { MailAct } from "../ui/mail-act.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "follow.confirm", null);
const PRIVATE = { "cache-control": "no-store", "referrer-policy": "same-origin" };
export const headers = () => PRIVATE;

const ToConfirm = gql(`
  query FollowMailToConfirm($secret: String!, $language: Language) {
    followMailToConfirm(secret: $secret) { name(language: $language) }
  }
`);
const Confirm = gql(`
  mutation ConfirmFollowMail($secret: String!) { result: confirmFollowMail(secret: $secret) { __typename } }
`);

/** Looking changes nothing: programs that scan mail open every link. */
export async function loader(args: LoaderFunctionArgs) {
  const secret = args.params.secret ?? "";
  const { followMailToConfirm: asked } = await read(args, ToConfirm, { secret, language: languageOf(args.request) });
  const status = asked === null ? 404 : 200;
  return json({ name: asked?.name ?? null, here: paths.confirmFollow(secret) }, { status, headers: PRIVATE });
}

export async function action(args: ActionFunctionArgs) {
  const { result } = await ask(args, Confirm, { secret: args.params.secret ?? "" });
  const done = result.__typename === "FollowMailToConfirm";
  return json({ done }, { status: done ? 200 : 404, headers: PRIVATE });
}

/** Who wants the mail of each week says so herself, on the page to which the letter leads. */
export default function ConfirmFollow() {
  const { name, here } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>()?.done ?? false;
  const say = useSay();
  if (name === null) {
    return (
      <Page title={say("follow.confirmGone")} width="read">
        <p>{say("follow.confirmGoneHint")}</p>
        <p className="acts">
          <ButtonLink kind="primary" to={`${paths.subscribe}#weekly`}>
            {say("follow.weekly")}
          </ButtonLink>
        </p>
      </Page>
    );
  }
  return (
    <MailAct
      {...{
        title: say("follow.confirm"),
        lead: say("follow.confirmLead", { name }),
        here,
        act: say("follow.confirmAct"),
      }}
      done={done ? { title: say("follow.confirmed"), hint: say("follow.confirmedHint") } : null}
    />
  );
}
