import type { Feed } from "#domain/feed/feed.ts";
import { maskedAddress } from "#domain/feed/feed-address.ts";

/** A feed as the log of changes keeps it: the address may be a secret, and the log is for ever. */
export function logged({ id, network, url, name, stoppedAt }: Feed): object {
  return { id, network, address: maskedAddress(url), name, stoppedAt };
}
