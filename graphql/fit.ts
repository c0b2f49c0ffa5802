import { type Fit, fitFor, nextOn } from "#board/search/fit.ts";
import { bestOf, type Fitting, networksOf, type Situation } from "#domain/catalogue/fit.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { AREAS } from "#domain/place/areas.ts";
import { type Language, type Named, nameIn } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { OccurrenceType } from "./agenda.ts";
import { builder } from "./builder.ts";
import { NetworkType, networkOf } from "./network.ts";
import { OfferType } from "./offer.ts";
import { inLanguage } from "./words.ts";

type FittingOffer = Fitting & { asked: Situation };
interface FittingNetwork {
  network: string;
  count: number;
  asked: Situation;
}

const FitType = builder.objectRef<Fit>("Fit");
const FittingOfferType = builder.objectRef<FittingOffer>("FittingOffer");
const FittingNetworkType = builder.objectRef<FittingNetwork>("FittingNetwork");

/** What fits who looks for help, and why: public, and nothing of it is kept. */
export function defineFit(): void {
  FittingOfferType.implement({
    fields: (t) => ({
      offer: t.expose("offer", { type: OfferType }),
      reasons: t.stringList({
        description: "why it fits, a sentence each",
        args: inLanguage,
        resolve: (one, { language }, context) => reasonsOf(one, language ?? context.language),
      }),
    }),
  });
  FittingNetworkType.implement({
    fields: (t) => ({
      network: t.field({ type: NetworkType, resolve: ({ network }, _, context) => networkOf(context, network) }),
      count: t.exposeInt("count", { description: "how much of what was asked for it offers" }),
      next: t.field({
        type: OccurrenceType,
        nullable: true,
        description: "its next event on the subject, within three months",
        resolve: ({ network, asked }, _, context) => nextOn(context.board.store.read, context, network, asked),
      }),
    }),
  });
  FitType.implement({
    fields: (t) => ({
      offers: t.field({
        type: [FittingOfferType],
        resolve: ({ asked, fitting }) => bestOf(fitting).map((one) => ({ ...one, asked })),
      }),
      networks: t.field({
        type: [FittingNetworkType],
        resolve: ({ asked, fitting }) => networksOf(fitting).map((one) => ({ ...one, asked })),
      }),
    }),
  });
  builder.queryField("fit", (t) =>
    t.field({
      type: FitType,
      description:
        "two or three offers and networks for who needs help, by theme, area and audience; ids that are unknown count as not said",
      args: { need: t.arg.id(), area: t.arg.id(), audience: t.arg.id() },
      complexity: 60,
      resolve: (_, said, { board, now }) => fitFor(board.store.read, said, now),
    }),
  );
}

function reasonsOf({ offer, reasons, asked }: FittingOffer, language: Language): string[] {
  const name = (terms: readonly ({ id: string } & Named)[], id: string | null) => {
    const term = terms.find((one) => one.id === id);
    return term ? nameIn(language, term) : "";
  };
  const [need, audience] = [name(THEMES, offer.need), name(AUDIENCES, asked.audience)];
  return reasons.map((reason) => say(language, `fit.${reason}`, { need, audience, area: name(AREAS, asked.area) }));
}
