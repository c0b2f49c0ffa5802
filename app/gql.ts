import { initGraphQLTada } from "gql.tada";
import type { introspection } from "#graphql/graphql-env.d.ts";

/** Typed documents for the pages; a wrong field turns `gql.tada check` red. */
export const gql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { DateTime: string; ID: string };
}>();
export type { ResultOf } from "gql.tada";
