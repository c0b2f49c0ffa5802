import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from "@pothos/core";
import { GraphQLError, type GraphQLFieldResolver } from "graphql";
import { NotAllowed } from "#domain/refusal.ts";
import type { Context } from "./context.ts";
import type { FaultCode } from "./fault.ts";

/** What a query fails with where a mutation answers with NotAllowed. */
const CODES: FaultCode[] = ["FORBIDDEN", "TOO_OFTEN"];

/** Why somebody was refused who is not allowed something; null for any other fault. */
function whyRefused(error: unknown): string | null {
  if (error instanceof NotAllowed) return error.key;
  const code = error instanceof GraphQLError ? error.extensions.code : null;
  return CODES.find((one) => one === code) ?? null;
}

/** Tells the operator of each operation that was refused to whom it is not for (ASVS V16.3.2). */
class RefusedPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types["Context"], object>,
    { parentType, name }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types["Context"], object> {
    if (parentType !== "Query" && parentType !== "Mutation") return resolver;
    return async (parent, args, context, info) => {
      try {
        return await resolver(parent, args, context, info);
      } catch (error) {
        const { board, actor } = context as Context;
        const why = whyRefused(error);
        if (why !== null) board.refused({ act: name, person: actor?.id ?? null, via: actor?.via ?? null, why });
        throw error;
      }
    };
  }
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      refused: RefusedPlugin<Types>;
    }
  }
}

export const REFUSED = "refused";
// Whoever reads the graph in anew in one process (tests do) registers it again.
SchemaBuilder.allowPluginReRegistration = true;
SchemaBuilder.registerPlugin(REFUSED, RefusedPlugin);
