import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import type { FieldFault } from "../forms/fault.ts";
import { mergesOfNetwork } from "../forms/network/merge-documents.ts";
import { MergeForm } from "../forms/network/merge-form.tsx";
import { MergeList } from "../forms/network/merge-list.tsx";
import { postMerge } from "../forms/network/post-merge.server.ts";
import { demandOwnOrigin } from "../forms/own-origin.server.ts";
import { signedIn } from "../forms/signed-in.server.ts";
import { found, read } from "../reading.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "merge.title");
export const headers = () => ({ "cache-control": "no-store" });

/** For who leads the network; an admin comes here to undo. */
export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  const { network, networks } = await read(args, mergesOfNetwork, { slug: args.params.slug ?? "" });
  if (!found(network).mayMerge) throw new Response(null, { status: 403 });
  return json({ network: found(network), networks });
}

export async function action(args: ActionFunctionArgs) {
  demandOwnOrigin(args.request);
  const answer = await postMerge(args);
  return answer instanceof Response ? answer : json(answer, { status: 422 });
}

const DONE = ["asked", "merged", "declined", "parted"] as const;

export default function MergeNetwork() {
  const { network, networks } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const done = new URLSearchParams(useLocation().search).get("done");
  const told = answer === null ? DONE.find((one) => one === done) : undefined;
  const say = useSay();
  const faults: FieldFault[] = answer?.faults ?? [];
  const whole = answer?.problem ?? faults.find(({ field }) => field === "id")?.message;
  const others = networks.filter(({ id, adopted }) => adopted && id !== network.id);
  return (
    <Page
      kicker={<a href={paths.network(network.slug)}>{network.name}</a>}
      title={say("merge.title")}
      lead={<p>{say("merge.lead")}</p>}
      width="read"
    >
      {told === undefined ? null : <Notice kind="warm" title={say(`merge.did.${told}`)} live />}
      {whole === undefined ? null : <Notice kind="clash" title={whole} live />}
      <MergeList network={network} />
      {network.manageable ? <MergeForm network={network} others={others} answer={answer} /> : null}
      <section className="part">
        <h2>{say("merge.means")}</h2>
        <p>{say("merge.meansConsent")}</p>
        <p>{say("merge.meansAddress")}</p>
        <p>{say("merge.meansUndo")}</p>
      </section>
      {network.manageable ? (
        <section className="part">
          <h2>{say("split.link")}</h2>
          <p>{say("split.short")}</p>
          <p className="acts">
            <ButtonLink to={paths.splitNetwork(network.slug)}>{say("split.link")}</ButtonLink>
          </p>
        </section>
      ) : null}
    </Page>
  );
}
