import { paths } from "#domain/paths.ts";
import type { OfferLineData } from "../parts.server.ts";
import { Button } from "./button.tsx";
import { FILTERS } from "./filter-form.tsx";
import { OfferLine } from "./offer-line.tsx";
import { useSay } from "./say.ts";

interface Props {
  /** What was ticked before, also when it is not in this list. */
  ticked: readonly OfferLineData[];
  offers: readonly OfferLineData[];
}

/**
 * A list of offers to tick, of which up to four are put beside each other. The ticks belong to the form of the filters,
 * so that they stay while one searches on; without script too.
 */
export function CompareForm({ ticked, offers }: Props) {
  const say = useSay();
  const others = offers.filter(({ id }) => !ticked.some((offer) => offer.id === id));
  return (
    <div className="compare">
      <p>{say("compare.hint")}</p>
      <ul>
        {ticked.map((offer) => (
          <Tickable key={offer.id} offer={offer} ticked />
        ))}
        {others.map((offer) => (
          <Tickable key={offer.id} offer={offer} ticked={false} />
        ))}
      </ul>
      <p className="compare-bar">
        <Button kind="primary" form={FILTERS} formAction={paths.compareOffers}>
          {say("compare.do")}
        </Button>
      </p>
    </div>
  );
}

function Tickable({ offer, ticked }: { offer: OfferLineData; ticked: boolean }) {
  const say = useSay();
  return (
    <OfferLine offer={offer}>
      <label className="choice compare-tick">
        <input
          type="checkbox"
          form={FILTERS}
          name="id"
          value={offer.id}
          defaultChecked={ticked}
          aria-label={say("compare.tick", { title: offer.title })}
        />
      </label>
    </OfferLine>
  );
}
