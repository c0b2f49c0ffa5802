import { agreedOf } from "#domain/alignment/proposal.ts";
import type { Link } from "#domain/alignment/step.ts";
import { say } from "#domain/wording/wording.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { EventType } from "./event.ts";
import { OfferType } from "./offer.ts";
import { inLanguage } from "./words.ts";

/** A link as one of its two posts has it. */
interface OwnLink extends Link {
  alignment: string;
  /** The post that has it. */
  own: string;
}

const LinkType = builder.objectRef<OwnLink>("Link");

/** What posts are to each other by what their networks agreed: for everybody to see. */
export function defineLinks(): void {
  LinkType.implement({
    description: "what a post is to another by an agreement of their networks",
    fields: (t) => ({
      text: t.string({
        description: "in words, with the title of the other",
        args: inLanguage,
        resolve: async (link, { language }, context) => {
          const post = (await eventOf(link, context)) ?? (await offerOf(link, context));
          return say(language ?? context.language, keyOf(link), { post: post?.title ?? "…" });
        },
      }),
      leadsOn: t.boolean({
        description: "whether the other stands in its place",
        resolve: ({ kind, own, post }) => own === post && (kind === "ONE" || kind === "INSTEAD"),
      }),
      event: t.field({ type: EventType, nullable: true, resolve: (link, _, context) => eventOf(link, context) }),
      offer: t.field({ type: OfferType, nullable: true, resolve: (link, _, context) => offerOf(link, context) }),
      note: t.string({
        nullable: true,
        description: "why it is so, in the words of the networks",
        resolve: async ({ alignment, kind }, _, { loaders }) =>
          kind === "KEPT" ? (agreedOf(await loaders.proposals.load(alignment))?.note ?? null) : null,
      }),
    }),
  });
  const field = { description: "what its network agreed with others about it", resolve: linksOf };
  builder.objectField(EventType, "links", (t) => t.field({ type: [LinkType], ...field }));
  builder.objectField(OfferType, "links", (t) => t.field({ type: [LinkType], ...field }));
}

/** What says the same from both sides is said once. */
async function linksOf({ id }: { id: string }, _: unknown, { loaders }: Context): Promise<OwnLink[]> {
  const links = await loaders.links.load(id);
  return links.filter((link) => link.post === id || !BOTH.has(link.kind)).map((link) => ({ ...link, own: id }));
}

const BOTH = new Set<Link["kind"]>(["TURNS", "REFERS", "KEPT"]);

function keyOf({ kind, own, post }: OwnLink) {
  if (own === post || kind === "TURNS" || kind === "REFERS" || kind === "KEPT") return `link.to.${kind}` as const;
  return `link.from.${kind}` as const;
}

function otherOf({ own, post, other }: OwnLink): string {
  return own === post ? other : post;
}

function eventOf(link: OwnLink, { loaders }: Context) {
  return loaders.event.load(otherOf(link));
}

function offerOf(link: OwnLink, { loaders }: Context) {
  return loaders.offer.load(otherOf(link));
}
