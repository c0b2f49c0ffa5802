import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { whoAsks } from "../forms/network/application-documents.ts";
import { AskForm } from "../forms/network/ask-form.tsx";
import { AskerPart, WhyField } from "../forms/network/ask-parts.tsx";
import { postClaim } from "../forms/network/post-application.server.ts";
import { found, read } from "../reading.server.ts";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "claim.link");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const asked = await read(args, whoAsks, { slug: args.params.slug ?? "" });
  const network = found(asked.network);
  if (network.adopted) throw redirect(paths.network(network.slug));
  return json({ network, viewer: asked.viewer });
}

export async function action(args: ActionFunctionArgs) {
  const answer = await postClaim(args);
  return json(answer, { status: answer.sent ? 200 : 422, headers: { "cache-control": "no-store" } });
}

const NOTHING = { typed: { person: "", email: "", why: "" }, faults: [], problem: null, sent: null };

export default function ClaimNetwork() {
  const { network, viewer } = useLoaderData<typeof loader>();
  const { typed, ...answer } = useActionData<typeof action>() ?? NOTHING;
  const say = useSay();
  return (
    <Page
      kicker={<a href={paths.network(network.slug)}>{network.name}</a>}
      title={say("claim.title", { network: network.name })}
      lead={<p>{say("claim.lead")}</p>}
      width="read"
    >
      <AskForm network={network.id} {...answer}>
        <AskerPart viewer={viewer} typed={typed} faults={answer.faults} />
        <WhyField typed={typed} faults={answer.faults} claims />
      </AskForm>
    </Page>
  );
}
