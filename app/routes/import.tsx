import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { AskStep } from "../forms/import/ask-step.tsx";
import { DoneStep } from "../forms/import/done-step.tsx";
import { LookStep } from "../forms/import/look-step.tsx";
import { postImport, unasked } from "../forms/import/post-import.server.ts";
import { NoNetwork } from "../forms/no-network.tsx";
import { signedIn } from "../forms/signed-in.server.ts";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "import.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const { memberships } = await signedIn(args);
  const networks = memberships.map(({ network: { id, name } }) => ({ id, name }));
  const wanted = new URL(args.request.url).searchParams.get("network");
  const network = networks.find(({ id }) => id === wanted) ?? networks[0];
  return json({ networks, answer: unasked(network?.id ?? "") });
}

export function action(args: ActionFunctionArgs) {
  return postImport(args);
}

export default function ImportPage() {
  const { networks, answer } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? answer;
  const say = useSay();
  if (networks.length === 0) return <NoNetwork title={say("import.title")} />;
  return (
    <Page title={say("import.title")} lead={<p>{say("import.lead")}</p>} width="read">
      {answered.step === "ASK" ? <AskStep answer={answered} networks={networks} /> : null}
      {answered.step === "LOOK" ? <LookStep answer={answered} networks={networks} /> : null}
      {answered.step === "DONE" ? <DoneStep done={answered.done} /> : null}
    </Page>
  );
}
