import { signInFirst } from "#app/reading.server.ts";
import type { FieldFault } from "./fault.ts";
import { firstOfEach } from "./faults.server.ts";

interface Refusal {
  __typename: string;
  message?: string;
  faults?: readonly FieldFault[];
}

/** What is wrong with what was sent: faults at fields, or a problem with the whole. */
export interface Refused {
  faults: FieldFault[];
  problem: string | null;
}

/** A refusal as a form shows it; who has to sign in first is led there, and what is not there is no page. */
export function refusedBy(request: Request, { __typename, message, faults = [] }: Refusal): Refused {
  if (__typename === "SignInNeeded") throw signInFirst(request);
  if (__typename === "NotFound") throw new Response(null, { status: 404 });
  return { faults: firstOfEach(faults), problem: faults.length > 0 ? null : (message ?? null) };
}
