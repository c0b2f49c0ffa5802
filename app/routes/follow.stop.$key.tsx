import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { endFollowMail } from "../forms/follow/follow-documents.ts";
import { gql } from "../gql.ts";
import { ask } from "../graphql.server.ts";
import { read } from "../reading.server.ts";
import { MailAct } from "../ui/mail-act.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "follow.stop", null);
const PRIVATE = { "cache-control": "no-store", "referrer-policy": "same-origin" };
export const headers = () => PRIVATE;

const ToEnd = gql(`query FollowMailToEnd($key: String!) { followMailToEnd(key: $key) }`);

/** Looking changes nothing: programs that scan mail open every link. */
export async function loader(args: LoaderFunctionArgs) {
  const key = args.params.key ?? "";
  const { followMailToEnd: known } = await read(args, ToEnd, { key });
  return json({ known, here: paths.stopFollow(key) }, { status: known ? 200 : 404, headers: PRIVATE });
}

/** By the button, or by the mail program's own: that posts as well (RFC 8058), without a page and without a cookie. */
export async function action(args: ActionFunctionArgs) {
  const { result } = await ask(args, endFollowMail, { key: args.params.key ?? "" });
  const done = result.__typename === "FollowMailEnded";
  return json({ done }, { status: done ? 200 : 404, headers: PRIVATE });
}

export default function StopFollow() {
  const { known, here } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>()?.done ?? false;
  const say = useSay();
  if (!known) {
    return (
      <Page title={say("follow.stopGone")} width="read">
        <p>{say("follow.stopGoneHint")}</p>
      </Page>
    );
  }
  return (
    <MailAct
      {...{ title: say("follow.stop"), lead: say("follow.stopLead"), here, act: say("follow.end") }}
      done={done ? { title: say("follow.ended"), hint: say("follow.endedHint") } : null}
    />
  );
}
