import type { ReactNode } from "react";
import type { OfferLineData } from "../parts.server.ts";
import { OfferLine } from "./offer-line.tsx";

interface Props {
  title: string;
  offers: OfferLineData[];
  /** What one can do with them. */
  children?: ReactNode;
}

/** Offers under a heading of their own; nothing where there are none. */
export function OfferSection({ title, offers, children }: Props) {
  if (offers.length === 0) return null;
  return (
    <section className="part">
      <h2>{title}</h2>
      <ul>
        {offers.map((offer) => (
          <OfferLine key={offer.id} offer={offer} />
        ))}
      </ul>
      {children}
    </section>
  );
}
