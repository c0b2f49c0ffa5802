import { historyOf, type Item } from "#db/history.ts";
import { whoOf } from "#domain/history/history-csv.ts";
import { fieldChanges, KINDS, type Kind, type Line, titleOf, VIAS } from "#domain/history/line.ts";
import { sayChange, sayNoun, sayVerb, type ToldChange } from "#domain/history/say-line.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { EventType } from "./event.ts";
import { NetworkType, networksOf } from "./network.ts";
import { OfferType } from "./offer.ts";
import { howMany, listCost } from "./paging.ts";
import { inLanguage } from "./words.ts";

export const ChangeType = builder.objectRef<Line>("Change");
export const ChangeViaType = builder.enumType("ChangeVia", { values: VIAS });
export const ChangeKindType = builder.enumType("ChangeKind", {
  values: Object.fromEntries(Object.entries(KINDS).map(([kind, value]) => [kind, { value }])) as {
    [K in Kind]: { value: (typeof KINDS)[K] };
  },
});
export const FieldChangeType = builder.objectRef<ToldChange>("FieldChange");

/** What happened to an item, for its network and the municipality. */
export function defineHistory(): void {
  ChangeType.implement({
    authScopes: { planner: true },
    description: "one line of the log of the board",
    fields: (t) => ({ ...what(t), ...whose(t) }),
  });
  FieldChangeType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      name: t.exposeString("name"),
      before: t.exposeString("before"),
      after: t.exposeString("after"),
    }),
  });
  const ownerOf = ({ network }: Owned) => [network];
  builder.objectField(EventType, "history", (t) =>
    t.field({ type: [ChangeType], ...linesOf<Owned>("event", ownerOf) }),
  );
  builder.objectField(OfferType, "history", (t) =>
    t.field({ type: [ChangeType], ...linesOf<Owned>("offer", ownerOf) }),
  );
}

/** The field of a noun that tells what happened to it; `networksOf` says whose it is. */
export function linesOf<Thing extends { id: string }>(noun: Item["noun"], networksOf: (thing: Thing) => string[]) {
  return {
    description: "what happened to it, newest first; empty for who may not see that",
    args: { first: builder.args((t) => ({ first: t.int({ validate: howMany }) })).first },
    complexity: ({ first }: First) => listCost(first ?? USUAL_LINES),
    resolve: (thing: Thing, { first }: First, { board, actor }: Context) =>
      historyOf(board.store.read, actor, { noun, id: thing.id, networks: networksOf(thing) }, first ?? USUAL_LINES),
  };
}

interface Owned {
  id: string;
  network: string;
}

interface First {
  first?: number | null | undefined;
}

const USUAL_LINES = 20;

type Fields = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Line>;

function what(t: Fields) {
  return {
    id: t.exposeID("id"),
    at: t.expose("at", { type: "DateTime" }),
    via: t.expose("via", { type: ChangeViaType }),
    verb: t.string({
      description: "what was done, in words",
      args: inLanguage,
      resolve: ({ verb }, { language }, context) => sayVerb(language ?? context.language, verb),
    }),
    noun: t.string({
      description: "the kind of item, in words",
      args: inLanguage,
      resolve: ({ noun }, { language }, context) => sayNoun(language ?? context.language, noun),
    }),
    item: t.exposeID("item"),
    kind: t.expose("noun", { type: ChangeKindType }),
    title: t.string({ nullable: true, resolve: titleOf }),
    fields: t.field({
      type: [FieldChangeType],
      description: "what it changed, field by field",
      args: inLanguage,
      resolve: async (line, { language }, context) => {
        const changes = fieldChanges(line);
        const hosts = changes.flatMap(({ field, before, after }) =>
          field === "hosts" || field === "network" ? [before, after].flat() : [],
        );
        const networks = await networksOf(
          context,
          hosts.filter((id) => typeof id === "string"),
        );
        const names = new Map(networks.map(({ id, name }) => [id, name]));
        return changes.map((change) => sayChange(language ?? context.language, line, change, names));
      },
    }),
  };
}

function whose(t: Fields) {
  return {
    who: t.string({
      description: "the name of who did it, in words when it was the board or somebody who is gone",
      args: inLanguage,
      resolve: async (line, { language }, context) => {
        const person = line.person === null ? null : await context.loaders.person.load(line.person);
        const people = new Map(person ? [[person.id, person.name]] : []);
        return whoOf(line, { people }, language ?? context.language);
      },
    }),
    network: t.field({
      type: NetworkType,
      nullable: true,
      resolve: ({ network }, _, { loaders }) => (network === null ? null : loaders.network.load(network)),
    }),
  };
}
