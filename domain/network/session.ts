import type { BoardRole } from "./network.ts";

/** By what somebody showed who she is: a code from her mail, a passkey, or the municipality's own sign-in. */
export const SIGN_IN_WAYS = ["CODE", "PASSKEY", "OPENID"] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

/** One browser in which somebody is signed in. Instants are epoch milliseconds. */
export interface Session {
  id: string;
  person: string;
  way: SignInWay;
  startedAt: number;
  seenAt: number;
  /** What the browser says it is. */
  userAgent: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Unused for `idle`, or begun `whole` ago, a session is over: shorter for who acts for the whole board (ASVS V7.3). */
export const SESSION_LIMITS = { lead: { idle: 14 * DAY, whole: 90 * DAY }, board: { idle: 12 * HOUR, whole: 7 * DAY } };
/** No session lasts longer than this, in milliseconds. */
export const LONGEST_SESSION = SESSION_LIMITS.lead.whole;

/** Whether a session is over at `now`, by the roles that its person has on the board. */
export function isOver({ startedAt, seenAt }: Session, boardRoles: readonly BoardRole[], now: number): boolean {
  const { idle, whole } = boardRoles.length > 0 ? SESSION_LIMITS.board : SESSION_LIMITS.lead;
  return now - seenAt >= idle || now - startedAt >= whole;
}

/** Whether more was shown than that one can read somebody's mail: what a role on the board asks for (ASVS V6.3.3). */
export function isStrong({ way }: Pick<Session, "way">): boolean {
  return way !== "CODE";
}
