import { MOST_COMPARED } from "#domain/catalogue/offer.ts";
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
  /** Whether more was ticked than fits. */
  more: boolean;
}

/**
 * A list of offers to tick, of which up to four are put beside each other. The ticks belong to the form of the filters,
 * so that they stay while one searches or turns the page; without script too.
 */
export function CompareForm({ ticked, offers, more }: Props) {
  const say = useSay();
  const others = offers.filter(({ id }) => !ticked.some((offer) => offer.id === id));
  return (
    <div className="compare">
      <p>{more ? say("compare.most", { most: MOST_COMPARED }) : say("compare.hint")}</p>
      <Tickables title={ticked.length > 0 ? say("compare.ticked") : null} offers={ticked} ticked />
      <Tickables title={ticked.length > 0 && others.length > 0 ? say("compare.found") : null} offers={others} />
      <p className="compare-bar">
        <Button kind="primary" form={FILTERS} formAction={paths.compareOffers}>
          {say("compare.do")}
        </Button>
      </p>
    </div>
  );
}

interface Some {
  /** Stands above when there are others beside them. */
  title: string | null;
  offers: readonly OfferLineData[];
  ticked?: boolean;
}

function Tickables({ title, offers, ticked = false }: Some) {
  return (
    <>
      {title === null ? null : <h2>{title}</h2>}
      <ul>
        {offers.map((offer) => (
          <Tickable key={offer.id} offer={offer} ticked={ticked} />
        ))}
      </ul>
    </>
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
