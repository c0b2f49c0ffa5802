import { addNetwork } from "#board/network/add-network.ts";
import { askForNetwork } from "#board/network/ask-for-network.ts";
import { applicationToConfirm, confirmApplication } from "#board/network/confirm-application.ts";
import { decideApplication } from "#board/network/decide-application.ts";
import { applicationsIn, waitingOf } from "#db/applications.ts";
import { APPLICATION_KINDS, APPLICATION_STATES, type Application, type Part } from "#domain/network/application.ts";
import { refusalOf } from "#domain/permission.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { ViewerType } from "./identity.ts";
import { NetworkInputType, NetworkType, networkOf } from "./network.ts";
import { REFUSALS } from "./refusal.ts";
import { AreaType, areasOf } from "./taxonomy.ts";

export const ApplicationType = builder.objectRef<Application>("Application");
const KindType = builder.enumType("ApplicationKind", { values: APPLICATION_KINDS });
const StateType = builder.enumType("ApplicationState", { values: APPLICATION_STATES });
const PartType = builder.objectRef<Part>("ApplicationPart");

/** Who asks for a network, and what the admin says. */
export function defineApplications(): void {
  PartType.implement({
    authScopes: { signedIn: true },
    fields: (t) => ({
      events: t.int({ resolve: ({ events }) => events.length }),
      offers: t.int({ resolve: ({ offers }) => offers.length }),
      feeds: t.int({ resolve: ({ feeds }) => feeds.length }),
      members: t.int({ resolve: ({ members }) => members.length }),
    }),
  });
  ApplicationType.implement({
    authScopes: { signedIn: true },
    description: "somebody asks for a network; told to her and to admins",
    fields: (t) => ({
      id: t.exposeID("id"),
      kind: t.expose("kind", { type: KindType }),
      state: t.expose("state", { type: StateType }),
      name: t.string({ description: "of the network", resolve: ({ facts }) => facts.name }),
      purpose: t.string({ nullable: true, resolve: ({ facts }) => facts.purpose }),
      forWhom: t.string({ nullable: true, resolve: ({ facts }) => facts.forWhom }),
      howToJoin: t.string({ nullable: true, resolve: ({ facts }) => facts.howToJoin }),
      url: t.string({ nullable: true, resolve: ({ facts }) => facts.url }),
      areas: t.field({ type: [AreaType], resolve: ({ facts }) => areasOf(facts.areas) }),
      network: t.field({
        type: NetworkType,
        nullable: true,
        description: "of a claim the network that is meant, of a split the one that it comes from",
        resolve: ({ network }, _, context) => (network === null ? null : networkOf(context, network)),
      }),
      part: t.field({ type: PartType, nullable: true, resolve: ({ part }) => part }),
      why: t.exposeString("why", { nullable: true }),
      applicant: t.exposeString("name"),
      email: t.exposeString("email"),
      askedAt: t.expose("askedAt", { type: "DateTime" }),
      decidedAt: t.expose("decidedAt", { type: "DateTime", nullable: true }),
      word: t.exposeString("word", { nullable: true, description: "what the admin said" }),
    }),
  });
  defineReads();
  defineAsking();
  defineDeciding();
}

function defineReads(): void {
  builder.objectField(ViewerType, "applications", (t) =>
    t.field({
      type: [ApplicationType],
      description: "what one asked and waits for",
      resolve: ({ id }, _, { board }) => waitingOf(board.store.read, id),
    }),
  );
  builder.queryFields((t) => ({
    applications: t.field({
      type: [ApplicationType],
      description: "for admins, else empty; oldest first",
      args: { states: t.arg({ type: [StateType], required: true }) },
      resolve: (_, { states }, { board, actor }) => {
        // What is not confirmed may be anybody's address.
        const told = states.filter((state) => state !== "UNCONFIRMED");
        return refusalOf(actor, "APPROVE", { networks: [] }) ? [] : applicationsIn(board.store.read, told);
      },
    }),
    applicationToConfirm: t.string({
      nullable: true,
      description: "the name of the network that a mailed secret is about; null when it confirms nothing, or no longer",
      args: { secret: t.arg.string({ required: true }) },
      resolve: async (_, { secret }, { board, headers }) =>
        (await applicationToConfirm(board, secret, headers))?.facts.name ?? null,
    }),
  }));
}

const ConfirmedType = builder.objectRef<Application>("ApplicationConfirmed");
const AskedType = builder.objectRef<{ email: string; mailed: boolean }>("NetworkAsked");

function defineAsking(): void {
  ConfirmedType.implement({
    fields: (t) => ({ network: t.string({ description: "its name", resolve: ({ facts }) => facts.name }) }),
  });
  AskedType.implement({
    fields: (t) => ({
      email: t.exposeString("email"),
      mailed: t.exposeBoolean("mailed", { description: "whether the address is confirmed first, by a mail" }),
    }),
  });
  const who = builder.args((t) => ({
    why: t.string(),
    name: t.string({ description: "of the person, when she is not signed in" }),
    email: t.string({ description: "hers, when she is not signed in" }),
  }));
  builder.mutationFields((t) => ({
    askForNetwork: t.field({
      type: AskedType,
      errors: { types: [NotFound, Invalid], union: { name: "AskForNetworkResult" } },
      description: "the same answer for every address",
      args: { ...who, input: t.arg({ type: NetworkInputType, required: true }) },
      resolve: (_, { input, ...args }, context) => asked(context, { ...args, input, claims: null }),
    }),
    claimNetwork: t.field({
      type: AskedType,
      errors: { types: [NotFound, Invalid], union: { name: "ClaimNetworkResult" } },
      description: "asks to take over a network that nobody of its own carries yet",
      args: { ...who, network: t.arg.id({ required: true }) },
      resolve: (_, { network, ...args }, context) => asked(context, { ...args, input: null, claims: network }),
    }),
    confirmApplication: t.field({
      type: ConfirmedType,
      errors: { types: [NotFound], union: { name: "ConfirmApplicationResult" } },
      args: { secret: t.arg.string({ required: true }) },
      resolve: (_, { secret }, context) => done(context, confirmApplication(context.board, secret, context.headers)),
    }),
  }));
}

interface Asking extends Pick<Parameters<typeof askForNetwork>[2], "input" | "claims"> {
  why?: string | null | undefined;
  name?: string | null | undefined;
  email?: string | null | undefined;
}

async function asked(context: Context, { why, name, email, ...asking }: Asking) {
  const { board, actor, headers } = context;
  const newcomer = { name: name ?? "", email: email ?? "" };
  const answer = await done(context, askForNetwork(board, actor, { ...asking, why: why ?? null, newcomer }, headers));
  return { ...answer, mailed: actor === null };
}

function defineDeciding(): void {
  builder.mutationFields((t) => ({
    decideApplication: t.field({
      type: ApplicationType,
      errors: { types: REFUSALS, union: { name: "DecideApplicationResult" } },
      args: {
        id: t.arg.id({ required: true }),
        approve: t.arg.boolean({ required: true }),
        word: t.arg.string({ description: "what its asker reads; needed to refuse" }),
      },
      resolve: (_, { id, approve, word }, context) => {
        const input = { id, approve, word: word ?? null };
        return done(context, decideApplication(context.board, context.actor, input));
      },
    }),
    addNetwork: t.field({
      type: NetworkType,
      errors: { types: REFUSALS, union: { name: "AddNetworkResult" } },
      description: "adds a network that does not take part yet, with its public calendar",
      args: { input: t.arg({ type: NetworkInputType, required: true }), feed: t.arg.string() },
      resolve: (_, { input, feed }, context) =>
        done(context, addNetwork(context.board, context.actor, input, feed ?? null)),
    }),
  }));
}
