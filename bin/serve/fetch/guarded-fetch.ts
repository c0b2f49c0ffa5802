import { setMaxListeners } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Fetch, FetchAsked, Fetched } from "#board/board.ts";
import { textOfBytes } from "#domain/feed/text-of-bytes.ts";
import { nameServers, type Resolve, targetOf, type Ways } from "./address.ts";
import { bodyOf } from "./body.ts";
import { askTarget } from "./connect.ts";
import { asFault, FetchFault } from "./fetch-fault.ts";

export interface Guard {
  /** host:port of what the operator lets through. */
  allow: readonly string[];
  /** Who asks, for the other side's log. */
  agent: string;
  /** Hosts of the board itself, which follows itself by no detour. */
  own?: readonly string[];
  resolve?: Resolve;
  /** Milliseconds for the whole of it. */
  deadline?: number;
  /** The ports at which calendars are served; others may be anything. */
  ports?: readonly number[];
}

const DEADLINE = 20_000;
const USUAL_PORTS = [80, 443];
const MOST_REDIRECTS = 3;
/** So few at once, that hostile servers cannot use up the memory; more than the clock asks, so that a person gets through. */
const MOST_AT_ONCE = 20;

/**
 * The one door to what others serve. An address is checked as it is written, as every address that its name has, and
 * as the peer that answers; redirects are followed by hand and checked alike; time and size are bounded.
 */
export function guardedFetch(guard: Guard): Fetch {
  const { allow, own = [], agent, ports = USUAL_PORTS, resolve = nameServers(allow), deadline = DEADLINE } = guard;
  const queued = limited(MOST_AT_ONCE);
  return (asked) =>
    queued(async () => {
      const signal = AbortSignal.timeout(deadline);
      setMaxListeners(0, signal);
      const late = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
      const find: Resolve = (host) => Promise.race([resolve(host), late]);
      late.catch(() => undefined);
      return await Promise.race([read(asked, { allow, own, ports, agent, resolve: find, signal }), late]).catch(
        asFault,
      );
    });
}

interface Means extends Ways {
  agent: string;
  signal: AbortSignal;
}

async function read(asked: FetchAsked, { agent, signal, ...ways }: Means): Promise<Fetched> {
  const headers = headersOf(asked, agent);
  let address = asked.url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const target = await targetOf(address, ways);
    const response = await askTarget(target, headers, signal);
    const to = redirectOf(response);
    if (to === null) return await answerOf(response, signal).finally(() => response.destroy());
    response.destroy();
    if (!URL.canParse(to, address)) break;
    address = new URL(to, address).href;
  }
  throw new FetchFault("fault.feed.redirects");
}

function headersOf({ etag, lastModified }: FetchAsked, agent: string): Record<string, string> {
  return {
    accept: "text/calendar, */*;q=0.1",
    "accept-encoding": "gzip, br",
    // Some calendar hosts answer only to what calls itself a browser.
    "user-agent": `Mozilla/5.0 (compatible; ${agent})`,
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
  return [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? null) : null;
}

async function answerOf(response: IncomingMessage, signal: AbortSignal): Promise<Fetched> {
  const { statusCode: status = 0, headers } = response;
  const maxAge = maxAgeOf(headers["cache-control"]);
  if (status === 304) return { kind: "SAME", maxAge };
  if (status !== 200) throw statusFault(status, headers["retry-after"]);
  const text = textOfBytes(await bodyOf(response, signal));
  return { kind: "TEXT", text, etag: short(headers.etag), lastModified: short(headers["last-modified"]), maxAge };
}

function statusFault(status: number, after: string | undefined): FetchFault {
  const retryAfter = retryAfterOf(after);
  if (status === 404 || status === 410) return new FetchFault("fault.feed.gone", { gone: true, retryAfter });
  if (status === 401 || status === 403) return new FetchFault("fault.feed.locked", { retryAfter });
  if (status === 429 || status === 503) return new FetchFault("fault.feed.busy", { retryAfter });
  return new FetchFault("fault.feed.status", { params: { status }, retryAfter });
}

/** RFC 9111 §5.2.2.1, in milliseconds; none when the answer is not to be kept at all. */
function maxAgeOf(control: string | undefined): number | null {
  if (!control || /\bno-(store|cache)\b/i.test(control)) return null;
  const seconds = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(control)?.[1];
  return seconds ? Number(seconds) * 1000 : null;
}

/** RFC 9110 §10.2.3: seconds, or a date; in milliseconds from the present. */
function retryAfterOf(value: string | undefined): number | null {
  if (!value) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const left = Date.parse(value) - Date.now();
  return left > 0 ? left : null;
}

/** Validators are stored and sent back: a long one is no validator but a burden. */
function short(value: string | undefined): string | null {
  return value && value.length <= 512 ? value : null;
}

function limited(most: number) {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
}
