import type { ReactNode } from "react";
import { paths } from "#domain/paths.ts";
import type { OfferLineData } from "../parts.server.ts";
import { BandMark } from "./band-mark.tsx";
import { worstBand } from "./bands.ts";
import { QuietLine } from "./quiet-line.tsx";
import { foreign, useLanguage, useSay } from "./say.ts";

/** One offer in a list: what one gets, from whom, where and for what in return. */
export function OfferLine({ offer, children }: { offer: OfferLineData; children?: ReactNode }) {
  const say = useSay();
  const language = useLanguage();
  const band = worstBand(offer.flags);
  const values = offer.valueForms.map((form) => say(`valueForm.${form}`)).join(", ");
  const facts = [
    offer.need?.name ?? "",
    offer.form === null ? "" : say(`offerForm.${offer.form}`),
    areasOf(offer),
    values,
  ];
  return (
    <li className="offer">
      {children}
      <a className="offer-title" href={paths.offer(offer.id)}>
        <span lang={foreign(offer.language, language)}>{offer.title}</span>
        <span className="unseen">, {say("offers.by", { network: offer.network.name })}</span>
      </a>{" "}
      {offer.status === "WITHDRAWN" ? <span className="status">{say("offerStatus.WITHDRAWN")}</span> : null}
      {offer.unconfirmed ? <span className="status">{say("fresh.status")}</span> : null}
      {band === null ? null : <BandMark band={band} />}
      <QuietLine networks={[offer.network]} facts={facts} />
    </li>
  );
}

/** Few areas by name, many as the first and a number: a line stays a line. */
function areasOf({ areas }: OfferLineData): string {
  const names = areas.map(({ name }) => name);
  return names.length > 3 ? `${names.slice(0, 2).join(", ")} +${names.length - 2}` : names.join(", ");
}
