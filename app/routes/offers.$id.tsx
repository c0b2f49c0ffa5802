import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { paths, withQuery } from "#domain/paths.ts";
import { useAddress } from "../address.ts";
import { gql } from "../gql.ts";
import { languageOf } from "../language.server.ts";
import { CorrectionFields, FlagFields, HistoryFields, OfferLineFields } from "../parts.server.ts";
import { found, read } from "../reading.server.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Undo } from "../ui/event-done.tsx";
import { KeyFacts } from "../ui/facts.tsx";
import { FlagSection } from "../ui/flag-section.tsx";
import { History } from "../ui/history.tsx";
import { metaOf } from "../ui/meta.ts";
import { NetworkBadge } from "../ui/network-badge.tsx";
import { Notice } from "../ui/notice.tsx";
import { OfferSection } from "../ui/offer-section.tsx";
import { OpenCorrections } from "../ui/open-corrections.tsx";
import { Page } from "../ui/page.tsx";
import { PostLinks } from "../ui/post-links.tsx";
import { aboutOffer, offerPreview } from "../ui/preview-meta.ts";
import { foreign, useLanguage, useSay } from "../ui/say.ts";
import { ShareText } from "../ui/share-text.tsx";
import { moment } from "../ui/time.ts";
import { useOwns } from "../viewer.ts";

const OneOffer = gql(
  `
  query OneOffer($id: ID!, $language: Language) {
    offer(id: $id) {
      id version title description language form valueForms price schedule url status createdAt confirmedAt unconfirmed undoable funder
      network { id slug name }
      need { id name(language: $language) }
      areas { id name(language: $language) }
      audiences { id name(language: $language) }
      flags { ...FlagFields }
      links { text(language: $language) note leadsOn event { id } offer { id } }
      corrections { ...CorrectionFields }
      history(first: 20) { ...HistoryFields }
      relatedOffers { ...OfferLineFields }
    }
  }
`,
  [FlagFields, CorrectionFields, HistoryFields, OfferLineFields],
);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return metaOf(matches, "problem.404");
  const { offer } = data;
  const title = { text: offer.title, about: aboutOffer(matches, offer) };
  return [...metaOf(matches, title, paths.offer(offer.id)), ...offerPreview(matches, offer)];
};

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.id ?? "";
  const { offer } = await read(args, OneOffer, { id, language: languageOf(args.request) });
  return json({ offer: found(offer) });
}

export default function OfferPage() {
  const { offer } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [published, undone] = [search.has("published"), search.has("undone")];
  const say = useSay();
  const language = useLanguage();
  const own = useOwns([offer.network]);
  const page = useAddress(paths.offer(offer.id));
  const undo = offer.undoable ? <Undo action={paths.undoOffer(offer.id)} version={offer.version} /> : null;
  return (
    <Page
      kicker={<a href={paths.offers}>{say("page.offers")}</a>}
      title={<span lang={foreign(offer.language, language)}>{offer.title}</span>}
      lead={<OfferFacts offer={offer} />}
      acts={own ? <ButtonLink to={paths.editOffer(offer.id)}>{say("page.edit")}</ButtonLink> : null}
    >
      {published ? <Notice kind="warm" title={say("form.offer.published")} /> : null}
      {search.has("failed") ? <Notice kind="attention" title={say("event.failed")} /> : null}
      {undone ? <Notice kind="warm" title={say("event.undone")} /> : null}
      {offer.status === "WITHDRAWN" ? (
        <Notice kind="attention" title={say("offer.withdrawn")}>
          {undo}
        </Notice>
      ) : null}
      <PostLinks links={offer.links} />
      <OpenCorrections corrections={offer.corrections} next={paths.offer(offer.id)} />
      <p className="words say" lang={offer.language}>
        {offer.description}
      </p>
      <WayIn offer={offer} own={own} />
      <Confirmed offer={offer} own={own} />
      {offer.status === "OFFERED" ? (
        <ShareText
          text={say("share.offer", { title: offer.title, network: offer.network.name, page })}
          address={page}
        />
      ) : null}
      <FlagSection flags={offer.flags} title={say("offer.flags")} none={say("flags.empty")} />
      <Alike offer={offer} />
      <History changes={offer.history} undo={undo} />
    </Page>
  );
}

/** Leads to the offer's own page, or else to who gives it. */
function WayIn({ offer: { url, network }, own }: { offer: Shown; own: boolean }) {
  const say = useSay();
  if (url === null && own) return null;
  return (
    <p className="acts">
      {url === null ? (
        <ButtonLink to={`${paths.network(network.slug)}#about`}>
          {say("offer.ask", { network: network.name })}
        </ButtonLink>
      ) : (
        <a className="button button-primary" href={url} rel="noopener nofollow">
          {say("offer.site")}
        </a>
      )}
    </p>
  );
}

/** Where the same help is given too, and a way to put it all beside each other. */
function Alike({ offer: { id, relatedOffers } }: { offer: Shown }) {
  const say = useSay();
  const ids = [id, ...relatedOffers.map((other) => other.id)].map((one) => ["id", one]);
  return (
    <OfferSection title={say("offer.alike")} offers={relatedOffers}>
      <p>
        <a href={withQuery(paths.compareOffers, new URLSearchParams(ids))}>{say("compare.these")}</a>
      </p>
    </OfferSection>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>["offer"];

/** Since when it is there and when its network last said that it holds; after half a year it is asked, and everybody sees that it was not said. */
function Confirmed({ offer, own }: { offer: Shown; own: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const [since, checked] = [moment(language, "date", offer.createdAt), moment(language, "date", offer.confirmedAt)];
  const asks = offer.unconfirmed && own;
  const confirm = (kind: "plain" | "primary") => (
    <form method="post" action={paths.confirmOffer(offer.id)}>
      <Button kind={kind}>{say(kind === "primary" ? "fresh.confirm" : "form.offer.confirm")}</Button>
    </form>
  );
  return (
    <>
      {asks ? (
        <Notice kind="attention" title={say("fresh.ask")}>
          <p>{say("fresh.askHint", { day: checked })}</p>
          {confirm("primary")}
        </Notice>
      ) : null}
      <p className="quiet below">
        {say("offer.dates", { since, checked })}{" "}
        {offer.unconfirmed && !own ? <span className="status">{say("fresh.status")}</span> : null}
      </p>
      {offer.unconfirmed && !own ? <p>{say("fresh.statusHint")}</p> : null}
      {own && !asks && offer.status === "OFFERED" ? confirm("plain") : null}
    </>
  );
}

function OfferFacts({ offer }: { offer: Shown }) {
  const say = useSay();
  const values = offer.valueForms.map((form) => say(`valueForm.${form}`));
  return (
    <KeyFacts
      rows={[
        [say("offer.by"), <NetworkBadge key="by" network={offer.network} link />],
        [say("offer.need"), offer.need?.name],
        [say("offer.form"), offer.form === null ? null : say(`offerForm.${offer.form}`)],
        [say("event.forWhom"), offer.audiences.map(({ name }) => name).join(", ")],
        [say("offer.areas"), offer.areas.map(({ name }) => name).join(", ")],
        [say("offer.schedule"), offer.schedule],
        [say("event.cost"), [...values, ...(offer.price === null ? [] : [offer.price])].join(", ")],
        [say("event.funder"), offer.funder],
      ]}
    />
  );
}
