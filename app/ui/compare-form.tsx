import { paths } from "#domain/paths.ts";
import type { OfferLineData } from "../parts.server.ts";
import { Button } from "./button.tsx";
import { OfferLine } from "./offer-line.tsx";
import { useSay } from "./say.ts";

/** A list of offers to tick, of which up to four are put beside each other; without script too. */
export function CompareForm({ offers }: { offers: readonly OfferLineData[] }) {
  const say = useSay();
  return (
    <form method="get" action={paths.compareOffers} className="compare">
      <p>{say("compare.hint")}</p>
      <ul>
        {offers.map((offer) => (
          <OfferLine key={offer.id} offer={offer}>
            <label className="choice compare-tick">
              <input
                type="checkbox"
                name="id"
                value={offer.id}
                aria-label={say("compare.tick", { title: offer.title })}
              />
            </label>
          </OfferLine>
        ))}
      </ul>
      <p className="compare-bar">
        <Button kind="primary">{say("compare.do")}</Button>
      </p>
    </form>
  );
}
