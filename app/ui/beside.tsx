import { paths } from "#domain/paths.ts";
import type { ComparedEvent, ComparedOffer } from "../compared.server.ts";
import { eventRows, offerRows } from "./flag-rows.ts";
import { NetworkBadge } from "./network-badge.tsx";
import { useLanguage, useSay } from "./say.ts";
import { SideBySide } from "./side-by-side.tsx";

interface Props {
  events: readonly ComparedEvent[];
  offers: readonly ComparedOffer[];
  /** Whether they became one: how they differed is how it was. */
  past?: boolean;
}

/** Events or offers beside each other, each under its title and network. */
export function Beside({ events, offers, past = false }: Props) {
  const say = useSay();
  const language = useLanguage();
  const sides = [
    ...events.map((event) => ({ ...event, to: paths.event(event.id) })),
    ...offers.map((offer) => ({ ...offer, to: paths.offer(offer.id) })),
  ].map(({ id, title, network, to }) => ({
    id,
    head: (
      <>
        <a href={to}>{title}</a>
        <span className="quiet-line">
          <NetworkBadge network={network} />
        </span>
      </>
    ),
  }));
  const rows = events.length > 0 ? eventRows(language, events) : offerRows(language, offers);
  return <SideBySide caption={say("flag.title")} sides={sides} rows={rows} past={past} />;
}
