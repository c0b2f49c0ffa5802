import { lookup, Resolver } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { FetchFault } from "./fetch-fault.ts";

/** Finds every address of a name; a test gives its own. */
export type Resolve = (host: string) => Promise<string[]>;

/** Where a connection may go: a name for the certificate, and the only addresses that it may be made to. */
export interface Target {
  url: URL;
  host: string;
  port: number;
  addresses: string[];
}

/** What decides where a reading may go. */
export interface Ways {
  allow: readonly string[];
  /** Hosts, with their port where it is not the usual one, that are the board itself. */
  own: readonly string[];
  ports: readonly number[];
  resolve: Resolve;
}

const HOUSE_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|onion|test|example|invalid)$/;

/**
 * Reads an address and finds where it leads. Every form of a literal is checked (the URL parser has brought decimal,
 * octal, hexadecimal and full-width digits to one form), and so is every address of a name. Throws FetchFault.
 */
export async function targetOf(text: string, { allow, own, ports, resolve }: Ways): Promise<Target> {
  const url = readUrl(text);
  if (own.includes(url.host)) throw new FetchFault("fault.feed.own");
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.+$/, "");
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  const excepted = allow.includes(`${url.hostname}:${port}`);
  if (!excepted && !ports.includes(port)) throw new FetchFault("fault.feed.port");
  if (!excepted && isOfAHouse(host)) throw new FetchFault("fault.feed.private");
  const addresses = isIP(host) ? [host] : await resolve(host);
  if (addresses.length === 0) throw new FetchFault("fault.feed.unknownHost");
  if (!excepted && !addresses.every(isOpen)) throw new FetchFault("fault.feed.private");
  return { url, host, port, addresses };
}

/** Whether an address is one of the open internet: global unicast, neither a house's own nor a way to one in disguise. */
export function isOpen(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  // Of version 6 only 2000::/3 is given out; "::127.0.0.1" and the like lie outside it.
  return parsed.kind() === "ipv4" || (parsed.toByteArray()[0] ?? 0) >> 5 === 1;
}

/**
 * Asks the name servers, not the machine's own list of names. Cancels by itself, so that a dead name server cannot hold
 * the threads with which pages are read from disk. Only an excepted name may be in that list.
 */
export function nameServers(allow: readonly string[]): Resolve {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const own = new Set(allow.map((one) => one.replace(/:\d+$/, "")));
  return async (host) => {
    if (own.has(host)) return (await lookup(host, { all: true }).catch(() => [])).map(({ address }) => address);
    const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    return found.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
  };
}

function readUrl(text: string): URL {
  if (!URL.canParse(text) || text.length > 2_000) throw new FetchFault("fault.feed.address");
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new FetchFault("fault.feed.scheme");
  if (url.username !== "" || url.password !== "") throw new FetchFault("fault.feed.credentials");
  return url;
}

/** A name that only means something inside somebody's own network. */
function isOfAHouse(host: string): boolean {
  return isIP(host) === 0 && (!host.includes(".") || HOUSE_NAMES.test(host));
}
