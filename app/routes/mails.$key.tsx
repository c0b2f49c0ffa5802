import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { read } from "../reading.server.ts";
import { Button } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "mailStop.title", null);
const PRIVATE = { "cache-control": "no-store", "referrer-policy": "same-origin" };
export const headers = () => PRIVATE;

const ToStop = gql(`query MailToStop($key: String!) { mailToStop(key: $key) }`);
const Stop = gql(`mutation StopMail($key: String!) { result: stopMail(key: $key) { __typename } }`);

/** Looking changes nothing: programs that scan mail open every link. */
export async function loader(args: LoaderFunctionArgs) {
  const key = args.params.key ?? "";
  const { mailToStop: kind } = await read(args, ToStop, { key });
  return json({ kind, here: paths.stopMail(key) }, { status: kind === null ? 404 : 200, headers: PRIVATE });
}

/** By the button, or by the mail program's own: that posts as well (RFC 8058), without a page and without a cookie. */
export async function action(args: ActionFunctionArgs) {
  const { result } = await ask(args, Stop, { key: args.params.key ?? "" });
  const done = result.__typename === "MailStopped";
  return json({ done }, { status: done ? 200 : 404, headers: PRIVATE });
}

export default function StopMail() {
  const { kind, here } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>()?.done ?? false;
  const say = useSay();
  if (kind === null) {
    return (
      <Page title={say("mailStop.gone")} width="read">
        <a href={paths.account}>{say("mailStop.account")}</a>
      </Page>
    );
  }
  return (
    <Page title={say("mailStop.title")} width="read">
      <p>{say("mailStop.which", { kind: say(`mails.kind.${kind}`) })}</p>
      {done ? (
        <Notice kind="warm" title={say("mailStop.done")} live>
          <a href={paths.account}>{say("mailStop.account")}</a>
        </Notice>
      ) : (
        <form method="post" action={here}>
          <Button kind="primary">{say("mailStop.act")}</Button>
        </form>
      )}
    </Page>
  );
}
