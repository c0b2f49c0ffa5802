import type { ProposalKind } from "#domain/alignment/proposal.ts";
import type { Evidence, Flag, FlagKind } from "#domain/flag/flag.ts";
import type { State } from "#domain/history/line.ts";

/** What was agreed on in a talk that all parties signed: the ways out of domain/alignment/proposal.ts. */
export const AGREEMENTS = ["MOVE", "COHOST", "MERGE", "SPLIT", "SEQUENCE", "TURNS", "RETIRE", "REFER", "KEEP"] as const;

/**
 * What becomes of what the board found. PREVENTED: another moment was chosen while it was typed; then every kind of
 * agreement; MOVED, WITHDRAWN, CHANGED: a network did it by itself; JOINED: the board shows the posts as one unasked;
 * SAME, LINKED, NOT_A_PROBLEM: people answered so; UNSEEN: nobody did anything, and the board sees it no more; PASSED:
 * its last date came with nothing decided; TALKING, OPEN: still to come.
 */
export const OUTCOMES = [
  "PREVENTED",
  ...AGREEMENTS,
  ...(["MOVED", "WITHDRAWN", "CHANGED", "JOINED", "SAME", "LINKED", "NOT_A_PROBLEM", "UNSEEN", "PASSED"] as const),
  ...(["TALKING", "OPEN"] as const),
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One thing that the board found, a clash or one that asks attention, kept for good. Instants in epoch milliseconds. */
export interface Finding {
  /** The flag's; of a prevented clash its own. */
  id: string;
  kind: FlagKind;
  foundAt: number;
  outcome: Outcome;
  /** Since when; null while it is open. */
  settledAt: number | null;
  /** The last date that it is about; null of offers. */
  lastDate: number | null;
}

/** Whether what is seen is worth a finding, a clash or worth attention: below that, the board only mentions it. */
export function isFinding({ band }: Pick<Evidence, "band">): boolean {
  return band === "CLASH" || band === "ATTENTION";
}

/** Whether nobody has decided anything yet. */
export function isUndecided(outcome: Outcome): boolean {
  return outcome === "OPEN" || outcome === "TALKING";
}

/** What has become of a flag that is seen; `agreed` is the agreement about it that stands. */
export function outcomeOf({ state, joined }: Pick<Flag, "state" | "joined">, agreed: ProposalKind | null): Outcome {
  const settled = state === "AGREED" || state === "KEPT";
  if (settled && agreed !== null && agreed !== "UNDO") return agreed;
  if (settled) return state === "AGREED" ? "SAME" : "LINKED";
  if (state === "NOT_A_PROBLEM" || state === "TALKING") return state;
  return joined ? "JOINED" : "OPEN";
}

/** What was written about a post, as the log has it. */
export interface Written {
  verb: string;
  item: string;
  before: unknown;
  after: unknown;
}

const AGREED = new Set<Outcome>(AGREEMENTS);

/**
 * What has become of a finding that is seen no more, and on which no agreement stands; what was decided before stays.
 * `written` is what the act wrote about its posts.
 */
export function endOf({ outcome, lastDate }: Finding, written: readonly Written[], at: number): Outcome {
  if (!isUndecided(outcome) && !AGREED.has(outcome)) return outcome;
  if (lastDate !== null && lastDate < at) return "PASSED";
  if (written.some(isWithdrawal)) return "WITHDRAWN";
  if (written.some(isMove)) return "MOVED";
  return written.length > 0 ? "CHANGED" : "UNSEEN";
}

const WITHDRAWALS = new Set(["cancel", "withdraw", "lapse"]);

function isWithdrawal({ verb, after }: Written): boolean {
  const { status } = (after ?? {}) as NonNullable<State>;
  return after === null || WITHDRAWALS.has(verb) || status === "CANCELLED" || status === "WITHDRAWN";
}

function isMove({ before, after }: Written): boolean {
  const [was, is] = [before, after] as [State, State];
  return ["start", "end", "recurrence"].some((fact) => (was?.[fact] ?? null) !== (is?.[fact] ?? null));
}
