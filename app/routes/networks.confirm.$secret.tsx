import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { confirmApplication, toConfirm } from "../forms/network/application-documents.ts";
import { ask } from "../graphql.server.ts";
import { read } from "../reading.server.ts";
import { Button } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "confirm.title", null);
const PRIVATE = { "cache-control": "no-store", "referrer-policy": "same-origin" };
export const headers = () => PRIVATE;

/** Looking changes nothing: programs that scan mail open every link. */
export async function loader(args: LoaderFunctionArgs) {
  const secret = args.params.secret ?? "";
  const { applicationToConfirm: network } = await read(args, toConfirm, { secret });
  return json(
    { network, here: paths.confirmNetwork(secret) },
    { status: network === null ? 404 : 200, headers: PRIVATE },
  );
}

export async function action(args: ActionFunctionArgs) {
  const { result } = await ask(args, confirmApplication, { secret: args.params.secret ?? "" });
  const done = result.__typename === "ApplicationConfirmed";
  return json({ done }, { status: done ? 200 : 404, headers: PRIVATE });
}

export default function ConfirmNetwork() {
  const { network, here } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>()?.done ?? false;
  const say = useSay();
  if (network === null) {
    return (
      <Page title={say("confirm.gone")} width="read">
        <p>{say("confirm.goneHint")}</p>
        <p>
          <a href={paths.newNetwork}>{say("founding.title")}</a>
        </p>
      </Page>
    );
  }
  return (
    <Page title={say("confirm.title")} lead={<p>{say("confirm.lead", { network })}</p>} width="read">
      {done ? (
        <Notice kind="warm" title={say("found.asked")} live>
          <p>{say("found.askedHint")}</p>
        </Notice>
      ) : (
        <form method="post" action={here}>
          <div className="acts">
            <Button kind="primary">{say("confirm.act")}</Button>
          </div>
        </form>
      )}
    </Page>
  );
}
