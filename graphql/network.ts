import { changeNetwork } from "#board/network/change-network.ts";
import { allNetworks, networkBySlug } from "#db/networks.ts";
import { webAddress } from "#domain/feed/web-address.ts";
import type { Network } from "#domain/network/network.ts";
import { refusalOf } from "#domain/permission.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { kept } from "./kept.ts";
import { REFUSALS_OF_CHANGE } from "./refusal.ts";
import { AreaType, areasOf } from "./taxonomy.ts";
import { ValueFormType } from "./words.ts";

export const NetworkType = builder.objectRef<Network>("Network");

export function defineNetwork(): void {
  NetworkType.implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      slug: t.exposeString("slug", { description: "its name in addresses, which stays when it is called otherwise" }),
      version: t.exposeInt("version"),
      name: t.exposeString("name"),
      purpose: t.exposeString("purpose", { nullable: true }),
      forWhom: t.exposeString("forWhom", { nullable: true }),
      areas: t.field({ type: [AreaType], resolve: ({ areas }) => areasOf(areas) }),
      valueForms: t.expose("valueForms", { type: [ValueFormType] }),
      howToJoin: t.exposeString("howToJoin", { nullable: true }),
      url: t.string({ nullable: true, resolve: ({ url }) => url && webAddress(url) }),
      adopted: t.exposeBoolean("adopted", {
        description: "whether people of its own carry it; else the board only follows its public calendar",
      }),
      manageable: t.boolean({
        description: "whether the viewer leads it: she lets people in and changes what it says of itself",
        resolve: ({ id }, _, { actor }) => refusalOf(actor, "MANAGE", { networks: [id] }) === null,
      }),
      fundingUntil: t.string({
        nullable: true,
        description: "for the network itself and officers, else null",
        resolve: (network, _, context) => (seesPrivate(context, network) ? network.fundingUntil : null),
      }),
    }),
  });
  defineChange();
  builder.queryFields((t) => ({
    networks: t.field({ type: [NetworkType], resolve: (_, __, context) => everyNetwork(context) }),
    network: t.field({
      type: NetworkType,
      nullable: true,
      args: { slug: t.arg.string({ required: true }) },
      resolve: (_, { slug }, { board }) => networkBySlug(board.store.read, slug),
    }),
  }));
}

/** What is given of a network. */
export const NetworkInputType = builder.inputType("NetworkInput", {
  fields: (t) => ({
    name: t.string({ required: true }),
    purpose: t.string(),
    forWhom: t.string(),
    howToJoin: t.string(),
    url: t.string(),
    areas: t.idList({ required: true }),
    valueForms: t.field({ type: [ValueFormType] }),
    fundingUntil: t.string({ description: "a date, 2027-03-14" }),
  }),
});

function defineChange(): void {
  builder.mutationField("changeNetwork", (t) =>
    t.field({
      type: NetworkType,
      errors: { types: REFUSALS_OF_CHANGE, union: { name: "ChangeNetworkResult" } },
      args: {
        id: t.arg.id({ required: true }),
        version: t.arg.int({ required: true }),
        input: t.arg({ type: NetworkInputType, required: true }),
      },
      resolve: (_, change, context) => done(context, changeNetwork(context.board, context.actor, change)),
    }),
  );
}

/** A page that asks for all networks mostly shows posts of theirs too: they are read once. */
export async function everyNetwork(context: Context): Promise<Network[]> {
  const all = await kept(context, { kind: "networks", most: 1 }, () => allNetworks(context.board.store.read));
  for (const network of all) context.loaders.network.prime(network.id, network);
  return all;
}

/** Whether the reader may see what a network keeps between itself and the municipality. */
export function seesPrivate({ actor }: Context, { id, adopted }: Network): boolean {
  return refusalOf(actor, "SEE_PRIVATE", { networks: [id], unadopted: !adopted }) === null;
}

/** The network of a post; a post cannot be without. */
export async function networkOf({ loaders }: Context, id: string): Promise<Network> {
  const network = await loaders.network.load(id);
  if (!network) throw new Error(`Network ${id} is gone.`);
  return network;
}

/** The networks with these ids, in their order, each once. */
export async function networksOf({ loaders }: Context, ids: readonly string[]): Promise<Network[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => loaders.network.load(id)));
  return found.filter((network) => network !== null);
}
