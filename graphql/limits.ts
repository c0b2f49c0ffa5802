import { costLimitPlugin } from "@escape.tech/graphql-armor-cost-limit";
import { maxAliasesPlugin } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthPlugin } from "@escape.tech/graphql-armor-max-depth";
import { maxTokensPlugin } from "@escape.tech/graphql-armor-max-tokens";

/** Bytes of a request's body, and of a query in the address. */
export const MOST_BYTES = 64 * 1024;
/** Items of one page of a connection. */
export const MOST_ITEMS = 100;
/** How long a list is taken to be that has no `first`: the themes of an event, the reasons of a flag. */
export const USUAL_LENGTH = 5;
/** Fields that an operation may come to when every list is as long as that or as its `first`. */
export const MOST_FIELDS = 60_000;

/** What an operation may cost as it is written, deeper fields more; the dearest page asks two thirds of it. */
const MOST_COST = 20_000;

/** Cheapest first: counting complexity of an alias flood would itself be the flood. */
export function limits() {
  return [
    maxTokensPlugin({ n: 1_000 }),
    maxAliasesPlugin({ n: 15 }),
    maxDepthPlugin({ n: 12 }),
    costLimitPlugin({ maxCost: MOST_COST, depthCostFactor: 1.2 }),
  ];
}
