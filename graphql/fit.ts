import { agenda } from "#db/agenda.ts";
import { offersToFit } from "#db/catalogue.ts";
import type { Occurrence } from "#domain/calendar/event.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { audiencesAround, bestOf, type Fitting, fittingOf, networksOf, type Situation } from "#domain/catalogue/fit.ts";
import { withNarrower } from "#domain/catalogue/narrower.ts";
import { AUDIENCES, broadTheme, THEMES } from "#domain/catalogue/taxonomy.ts";
import { areasWithin } from "#domain/place/area.ts";
import { AREAS } from "#domain/place/areas.ts";
import { type Language, type Named, nameIn } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { OccurrenceType } from "./agenda.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { NetworkType, networkOf } from "./network.ts";
import { OfferType } from "./offer.ts";
import { inLanguage } from "./words.ts";

/** So many are weighed; those of the need itself are among the first. */
const MOST_WEIGHED = 400;
const AHEAD = 92 * DAY;

type FittingOffer = Fitting & { asked: Situation };
interface FittingNetwork {
  network: string;
  count: number;
  asked: Situation;
}

interface Fit {
  asked: Situation;
  fitting: Fitting[];
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
        resolve: nextOf,
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
      resolve: async (_, { need, area, audience }, { board, now }) => {
        const asked = { need: known(THEMES, need), area: known(AREAS, area), audience: known(AUDIENCES, audience) };
        const wanted = {
          need: asked.need,
          needs: about(asked),
          areas: asked.area === null ? null : areasWithin(asked.area),
          audiences: asked.audience === null ? null : audiencesAround(asked.audience),
          limit: MOST_WEIGHED,
        };
        return { asked, fitting: fittingOf(await offersToFit(board.store.read, wanted), asked, now) };
      },
    }),
  );
}

function known(terms: readonly { id: string }[], id: string | null | undefined): string | null {
  return terms.some((term) => term.id === id) ? (id ?? null) : null;
}

async function nextOf({ network, asked }: FittingNetwork, _: unknown, context: Context): Promise<Occurrence | null> {
  const window = { start: context.now, end: context.now + AHEAD };
  const filter = { networks: [network], themes: about(asked) };
  const [next] = await agenda(context.board.store.read, context, { window, filter, after: null, limit: 1 });
  return next ?? null;
}

/** The need, with what is near it. */
function about({ need }: Situation): string[] | undefined {
  return need === null ? undefined : withNarrower(THEMES, [broadTheme(need)]);
}

function reasonsOf({ offer, reasons, asked }: FittingOffer, language: Language): string[] {
  const name = (terms: readonly ({ id: string } & Named)[], id: string | null) => {
    const term = terms.find((one) => one.id === id);
    return term ? nameIn(language, term) : "";
  };
  const [need, audience] = [name(THEMES, offer.need), name(AUDIENCES, asked.audience)];
  return reasons.map((reason) => say(language, `fit.${reason}`, { need, audience, area: name(AREAS, asked.area) }));
}
