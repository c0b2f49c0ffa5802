import type { useSay } from "./say.ts";

interface Whom {
  audiences: readonly { name: string }[];
  invitationOnly: boolean;
}

/** For whom an event is, in one order, so that the same choice reads the same everywhere; "" when nothing is said. */
export function forWhom(say: ReturnType<typeof useSay>, { audiences, invitationOnly }: Whom): string {
  const names = audiences.map(({ name }) => name).sort();
  return [...names, ...(invitationOnly ? [say("event.invitationOnly")] : [])].join(", ");
}
