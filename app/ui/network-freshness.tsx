import { paths } from "#domain/paths.ts";
import { useOwns } from "../viewer.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";

interface Props {
  network: {
    id: string;
    slug: string;
    silentSince: string | null;
    fundingEnding: boolean;
    fundingUntil: string | null;
    unconfirmedOffers: { id: string; title: string; confirmedAt: string }[];
  };
}

/** For the network itself: what it should say again, and what runs out. */
export function NetworkFreshness({ network }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { silentSince, fundingEnding, fundingUntil, unconfirmedOffers: offers } = network;
  if (!useOwns([network])) return null;
  return (
    <>
      {silentSince === null ? null : (
        <Notice kind="attention" title={say("fresh.ownSilent", { day: moment(language, "date", silentSince) })}>
          <p>{say("fresh.ownSilentHint")}</p>
        </Notice>
      )}
      {fundingEnding && fundingUntil !== null ? (
        <Notice kind="attention" title={say("fresh.ownFunding", { day: moment(language, "date", fundingUntil) })}>
          <p>
            <a href={paths.editNetwork(network.slug)}>{say("fresh.ownFundingHint")}</a>
          </p>
        </Notice>
      ) : null}
      {offers.length === 0 ? null : (
        <Notice kind="attention" title={say("fresh.own")}>
          <ul className="plain-list">
            {offers.map((offer) => (
              <li key={offer.id}>
                <ConfirmOffer offer={offer} next={paths.network(network.slug)} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function ConfirmOffer({ offer, next }: { offer: { id: string; title: string; confirmedAt: string }; next: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <form method="post" action={paths.confirmOffer(offer.id)} className="own-link">
      <input type="hidden" name="next" value={next} />
      <span>
        <a href={paths.offer(offer.id)}>{offer.title}</a>{" "}
        <small className="quiet">{moment(language, "date", offer.confirmedAt)}</small>
      </span>
      <Button>
        {say("fresh.confirm")}
        <span className="unseen">: {offer.title}</span>
      </Button>
    </form>
  );
}
