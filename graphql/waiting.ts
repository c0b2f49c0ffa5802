import { proposedTo } from "#db/corrections.ts";
import { countFlags } from "#db/flag-list.ts";
import { answeredByOthers, flagsOfAnswers } from "#db/owed.ts";
import { owedBy, type Said, standing } from "#domain/flag/answering.ts";
import type { Correction } from "#domain/flag/correction.ts";
import type { Flag } from "#domain/flag/flag.ts";
import type { Pair } from "#domain/flag/pair.ts";
import { maySeeHolds } from "#domain/permission.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { CorrectionType, stillAsked } from "./correction.ts";
import { AnswerType, FlagType } from "./flag.ts";
import { ViewerType } from "./identity.ts";
import { NetworkType, networksOf } from "./network.ts";

/** For whom a flag waits, and what she is asked. */
export function defineWaiting(): void {
  builder.objectFields(FlagType, (t) => ({
    waitsFor: t.field({
      type: [NetworkType],
      description:
        "whose word it waits for: another side answered and theirs did not, or a change of their post is asked",
      resolve: async (flag, _, context) => networksOf(context, await waitsFor(flag, context)),
    }),
    voices: t.field({
      type: [AnswerType],
      description: "the last word of each voice, as far as it stands",
      resolve: voicesOf,
    }),
    proposed: t.field({
      type: [CorrectionType],
      description: "changes that are asked of a post and wait for its network",
      resolve: ({ id }, _, context) => proposedOn(id, context),
    }),
  }));
  builder.objectField(ViewerType, "waiting", (t) =>
    t.int({
      description: "how many flags wait for a word of the viewer's networks",
      // It looks at every answer to posts of her networks.
      complexity: 20,
      resolve: async (_, __, context) => {
        const ids = await flagsWaiting(context);
        return ids.length === 0 ? 0 : countFlags(context.board.store.read, { now: context.now, ids });
      },
    }),
  );
}

/** The ids of flags that wait for a word of the viewer's networks. */
export async function flagsWaiting(context: Context): Promise<string[]> {
  const own = ownNetworks(context);
  if (own.length === 0) return [];
  const db = context.board.store.read;
  const proposed = await stillAsked((await Promise.all(own.map((id) => proposedTo(db, id)))).flat(), context);
  const asked = await flagsOfAnswers(
    db,
    proposed.map(({ answer }) => answer),
  );
  const answered = await Promise.all(
    (await answeredByOthers(db, own)).map(async (id) => {
      const owing = await owedOn(id, context);
      return owing.some((network) => own.includes(network)) ? [id] : [];
    }),
  );
  return [...new Set([...asked, ...answered.flat()])].sort();
}

/** The networks for which the viewer speaks. */
export function ownNetworks({ actor }: Context): string[] {
  return maySeeHolds(actor) ? (actor?.memberships.map(({ network }) => network) ?? []) : [];
}

async function waitsFor({ id }: Flag, context: Context): Promise<string[]> {
  const asked = (await proposedOn(id, context)).map((one) => networkOfPost(one, context));
  const known = (await Promise.all(asked)).filter((network) => network !== null);
  return [...new Set([...known, ...(await owedOn(id, context))])];
}

async function owedOn(flag: string, context: Context): Promise<string[]> {
  const pairs = await context.loaders.pairs.load(flag);
  const owed = pairs.filter(({ verdict }) => verdict !== null).map((pair) => owedOf(pair, context));
  return [...new Set((await Promise.all(owed)).flat())];
}

async function owedOf(pair: Pair, context: Context): Promise<string[]> {
  const [a, b] = [sideOf(pair.a, pair, context), sideOf(pair.b, pair, context)];
  return owedBy([await a, await b], await wordsOn(pair, context), pair.grounds);
}

/** What was said of a pair; who decided what an answer asks of her post has replied to it, without a word of her own. */
async function wordsOn({ core, grounds }: Pair, context: Context): Promise<Said[]> {
  const said = await context.loaders.said.load(core);
  const decided = (await Promise.all(said.map(({ id }) => context.loaders.corrections.load(id)))).flat();
  const replies = decided.filter(({ decidedAt }) => decidedAt !== null).map((one) => networkOfPost(one, context));
  const silent = (await Promise.all(replies)).filter(
    (id) => id !== null && said.every(({ network }) => network !== id),
  );
  return [...said, ...silent.map((network): Said => ({ network, answer: "UNSURE", grounds }))];
}

/** The networks of a post, and of the posts that are shown under it. */
async function sideOf(post: string, { kind }: Pair, { loaders }: Context): Promise<string[]> {
  if (kind === "DUPLICATE_OFFER") return [(await loaders.offer.load(post))?.network ?? []].flat();
  // Posts that seem one event are each in pairs of their own.
  const ids = [post, ...(kind === "SAME_EVENT" ? [] : await loaders.joined.load(post))];
  const events = await Promise.all(ids.map((id) => loaders.event.load(id)));
  return events.flatMap((event) => (event ? [event.network, ...event.hosts] : []));
}

async function networkOfPost({ event, offer }: Correction, { loaders }: Context): Promise<string | null> {
  const post = event !== null ? await loaders.event.load(event) : await loaders.offer.load(offer ?? "");
  return post?.network ?? null;
}

async function proposedOn(flag: string, context: Context): Promise<Correction[]> {
  const answers = await context.loaders.answers.load(flag);
  const all = (await Promise.all(answers.map(({ id }) => context.loaders.corrections.load(id)))).flat();
  return stillAsked(
    all.filter(({ state }) => state === "PROPOSED"),
    context,
  );
}

async function voicesOf({ id }: Flag, _: object, { loaders }: Context) {
  const pairs = await loaders.pairs.load(id);
  const standingWords = pairs.map(async ({ core, grounds }) => standing(await loaders.said.load(core), grounds));
  const ids = new Set((await Promise.all(standingWords)).flat().map((one) => one.id));
  return (await loaders.answers.load(id)).filter((answer) => ids.has(answer.id));
}
