import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { offerToEdit } from "../forms/offer-form/offer-documents.ts";
import { OfferForm } from "../forms/offer-form/offer-form.tsx";
import { valuesOfOffer } from "../forms/offer-form/offer-input.server.ts";
import { postOffer, unansweredOffer } from "../forms/offer-form/post-offer.server.ts";
import { signedIn, signedInFor } from "../forms/signed-in.server.ts";
import { termsIn } from "../forms/terms.server.ts";
import { languageOf } from "../language.server.ts";
import { found, read } from "../reading.server.ts";
import { metaOf } from "../ui/meta.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "form.offer.edit");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  const offer = found((await read(args, offerToEdit, { id: args.params.id ?? "" })).offer);
  await signedInFor(args, offer.network.id);
  const terms = await termsIn(args, languageOf(args.request));
  return json({ offer, terms, answer: unansweredOffer(valuesOfOffer(offer)) });
}

export function action(args: ActionFunctionArgs) {
  return postOffer(args, args.params.id ?? "", languageOf(args.request));
}

export default function EditOffer() {
  const { offer, terms, answer } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? answer;
  const say = useSay();
  return (
    <Page title={say("form.offer.edit")} kicker={offer.title}>
      {offer.status === "WITHDRAWN" ? <Notice kind="attention" title={say("form.offer.withdrawnPost")} /> : null}
      <OfferForm answer={answered} networks={[offer.network]} terms={terms} id={offer.id} />
    </Page>
  );
}
