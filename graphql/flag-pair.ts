import { changedSince, VERDICTS } from "#domain/flag/answering.ts";
import { type Changed, MATTERS } from "#domain/flag/grounds.ts";
import type { Pair } from "#domain/flag/pair.ts";
import { subjectFirst } from "#domain/flag/telling.ts";
import { say } from "#domain/wording/wording.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { EventType } from "./event.ts";
import { FlagBandType, FlagType, ReasonType } from "./flag.ts";
import { OfferType } from "./offer.ts";
import { inLanguage } from "./words.ts";

/** What changed, and of which post by its title. */
interface PostChange extends Pick<Changed, "matter"> {
  title: string | null;
}

const FlagPairType = builder.objectRef<Pair>("FlagPair");
const FlagChangeType = builder.objectRef<PostChange>("FlagChange");
const VerdictType = builder.enumType("FlagVerdict", { values: VERDICTS });
const MatterType = builder.enumType("FlagMatter", { values: MATTERS });

export function defineFlagPair(): void {
  FlagPairType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      events: t.field({ type: [EventType], resolve: async (pair, _, { loaders }) => present(pair, loaders.event) }),
      offers: t.field({ type: [OfferType], resolve: async (pair, _, { loaders }) => present(pair, loaders.offer) }),
      band: t.expose("band", { type: FlagBandType, nullable: true }),
      score: t.exposeFloat("score"),
      probability: t.exposeFloat("probability"),
      reasons: t.field({ type: [ReasonType], resolve: ({ reasons }) => subjectFirst(reasons) }),
      verdict: t.expose("verdict", {
        type: VerdictType,
        nullable: true,
        description: "what people's answers come to, as long as nothing that they rest on changed",
      }),
      changed: t.field({
        type: [FlagChangeType],
        description: "why answers stand no more: what changed since",
        resolve: changesOf,
      }),
    }),
  });
  FlagChangeType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      matter: t.expose("matter", { type: MatterType }),
      text: t.string({
        args: inLanguage,
        resolve: ({ matter, title }, { language }, context) =>
          say(language ?? context.language, `flagMatter.${matter}`, { title: title ?? "" }),
      }),
    }),
  });
  builder.objectField(FlagType, "pairs", (t) =>
    t.field({
      type: [FlagPairType],
      description: "every two posts of the group between which something is seen, the likeliest first",
      resolve: async ({ id }, _, { loaders }) =>
        (await loaders.pairs.load(id)).toSorted((x, y) => y.probability - x.probability || (x.core < y.core ? -1 : 1)),
    }),
  );
}

async function present<Post>({ a, b }: Pair, loader: { load(id: string): Promise<Post | null> }): Promise<Post[]> {
  return (await Promise.all([a, b].map((id) => loader.load(id)))).filter((post) => post !== null);
}

async function changesOf(pair: Pair, _: object, { loaders }: Context): Promise<PostChange[]> {
  const changed = changedSince(await loaders.said.load(pair.core), pair.grounds);
  const loader = pair.kind === "DUPLICATE_OFFER" ? loaders.offer : loaders.event;
  const titleOf = async (post: "a" | "b" | null) =>
    post === null ? null : ((await loader.load(pair[post]))?.title ?? null);
  return Promise.all(changed.map(async ({ matter, post }) => ({ matter, title: await titleOf(post) })));
}
