import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { AskForm } from "../forms/network/ask-form.tsx";
import { WhyField } from "../forms/network/ask-parts.tsx";
import { NetworkFields } from "../forms/network/network-fields.tsx";
import { NO_NETWORK } from "../forms/network/network-values.ts";
import { PartFields } from "../forms/network/part-fields.tsx";
import { postSplit } from "../forms/network/post-split.server.ts";
import { networkToSplit } from "../forms/network/split-documents.ts";
import { signedIn } from "../forms/signed-in.server.ts";
import { termsIn } from "../forms/terms.server.ts";
import { languageOf } from "../language.server.ts";
import { found, read } from "../reading.server.ts";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "split.link");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  const network = found((await read(args, networkToSplit, { slug: args.params.slug ?? "" })).network);
  if (!network.manageable) throw new Response(null, { status: 403 });
  return json({ network, areas: (await termsIn(args, languageOf(args.request))).areas });
}

export async function action(args: ActionFunctionArgs) {
  const answer = await postSplit(args);
  return json(answer, { status: answer.sent ? 200 : 422, headers: { "cache-control": "no-store" } });
}

const NOTHING = {
  ...{ values: NO_NETWORK, typed: { person: "", email: "", why: "" } },
  ...{ part: { events: [], offers: [], feeds: [], members: [] }, faults: [], problem: null, sent: null },
};

export default function SplitNetwork() {
  const { network, areas } = useLoaderData<typeof loader>();
  const { values, typed, part, ...answer } = useActionData<typeof action>() ?? NOTHING;
  const say = useSay();
  return (
    <Page
      kicker={<a href={paths.network(network.slug)}>{network.name}</a>}
      title={say("split.title", { network: network.name })}
      lead={<p>{say("split.lead")}</p>}
      width="read"
    >
      <AskForm network={network.id} {...answer}>
        <section className="part">
          <h2>{say("split.what")}</h2>
          <NetworkFields values={values} faults={answer.faults} areas={areas} />
        </section>
        <PartFields network={network} part={part} faults={answer.faults} />
        <WhyField typed={typed} faults={answer.faults} />
      </AskForm>
    </Page>
  );
}
