import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { postLanguageOf } from "#domain/wording/languages.ts";
import { NoNetwork } from "../forms/no-network.tsx";
import { OfferForm } from "../forms/offer-form/offer-form.tsx";
import { newOfferValues } from "../forms/offer-form/offer-values.server.ts";
import { postOffer, unansweredOffer } from "../forms/offer-form/post-offer.server.ts";
import { signedIn } from "../forms/signed-in.server.ts";
import { termsIn } from "../forms/terms.server.ts";
import { languageOf } from "../language.server.ts";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

export const handle = { hydrate: true };
export const meta: MetaFunction = ({ matches }) => metaOf(matches, "form.offer.new");
export const headers = () => ({ "cache-control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.request);
  const { memberships } = await signedIn(args);
  const networks = memberships.map(({ network: { id, name } }) => ({ id, name }));
  const params = new URL(args.request.url).searchParams;
  const network = networks.find(({ id }) => id === params.get("network")) ?? networks[0];
  const answer = unansweredOffer(newOfferValues(network?.id ?? "", postLanguageOf(language), params));
  return json({ networks, terms: await termsIn(args, language), answer });
}

export function action(args: ActionFunctionArgs) {
  return postOffer(args, null, languageOf(args.request));
}

export default function NewOffer() {
  const { networks, terms, answer } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? answer;
  const say = useSay();
  if (networks.length === 0) return <NoNetwork title={say("form.offer.new")} />;
  return (
    <Page title={say("form.offer.new")} lead={<p>{say("form.offer.newLead")}</p>}>
      <p className="quiet">
        {say("form.offer.haveList")} <a href={paths.import}>{say("form.offer.readList")}</a>
      </p>
      <OfferForm answer={answered} networks={networks} terms={terms} id={null} />
    </Page>
  );
}
