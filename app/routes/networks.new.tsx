import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { whoAsks } from "../forms/network/application-documents.ts";
import { AskForm } from "../forms/network/ask-form.tsx";
import { AskerPart, WhyField } from "../forms/network/ask-parts.tsx";
import { NetworkFields } from "../forms/network/network-fields.tsx";
import { NO_NETWORK } from "../forms/network/network-values.ts";
import { postFound } from "../forms/network/post-application.server.ts";
import { termsIn } from "../forms/terms.server.ts";
import { languageOf } from "../language.server.ts";
import { read } from "../reading.server.ts";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "founding.title", paths.newNetwork);
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await read(args, whoAsks, { slug: "" });
  return json({ viewer, areas: (await termsIn(args, languageOf(args.request))).areas });
}

export async function action(args: ActionFunctionArgs) {
  const answer = await postFound(args);
  return json(answer, { status: answer.sent ? 200 : 422, headers: { "cache-control": "no-store" } });
}

const NOTHING = {
  values: NO_NETWORK,
  typed: { person: "", email: "", why: "" },
  faults: [],
  problem: null,
  sent: null,
};

export default function FoundNetwork() {
  const { viewer, areas } = useLoaderData<typeof loader>();
  const { values, typed, ...answer } = useActionData<typeof action>() ?? NOTHING;
  const say = useSay();
  return (
    <Page
      kicker={<a href={paths.networks}>{say("page.networks")}</a>}
      title={say("founding.title")}
      lead={<p>{say("founding.lead")}</p>}
      width="read"
    >
      {answer.sent
        ? null
        : viewer?.applications.map(({ id, name }) => <Notice key={id} title={say("found.waits", { network: name })} />)}
      <AskForm {...answer}>
        <AskerPart viewer={viewer} typed={typed} faults={answer.faults} />
        <section className="part">
          <h2>{say("found.what")}</h2>
          <NetworkFields values={values} faults={answer.faults} areas={areas} />
          <WhyField typed={typed} faults={answer.faults} />
        </section>
      </AskForm>
    </Page>
  );
}
