import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";

/** Whether an address is one of these: addresses and ranges ("10.0.0.0/8"), IPv4 or IPv6. */
export function isAmong(address: string, listed: readonly string[]): boolean {
  if (listed.length === 0 || !ipaddr.isValid(address)) return false;
  const own = ipaddr.process(address);
  return rangesOf(listed).some(([range, bits]) => own.kind() === range.kind() && own.match(range, bits));
}

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];
/** Each list is of the settings or of the code, and is read for every request. */
const read = new WeakMap<readonly string[], Range[]>();

function rangesOf(listed: readonly string[]): Range[] {
  const ranges = read.get(listed) ?? listed.map(rangeOf);
  read.set(listed, ranges);
  return ranges;
}

/** Whether a name or address leads to this machine and no further. */
export function isThisMachine(host: string): boolean {
  return USUAL.has(host) || isAmong(host.replace(/^\[|\]$/g, ""), LOOPBACK);
}
/** How a proxy that stands beside the board is called, at every request. */
const USUAL = new Set(["localhost", "127.0.0.1", "::1"]);
const LOOPBACK = ["127.0.0.0/8", "::1"];

/** An address or range as its parts; throws when it is neither. */
export function rangeOf(text: string): Range {
  if (text.includes("/")) return ipaddr.parseCIDR(text);
  const address = ipaddr.process(text);
  return [address, address.kind() === "ipv4" ? 32 : 128];
}

/**
 * The address of who asks: that of the connection, unless it is a trusted proxy's; then the last of those that the
 * proxies name which is not a trusted proxy itself. What a client writes before it is not looked at.
 */
export function clientAddress({ socket, headers }: IncomingMessage, trusted: readonly string[]): string {
  let address = socket.remoteAddress ?? "";
  const named = String(headers["x-forwarded-for"] ?? "").split(",");
  for (let at = named.length - 1; at >= 0 && isAmong(address, trusted); at--) {
    const next = (named[at] ?? "").trim();
    if (!ipaddr.isValid(next)) break;
    address = next;
  }
  return address;
}

/** Whether a request came straight from the one at the other end of the connection, as far as one can see. */
export function isDirect({ headers }: IncomingMessage): boolean {
  return ["x-forwarded-for", "x-real-ip", "forwarded", "via"].every((name) => headers[name] === undefined);
}
