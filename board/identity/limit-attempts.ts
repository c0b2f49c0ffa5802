import type { Board } from "#board/board.ts";
import { addAttempt, attemptsSince, dropAttempts, removeAttempt } from "#db/attempts.ts";
import { CLIENT_ADDRESS } from "#db/identity.ts";
import { KEPT } from "#domain/retention.ts";

/** So many times within so many milliseconds may something be tried by one address, or with one address of mail. */
export interface Limit {
  what: string;
  most: number;
  within: number;
}

/** Whether somebody has tried something too often by now. */
export async function triedTooOften(board: Board, { what, most, within }: Limit, who: string): Promise<boolean> {
  return (await attemptsSince(board.store.read, `${what} ${who}`, board.now() - within)) >= most;
}

/**
 * Counts one try, and forgets those of yesterday; answers what takes it back. No page changes by it, so the revision
 * stays.
 */
export async function countAttempt(board: Board, { what }: Limit, who: string): Promise<() => Promise<void>> {
  const at = board.now();
  await board.store.write.transaction().execute(async (tx) => {
    await dropAttempts(tx, at - KEPT.tried);
    await addAttempt(tx, `${what} ${who}`, at);
  });
  return () => board.store.write.transaction().execute((tx) => removeAttempt(tx, `${what} ${who}`, at));
}

/** Where a request comes from, as far as limits tell askers apart. */
export function clientOf(headers: Headers): string {
  return connectionOf(headers.get(CLIENT_ADDRESS) ?? "127.0.0.1");
}

/** The address itself, of IPv6 the network that one connection has to itself (/64). */
export function connectionOf(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  const [head = "", tail = ""] = address.split("::");
  const [front, back] = [head, tail].map((half) => half.split(":").filter((group) => group !== ""));
  const zeros = Array.from({ length: 8 - (front?.length ?? 0) - (back?.length ?? 0) }, () => "0");
  const groups = address.includes("::") ? [...(front ?? []), ...zeros, ...(back ?? [])] : (front ?? []);
  return `${groups.slice(0, 4).join(":")}::/64`;
}
