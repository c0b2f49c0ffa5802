import type { Event } from "#domain/calendar/event.ts";
import type { Talk } from "#domain/flag/answering.ts";
import type { Fault } from "#domain/refusal.ts";
import { tooLong } from "../text-faults.ts";
import type { AlignmentState } from "./alignment.ts";
import type { Step } from "./step.ts";

/** The ways out that networks can propose to each other; UNDO takes back what was agreed. */
export const PROPOSAL_KINDS = [
  "MOVE",
  "COHOST",
  "MERGE",
  "SPLIT",
  "SEQUENCE",
  "TURNS",
  "REFER",
  "RETIRE",
  "KEEP",
  "UNDO",
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/**
 * OPEN until all parties signed; DECLINED by one of them; REPLACED by a later one; WAITING for a calendar elsewhere to
 * follow; SIGNED and carried out; UNDONE by agreement.
 */
export const PROPOSAL_STATES = ["OPEN", "DECLINED", "REPLACED", "WAITING", "SIGNED", "UNDONE"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** One way out of an alignment, as somebody proposed it. Instants in epoch milliseconds. */
export interface Proposal {
  id: string;
  alignment: string;
  kind: ProposalKind;
  state: ProposalState;
  /** For which network it was made; null for the municipality. */
  network: string | null;
  person: string | null;
  at: number;
  note: string | null;
  /** What was filled in, to go on from; null for what was proposed before this was kept. */
  asked: ProposalInput | null;
  /** The steps of each way to choose from; one way where there is nothing to choose. */
  ways: Step[][];
  /** The way that was chosen, by its place. */
  chosen: number | null;
  /** The steps that were taken, with the posts that they made. */
  done: Step[];
  doneAt: number | null;
  undoes: string | null;
  signatures: Signature[];
}

/** What a party said to a proposal. */
export interface Signature {
  network: string;
  person: string | null;
  /** Whether it agrees. */
  signed: boolean;
  note: string | null;
  at: number;
}

/** What somebody fills in to propose a way out; what a kind does not ask is left out. */
export interface ProposalInput {
  kind: ProposalKind;
  note: string | null;
  /** The post that moves (MOVE), or comes second (SEQUENCE). */
  post: string | null;
  /** Of a series the start of the happening that moves; null for all of it. */
  happening: number | null;
  /** Moments to choose from. */
  moments: { start: number; end: number }[];
  /** The post that stays (COHOST, MERGE, RETIRE), comes first (SEQUENCE) or has the odd months (TURNS). */
  stays: string | null;
  /** The post of which the words, and the one of which the link to register, go on (COHOST). */
  words: string | null;
  register: string | null;
  /** Whom each post is for from now on (SPLIT). */
  parts: { post: string; audiences: string[] | null; areas: string[] | null }[];
}

/** Kinds after which what the board saw stays, knowingly. */
const KEEPS = new Set<ProposalKind>(["KEEP", "REFER"]);

/** Of the proposals of one alignment, oldest first, the one that all signed and that was not taken back. */
export function agreedOf<Known extends Pick<Proposal, "state" | "kind">>(
  proposals: readonly Known[],
): Known | undefined {
  return proposals.findLast(({ state, kind }) => kind !== "UNDO" && (state === "SIGNED" || state === "WAITING"));
}

/** What a flag is to those who talk about it, by the state of the talk and what they agreed; null once it was closed. */
export function talkState(state: AlignmentState, agreed: Proposal | undefined): Talk["state"] | null {
  if (state === "CLOSED") return null;
  if (state !== "AGREED") return "TALKING";
  return agreed && KEEPS.has(agreed.kind) ? "KEPT" : "AGREED";
}

/** The kinds that can be proposed about so many events, of which some repeat, or so many offers. */
export function kindsFor({
  events,
  series,
  offers,
}: {
  events: number;
  series: number;
  offers: number;
}): ProposalKind[] {
  if (offers > 1) return ["REFER", "SPLIT", "RETIRE", "KEEP"];
  if (events < 2) return [];
  return ["MOVE", "COHOST", "MERGE", "SPLIT", "SEQUENCE", ...(series === 2 ? (["TURNS"] as const) : []), "KEEP"];
}

type Repeats = Pick<Event, "recurrence" | "source">;

/** Whether the board can move an event: what repeats in a calendar elsewhere only its own network moves, over there. */
export function canMove({ recurrence, source }: Repeats): boolean {
  return recurrence === null || source === null;
}

/** Why a kind that fits a talk cannot be done with its events; null when it can. */
export function obstacleTo(kind: ProposalKind, events: readonly Repeats[]): Fault["key"] | null {
  if (kind === "TURNS") return events.every(canMove) ? null : "fault.turnsImported";
  if (kind === "MOVE" || kind === "SEQUENCE") return events.some(canMove) ? null : "fault.movesElsewhere";
  return null;
}

/** Everything that is wrong with the words of a proposal: what stays as it is by agreement stays so for a reason. */
export function noteFaults({ kind, note }: Pick<ProposalInput, "kind" | "note">): Fault[] {
  if (kind === "KEEP" && !note?.trim()) return [{ field: "note", key: "fault.required" }];
  return tooLong("note", note, LONGEST_NOTE);
}

const LONGEST_NOTE = 1000;
