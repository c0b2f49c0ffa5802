import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import type { AppLoadContext } from "@remix-run/node";
import type { Board } from "#board/board.ts";
import { edgesOfDay, lapsesOfDay } from "#db/edges.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { startOfDay } from "#domain/calendar/zone.ts";
import { isLanguageAlone, wantedLanguage } from "#domain/wording/language.ts";

/** By what a reader's copy is known to be still good (RFC 9110 §8.8). */
export type Validators = NonNullable<AppLoadContext["validators"]>;

/** What an answer depends on beside its address and language. */
interface Pulse {
  /** Of build, revision and day. */
  key: string;
  day: number;
  revised: number;
  /** Instants of today at which pages change without a write, and at which a hold lets go of its date, in order. */
  today: Promise<[edges: number[], lapses: number[]]>;
}

/**
 * Validators from what is in memory: the build, the revision that each write raises, the day, for pages what of today
 * has passed (`edgesOfDay`), and the language. A page says nothing that changes by anything else.
 */
export function validatorsOf(board: Board, entry: string): (headers: IncomingHttpHeaders) => Promise<Validators> {
  const build = buildOf(board, entry);
  const revision = onceATurn(() => board.store.revision());
  let pulse: Pulse | null = null;
  return async (headers) => {
    const { number, changedAt } = await revision();
    const now = board.now();
    const day = dayOf(now, pulse);
    const key = `${build.id}.${number.toString(36)}.${changedAt.toString(36)}.${day.toString(36)}`;
    if (pulse?.key !== key) {
      const revised = Math.max(changedAt, day, build.madeAt);
      const whole = { start: day, end: day + DAY + HOURS };
      // Who asks meanwhile waits for the same.
      const today = Promise.all([edgesOfDay(board.store.read, whole), lapsesOfDay(board.store.read, whole)]);
      const read = { key, day, revised, today };
      pulse = read;
      today.catch(() => {
        if (pulse === read) pulse = null;
      });
    }
    const { revised, today } = pulse;
    const [edges, lapses] = await today;
    const language = wantedLanguage(headers.cookie ?? "", headers["accept-language"] ?? "");
    const passed = edges.filter((edge) => edge <= now).length;
    const lapsed = lapses.filter((lapse) => lapse <= now).length;
    return {
      feed: `W/"f.${key}.${language}"`,
      own: `${key}.${lapsed}.${language}`,
      page: isNobody(headers) ? `W/"p.${key}.${passed}.${language}"` : null,
      changedAt: revised,
    };
  };
}

/** Asks once for all requests that came in together: who is among them has not been told yet of a write in between. */
function onceATurn<Told>(ask: () => Told): () => Told {
  let asked: { told: Told } | null = null;
  return () => {
    if (asked === null) setImmediate(() => (asked = null));
    asked ??= { told: ask() };
    return asked.told;
  };
}

/** A day with a clock change lasts longer. */
const HOURS = DAY / 24;

/** The start of today; it is the same until a day has passed. */
function dayOf(now: number, pulse: Pulse | null): number {
  if (pulse && now >= pulse.day && now < pulse.day + 22 * HOURS) return pulse.day;
  return startOfDay(now);
}

/** A session or a token makes somebody of a reader; a chosen language does not. */
function isNobody({ cookie, authorization }: IncomingHttpHeaders): boolean {
  return authorization === undefined && (cookie === undefined || isLanguageAlone(cookie));
}

/** What was built and for which address: either changes every answer. */
export function buildOf(board: Board, entry: string): { id: string; madeAt: number } {
  const hash = createHash("sha256").update(readFileSync(entry)).update(board.baseUrl);
  hash.update(board.demonstration === null ? "" : "demonstration");
  return { id: hash.digest("base64url").slice(0, 10), madeAt: statSync(entry).mtimeMs };
}
