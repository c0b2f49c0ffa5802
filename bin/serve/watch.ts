import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Logger } from "pino";
import type { Clock } from "./clock.ts";
import { makeLog } from "./log.ts";
import { type Metrics, makeMetrics } from "./metrics.ts";
import type { Post } from "./post.ts";

/** What a process knows of itself while it runs. */
export interface Watch {
  log: Logger;
  metrics: Metrics;
  /** The answers that are under way. */
  open: Set<ServerResponse>;
  /** The connections that were answered and may bring another request. */
  idle: Set<Socket>;
  /** Told to end: what is open is finished, and nothing new begins. */
  stopping: boolean;
  clock: Clock | null;
  post: Post | null;
}

export function makeWatch(log = makeLog("info")): Watch {
  return { log, metrics: makeMetrics(), open: new Set(), idle: new Set(), stopping: false, clock: null, post: null };
}
