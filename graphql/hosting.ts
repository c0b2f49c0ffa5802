import { answerHosting } from "#board/calendar/answer-hosting.ts";
import { hostingsAskedOf } from "#db/hostings.ts";
import type { Event } from "#domain/calendar/event.ts";
import { HOSTING_STATES, type Hosting } from "#domain/calendar/hosting.ts";
import { refusalOf } from "#domain/permission.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { EventType } from "./event.ts";
import { NetworkType, networkOf } from "./network.ts";
import { REFUSALS } from "./refusal.ts";

const HostingType = builder.objectRef<Hosting>("Hosting");
const StateType = builder.enumType("HostingState", { values: HOSTING_STATES });

/** Networks that were asked to host an event of another: between the two of them until it is a yes. */
export function defineHostings(): void {
  HostingType.implement({
    authScopes: { planner: true },
    description: "a network was asked to host an event of another, and is no host (yet)",
    fields: (t) => ({
      network: t.field({ type: NetworkType, resolve: ({ network }, _, context) => networkOf(context, network) }),
      event: t.field({
        type: EventType,
        nullable: true,
        resolve: ({ event }, _, { loaders }) => loaders.event.load(event),
      }),
      state: t.expose("state", { type: StateType }),
      askedAt: t.expose("at", { type: "DateTime" }),
    }),
  });
  builder.objectField(EventType, "hostings", (t) =>
    t.field({
      type: [HostingType],
      description:
        "who was asked to host it too: all of them for its own network, of others only one's own; else empty",
      resolve: hostingsFor,
    }),
  );
  builder.objectField(NetworkType, "hostings", (t) =>
    t.field({
      type: [HostingType],
      description: "what it is asked to host, or said no to, of what is still to come; for its own people, else empty",
      resolve: ({ id }, _, { board, actor, now }) =>
        refusalOf(actor, "HOST", { networks: [id] }) ? [] : hostingsAskedOf(board.store.read, id, now),
    }),
  );
  builder.mutationField("answerHosting", (t) =>
    t.field({
      type: EventType,
      errors: { types: REFUSALS, union: { name: "AnswerHostingResult" } },
      description: "whether a network hosts an event that it was asked for; a host that says no is a host no more",
      args: {
        event: t.arg.id({ required: true }),
        network: t.arg.id({ required: true }),
        accept: t.arg.boolean({ required: true }),
      },
      resolve: (_, answer, context) => done(context, answerHosting(context.board, context.actor, answer)),
    }),
  );
}

async function hostingsFor({ id, network }: Event, _: unknown, { actor, loaders }: Context): Promise<Hosting[]> {
  if (!actor || actor.memberships.length === 0) return [];
  const speaks = (one: string) => refusalOf(actor, "HOST", { networks: [one] }) === null;
  const asked = await loaders.hostings.load(id);
  return speaks(network) ? asked : asked.filter((hosting) => speaks(hosting.network));
}
