import { type ClientRequest, type IncomingMessage, request as plain } from "node:http";
import { connect as connectPlain, isIP, type LookupFunction, type Socket } from "node:net";
import { connect as connectSecure } from "node:tls";
import ipaddr from "ipaddr.js";
import type { Target } from "./address.ts";
import { FetchFault } from "./fetch-fault.ts";

/** Asks a target with these headers, over a connection that is made for this one question. */
export function askTarget(target: Target, headers: Record<string, string>, signal: AbortSignal) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const { url, port } = target;
    const asked: ClientRequest = plain({
      // A URL's host keeps its brackets in the header; the connection is made below.
      host: url.hostname,
      // Left out where it is the usual one, so that the header names the host alone.
      port,
      defaultPort: url.protocol === "https:" ? 443 : 80,
      path: url.pathname + url.search,
      headers,
      signal,
      createConnection: (_options, done) => void connected(target, signal).then((socket) => done(null, socket), reject),
    });
    // Who answers with another protocol gives no response and no error: the connection only closes.
    const gone = () => reject(new FetchFault("fault.feed.unreachable"));
    asked
      .once("response", resolve)
      .once("error", reject)
      .once("upgrade", (_response, socket) => {
        socket.destroy();
        gone();
      });
    asked.once("close", gone).end();
  });
}

/** Connects to the addresses that were checked and no other, and looks once more at who is at the other end. */
function connected(target: Target, signal: AbortSignal): Promise<Socket> {
  const { url, host, port } = target;
  const lookup = onlyThese(target.addresses);
  const secure = url.protocol === "https:";
  return new Promise((resolve, reject) => {
    const socket = secure
      ? connectSecure({ host, port, lookup, ...(isIP(host) ? {} : { servername: host }), ALPNProtocols: ["http/1.1"] })
      : connectPlain({ host, port, lookup, signal });
    const refuse = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    signal.addEventListener("abort", () => refuse(signal.reason), { once: true });
    socket.once("error", reject).once(secure ? "secureConnect" : "connect", () => {
      if (!isAmong(socket.remoteAddress, target.addresses)) return refuse(new FetchFault("fault.feed.private"));
      resolve(socket);
    });
  });
}

/** A name was resolved and checked already: asking again could give another answer (DNS rebinding). */
function onlyThese(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all }, done) => {
    if (all) return done(null, found);
    return done(null, found[0]?.address ?? "", found[0]?.family);
  };
}

function isAmong(peer: string | undefined, addresses: readonly string[]): boolean {
  if (!peer) return false;
  const plainly = (address: string) => ipaddr.process(address.replace(/%.*$/, "")).toNormalizedString();
  return addresses.some((address) => plainly(address) === plainly(peer));
}
