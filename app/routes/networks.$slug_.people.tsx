import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { InviteForm } from "../forms/network/invite-form.tsx";
import { InviteList } from "../forms/network/invite-list.tsx";
import { MemberList } from "../forms/network/member-list.tsx";
import { peopleOfNetwork } from "../forms/network/people-documents.ts";
import { postPeople } from "../forms/network/post-people.server.ts";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { signedIn } from "../forms/signed-in.server.ts";
import { found, read } from "../reading.server.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";
import { WhoSees } from "../ui/who-sees.tsx";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "people.link");
export const headers = () => ({ "cache-control": "no-store", "referrer-policy": "same-origin" });

/** Only its own people have this page: rivals do not look into each other's house. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await signedIn(args);
  const network = found((await read(args, peopleOfNetwork, { slug: args.params.slug ?? "" })).network);
  if (network.members.length === 0) throw new Response(null, { status: 403 });
  return json({ network, you: viewer.person.id });
}

export async function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  const answer = await postPeople(args);
  if (answer instanceof Response) return answer;
  const status = answer.made ? 200 : 422;
  return json(answer, { status, headers: { "cache-control": "no-store", "referrer-policy": "same-origin" } });
}

const DONE = ["role", "removed", "handed", "revoked"] as const;

export default function People() {
  const { network, you } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const done = new URLSearchParams(useLocation().search).get("done");
  const told = answer === null ? DONE.find((one) => one === done) : undefined;
  const say = useSay();
  return (
    <Page
      kicker={<a href={paths.network(network.slug)}>{network.name}</a>}
      title={say("people.title", { network: network.name })}
      lead={<WhoSees what="people" />}
      width="read"
    >
      {told === undefined ? null : <Notice kind="warm" title={say(`people.done.${told}`)} live />}
      {answer?.problem ? <Notice kind="clash" title={answer.problem} live /> : null}
      {answer?.about === "PEOPLE" ? <ErrorSummary faults={answer.faults} /> : null}
      <MemberList network={network} you={you} />
      {network.manageable ? (
        <>
          <InviteForm network={network} answer={answer?.about === "INVITE" ? answer : null} />
          <InviteList network={network} />
        </>
      ) : null}
    </Page>
  );
}
