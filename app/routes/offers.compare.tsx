import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import { MOST_COMPARED } from "#domain/catalogue/offer.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { ComparedOfferFields } from "../compared.server.ts";
import { choiceWithout } from "../filters.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { read } from "../reading.server.ts";
import { Beside } from "../ui/beside.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";

const Compared = gql(
  `
  query Compared($ids: [ID!]!, $language: Language) {
    offersByIds(ids: $ids) { ...ComparedOfferFields }
  }
`,
  [ComparedOfferFields],
);

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "compare.title", null);

export async function loader(args: LoaderFunctionArgs) {
  const asked = [...new Set(new URL(args.request.url).searchParams.getAll("id"))];
  const { offersByIds } = await read(args, Compared, {
    ids: asked.slice(0, MOST_COMPARED),
    language: languageOf(args.request),
  });
  return json({ offers: offersByIds, more: asked.length > MOST_COMPARED });
}

/** Offers beside each other: where they differ first. */
export default function ComparePage() {
  const { offers, more } = useLoaderData<typeof loader>();
  const say = useSay();
  // The list as it was, with the same ticked.
  const params = choiceWithout(new URLSearchParams(useLocation().search), "compare");
  const back = withQuery(paths.offers, new URLSearchParams([...params, ["compare", "yes"]]));
  return (
    <Page
      kicker={<a href={back}>{say("compare.back")}</a>}
      title={say("compare.title")}
      lead={more ? <p>{say("compare.most", { most: MOST_COMPARED })}</p> : null}
    >
      {offers.length < 2 ? (
        <EmptyState title={say("compare.few")} hint={say("compare.fewHint", { most: MOST_COMPARED })}>
          <ButtonLink to={back}>{say("compare.choose")}</ButtonLink>
        </EmptyState>
      ) : (
        <Beside events={[]} offers={offers} />
      )}
    </Page>
  );
}
