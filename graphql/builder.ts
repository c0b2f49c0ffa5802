import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import ErrorsPlugin from "@pothos/plugin-errors";
import RelayPlugin from "@pothos/plugin-relay";
import ScopeAuthPlugin from "@pothos/plugin-scope-auth";
import ValidationPlugin from "@pothos/plugin-validation";
import { refusalOf } from "#domain/permission.ts";
import { NotAllowed } from "#domain/refusal.ts";
import type { Context } from "./context.ts";
import { instantOf } from "./date-time.ts";
import { fault, faultOf } from "./fault.ts";
import { MOST_FIELDS, USUAL_LENGTH } from "./limits.ts";
import { PACE } from "./pace.ts";
import { REFUSED } from "./refused.ts";

/** All types of the graph are made with this; each noun's file adds its own. */
export const builder = new SchemaBuilder<{
  Context: Context;
  Scalars: { DateTime: { Input: number; Output: number }; ID: { Input: string; Output: string } };
  AuthScopes: { signedIn: boolean; planner: boolean; log: boolean; desk: boolean; demonstration: boolean };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  /** Counted only when somebody asks for it. */
  Connection: { count?: () => Promise<number> };
}>({
  // The first is the outermost: what the errors plugin makes an answer of was a refusal before.
  plugins: [ErrorsPlugin, REFUSED, ScopeAuthPlugin, RelayPlugin, ComplexityPlugin, ValidationPlugin, PACE],
  defaultFieldNullability: false,
  errors: { directResult: true },
  relay: {
    cursorType: "String",
    edgesFieldOptions: { nullable: false, complexity: { field: 1, multiplier: 1 } },
    nodeFieldOptions: { nullable: false },
    nodesOnConnection: { complexity: { field: 1, multiplier: 1 } },
  },
  scopeAuth: {
    authScopes: ({ actor, board }) => ({
      signedIn: actor !== null,
      planner: plannerRefusal(actor) === null,
      log: logRefusal(actor) === null,
      desk: refusalOf(actor, "DESK", { networks: [] }) === null,
      demonstration: board.demonstration !== null,
    }),
    unauthorizedError: (_parent, context) => faultOf(context, plannerRefusal(context.actor) ?? new NotAllowed()),
  },
  complexity: {
    defaultListMultiplier: USUAL_LENGTH,
    limit: ({ limited }) => (limited ? { complexity: MOST_FIELDS } : {}),
    complexityError: (_kind, { complexity, maxComplexity }) =>
      fault("BAD_USER_INPUT", `The query may come to ${complexity} fields; the most is ${maxComplexity}.`),
  },
  validation: { validationError: ({ issues }) => fault("BAD_USER_INPUT", issues.map(issueText).join("; ")) },
});

builder.scalarType("DateTime", {
  description: "An instant, ISO 8601. What comes in carries an offset or Z; what goes out is UTC.",
  serialize: (instant) => new Date(instant).toISOString(),
  parseValue: (text) => instantOf(text) ?? refuseInstant(),
});

/** Flags, and what else only those see who plan. */
function plannerRefusal(actor: Context["actor"]) {
  return refusalOf(actor, "SEE_FLAGS", { networks: [] });
}

/** What all networks did, line by line. */
function logRefusal(actor: Context["actor"]) {
  return refusalOf(actor, "SEE_LOG", { networks: [] });
}

function refuseInstant(): never {
  throw fault("BAD_USER_INPUT", "A DateTime is an ISO 8601 date and time with an offset or Z.");
}

function issueText({ path, message }: { path?: readonly unknown[] | undefined; message: string }): string {
  return path?.length ? `${path.map(String).join(".")}: ${message}` : message;
}
