import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { CurrentValues } from "../forms/current-values.tsx";
import { FormFaults } from "../forms/form-faults.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { networkToEdit } from "../forms/network/edit-documents.ts";
import { NetworkFields } from "../forms/network/network-fields.tsx";
import { valuesOfNetwork } from "../forms/network/network-values.ts";
import { postEdit } from "../forms/network/post-edit.server.ts";
import { signedIn } from "../forms/signed-in.server.ts";
import { termsIn } from "../forms/terms.server.ts";
import { languageOf } from "../language.server.ts";
import { found, read } from "../reading.server.ts";
import { Button } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "networkForm.link");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  const language = languageOf(args.request);
  const network = found((await read(args, networkToEdit, { slug: args.params.slug ?? "", language })).network);
  if (!network.manageable) throw new Response(null, { status: 403 });
  return json({ network, areas: (await termsIn(args, language)).areas });
}

export async function action(args: ActionFunctionArgs) {
  const answer = await postEdit(args);
  if (answer instanceof Response) return answer;
  return json(answer, { status: answer.current.length > 0 ? 409 : 422 });
}

export default function EditNetwork() {
  const { network, areas } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const say = useSay();
  const { values, faults, problem, version, current } = answer ?? {
    ...{ values: valuesOfNetwork(network), version: network.version },
    ...{ faults: [], problem: null, current: [] },
  };
  return (
    <Page
      kicker={<a href={paths.network(network.slug)}>{network.name}</a>}
      title={say("networkForm.title", { network: network.name })}
      width="read"
    >
      <FormFrame>
        <FormFaults faults={faults} problem={problem} />
        <CurrentValues rows={current} />
        <input type="hidden" name="id" value={network.id} />
        <input key={version} type="hidden" name="version" value={version} readOnly />
        <NetworkFields values={values} faults={faults} areas={areas} known />
        <div className="acts">
          <Button kind="primary">{say("networkForm.save")}</Button>
          <a href={paths.network(network.slug)}>{say("networkForm.back", { network: network.name })}</a>
        </div>
      </FormFrame>
    </Page>
  );
}
