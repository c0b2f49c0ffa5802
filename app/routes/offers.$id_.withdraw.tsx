import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { FormFaults } from "../forms/form-faults.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { formOf } from "../forms/form-of.server.ts";
import { offerToEdit, withdrawOffer } from "../forms/offer-form/offer-documents.ts";
import { signedIn, signedInFor } from "../forms/signed-in.server.ts";
import { ask } from "../graphql.server.ts";
import { languageOf } from "../language.server.ts";
import { found, read } from "../reading.server.ts";
import { Button } from "../ui/button.tsx";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "withdraw.title");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  const offer = found((await read(args, offerToEdit, { id: args.params.id ?? "" })).offer);
  await signedInFor(args, offer.network.id);
  return json({ offer });
}

export async function action(args: ActionFunctionArgs) {
  const version = Number((await formOf(args.request)).get("version")) || 0;
  const variables = { id: args.params.id ?? "", version, language: languageOf(args.request) };
  const { withdrawOffer: result } = await ask(args, withdrawOffer, variables);
  if (result.__typename === "Offer") return redirect(paths.offer(result.id), { status: 303 });
  return json({ problem: result.message }, { status: 422 });
}

export default function WithdrawOffer() {
  const { offer } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  const say = useSay();
  const done = offer.status === "WITHDRAWN";
  return (
    <Page title={say("withdraw.title")} kicker={offer.network.name} width="read">
      <h2>{offer.title}</h2>
      <FormFrame>
        <FormFaults faults={[]} problem={problem} />
        <input key={offer.version} type="hidden" name="version" value={offer.version} />
        {done ? <Notice title={say("withdraw.done")} /> : <p>{say("withdraw.hint")}</p>}
        <div className="acts">
          {done ? null : <Button kind="grave">{say("withdraw.act")}</Button>}
          <a href={paths.offer(offer.id)}>{say("cancel.back")}</a>
        </div>
      </FormFrame>
    </Page>
  );
}
