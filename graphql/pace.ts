import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from "@pothos/core";
import type { GraphQLFieldResolver } from "graphql";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Board } from "#board/board.ts";
import { NotAllowed, TooOften } from "#domain/refusal.ts";
import type { Context } from "./context.ts";
import { faultOf } from "./fault.ts";

/**
 * So often may one person do something of a kind, within so many seconds: more than hands can and programs need. Who has
 * no account has limits of her own where she can write (`board/identity/limit-attempts.ts`).
 */
const PACES = {
  WRITE: { points: 120, duration: 60 },
  CHECK: { points: 240, duration: 60 },
  /** What reads whole calendars and tables, or asks another server; one import is three. */
  IMPORT: { points: 60, duration: 600 },
};
export type Pace = keyof typeof PACES;

const IMPORTS = new Set(["checkFeed", "checkImport", "followFeed", "readFeed", "importCalendar", "importOffers"]);

/** The pace that holds for an operation of the graph; null for what only reads. */
export function paceOf(parent: string, field: string): Pace | null {
  if (IMPORTS.has(field)) return "IMPORT";
  if (parent === "Mutation") return field === "signOut" ? null : "WRITE";
  return parent === "Query" && /^check[A-Z]/.test(field) ? "CHECK" : null;
}

/** Of one board, in the memory of its one process. */
const limiters = new WeakMap<Board, Record<Pace, RateLimiterMemory>>();

async function demandPace({ board, actor, slowDown }: Context, pace: Pace): Promise<void> {
  if (!actor) return;
  const known = limiters.get(board) ?? limitersOf();
  limiters.set(board, known);
  try {
    await known[pace].consume(actor.id);
  } catch (full) {
    if (!(full instanceof RateLimiterRes)) throw full;
    const seconds = Math.ceil(full.msBeforeNext / 1000);
    slowDown(seconds);
    throw new TooOften(seconds);
  }
}

function limitersOf(): Record<Pace, RateLimiterMemory> {
  const of = (pace: Pace) => new RateLimiterMemory(PACES[pace]);
  return { WRITE: of("WRITE"), CHECK: of("CHECK"), IMPORT: of("IMPORT") };
}

/** Asks before each write and check whether its person goes too fast: a mutation answers so, a query fails so. */
class PacePlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types["Context"], object>,
    { parentType, name, pothosOptions }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types["Context"], object> {
    const pace = paceOf(parentType, name);
    if (pace === null || (parentType === "Mutation" && !mayRefuse(pothosOptions))) return resolver;
    return async (parent, args, context, info) => {
      await demandPace(context as Context, pace).catch((error) => {
        throw parentType === "Query" && error instanceof TooOften ? faultOf(context as Context, error) : error;
      });
      return resolver(parent, args, context, info);
    };
  }
}

/** What has no such answer is about oneself alone: ending a session, revoking a key. */
function mayRefuse(options: object): boolean {
  const { errors } = options as { errors?: { types?: unknown[] } };
  return errors?.types?.includes(NotAllowed) ?? false;
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      pace: PacePlugin<Types>;
    }
  }
}

export const PACE = "pace";
// Whoever reads the graph in anew in one process (tests do) registers it again.
SchemaBuilder.allowPluginReRegistration = true;
SchemaBuilder.registerPlugin(PACE, PacePlugin);
