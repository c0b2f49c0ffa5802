import { defer } from "@remix-run/node";

/**
 * The data of a page that does not hydrate, handed over as it is: Remix would write it as JSON, twice, once for a script
 * that such a page does not have.
 */
export function unsent<Data extends Record<string, unknown>>(data: Data) {
  const answer = defer(data);
  Object.defineProperty(answer.data, "toJSON", { value: () => null });
  return answer;
}
