import type { Board } from "#board/board.ts";
import { actorOf } from "#board/identity/actor-of.ts";
import type { Actor } from "#domain/network/network.ts";
import { wantedLanguage } from "#domain/wording/language.ts";
import type { Language } from "#domain/wording/languages.ts";
import { type Loaders, loadersFor } from "./loaders.ts";

/** What every resolver may use: one value for each request. */
export interface Context {
  board: Board;
  /** The headers of the request. */
  headers: Headers;
  /** Headers that the answer wants to set. */
  setHeaders: Headers;
  actor: Actor | null;
  language: Language;
  /** One instant for the whole request. */
  now: number;
  loaders: Loaders;
  /** Whether the limits for outside clients hold. */
  limited: boolean;
  /** Tells the asker, beside the answer, after how many seconds to ask again. */
  slowDown(seconds: number): void;
  /** Comes when nobody waits for the answer any more; null where that is not known. */
  gone: AbortSignal | null;
}

/** One request, as whoever took it in knows it. */
export interface Visit {
  slowDown?(seconds: number): void;
  gone?: AbortSignal;
}

/** Reads from the headers who asks, and in which language; one `visit` (Remix copies the headers) is one person. */
export async function contextOf(board: Board, headers: Headers, via: "page" | "api", visit?: Visit): Promise<Context> {
  const actor = await rememberedActor(board, headers, via, visit ?? headers);
  const now = board.now();
  return {
    board,
    headers,
    setHeaders: new Headers(),
    actor,
    language: wantedLanguage(headers.get("cookie") ?? "", headers.get("accept-language") ?? ""),
    now,
    loaders: loadersFor(board.store.read, actor, now),
    limited: via === "api",
    slowDown: (seconds) => visit?.slowDown?.(seconds),
    gone: visit?.gone ?? null,
  };
}

/** Waits for a verb and forgets what was read before it, so that the answer shows what the verb did. */
export async function done<Result>(context: Context, verb: Promise<Result>): Promise<Result> {
  const result = await verb;
  context.loaders = loadersFor(context.board.store.read, context.actor, context.now);
  return result;
}

const actors = new WeakMap<object, Promise<Actor | null>>();

/** Several loaders of one page ask during one visit: the session is looked up once. */
function rememberedActor(board: Board, headers: Headers, via: "page" | "api", visit: object): Promise<Actor | null> {
  if (!headers.has("cookie") && !headers.has("authorization")) return Promise.resolve(null);
  const known = actors.get(visit);
  if (known) return known;
  const asked = actorOf(board, headers, via);
  actors.set(visit, asked);
  return asked;
}
