import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { AddPasskey } from "../forms/passkey/add-passkey.tsx";
import { PasskeyList } from "../forms/passkey/passkey-list.tsx";
import { PasskeyNeeded } from "../forms/passkey/passkey-needed.tsx";
import { postPasskey } from "../forms/passkey/post-passkey.server.ts";
import { gql } from "../gql.ts";
import { read, signInFirst } from "../reading.server.ts";
import { safePath } from "../safe-path.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "passkey.title");
export const headers = () => ({ "cache-control": "no-store" });

const Passkeys = gql(`
  query Passkeys {
    viewer { person { name email } rolesWaiting sessions { here } passkeys { id name addedAt } }
  }
`);

const DEEDS = ["ADD", "NAME", "REMOVE"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await read(args, Passkeys, {});
  if (!viewer) throw signInFirst(args.request);
  const search = new URL(args.request.url).searchParams;
  const next = search.get("next");
  const did = DEEDS.find((deed) => deed === search.get("did")) ?? null;
  return json({ viewer, did, next: next === null ? null : safePath(next) });
}

export function action(args: ActionFunctionArgs) {
  return postPasskey(args);
}

/** Whoever just made her account safer may have done so because somebody else is in it. */
function EndOthers() {
  const say = useSay();
  return (
    <form method="post" action={paths.sessions} className="acts">
      <span>{say("passkey.elsewhere")}</span>
      <Button>{say("session.endOthers")}</Button>
    </form>
  );
}

export default function PasskeysPage() {
  const { viewer, did, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const say = useSay();
  const { rolesWaiting, passkeys, person } = viewer;
  const mayAdd = rolesWaiting.length === 0 || passkeys.length === 0;
  const kicker = <a href={paths.account}>{say("account.title")}</a>;
  return (
    <Page title={say("passkey.title")} kicker={kicker} lead={<p>{say("passkey.lead")}</p>} width="read">
      {rolesWaiting.length === 0 ? null : (
        <PasskeyNeeded roles={rolesWaiting} email={person.email} known={passkeys.length > 0} next={next} />
      )}
      {did === null || answer !== null ? null : (
        <Notice kind="warm" title={say(`passkey.did.${did}`)} live>
          {did === "ADD" && viewer.sessions.some(({ here }) => !here) ? <EndOthers /> : null}
          {next === null || rolesWaiting.length > 0 ? null : (
            <p className="acts">
              <ButtonLink kind="primary" to={next}>
                {say("passkey.goOn")}
              </ButtonLink>
            </p>
          )}
        </Notice>
      )}
      <PasskeyList passkeys={passkeys} answer={answer} fixed={rolesWaiting.length > 0} />
      {mayAdd ? <AddPasskey answer={answer} primary={passkeys.length === 0} /> : null}
    </Page>
  );
}
