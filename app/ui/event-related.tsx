import type { OfferLineData } from "../parts.server.ts";
import type { Happening } from "./agenda-list.tsx";
import { EventLine } from "./event-line.tsx";
import { OfferSection } from "./offer-section.tsx";
import { useSay } from "./say.ts";

/** Where the page of an event tells what else comes. */
export const RELATED = "related";

/** What else there is on the subject: a reader who cannot come then finds something that suits. */
export function EventRelated({ happenings, offers }: { happenings: Happening[]; offers: OfferLineData[] }) {
  const say = useSay();
  return (
    <>
      {happenings.length === 0 ? null : (
        <section className="part" id={RELATED}>
          <h2>{say("event.relatedEvents")}</h2>
          <ul className="with-days">
            {happenings.map(({ event, start, end }) => (
              <EventLine key={event.id} event={event} span={{ start, end }} withDay />
            ))}
          </ul>
        </section>
      )}
      <OfferSection title={say("event.relatedOffers")} offers={offers} />
    </>
  );
}
