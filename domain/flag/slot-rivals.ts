import type { Interval } from "#domain/calendar/interval.ts";
import { conceptLikeness } from "#domain/likeness/likeness.ts";
import { audienceFacts } from "./audience-fit.ts";
import type { Fact, SeenEvent } from "./evidence.ts";
import { atTheStart, gateOf, OVERLAP, ownProgramme, pairFacts, softened, UNSAID } from "./overlap.ts";
import { conceptFacts } from "./topic.ts";
import { wishFacts } from "./wished.ts";

/** An event around a draft, compared with it once: subject, people and place do not depend on the date. */
export interface Rival {
  id: string;
  happenings: Interval[];
  /** Probability that an overlap in time would matter. */
  clash: number;
  /** Of the draft's own network or hosts. */
  own: boolean;
}

/** The events with a happening in a span that a draft had better keep clear of: its own network's, and those after the same people. */
export function slotRivals(draft: SeenEvent, surroundings: readonly SeenEvent[], span: Interval): Rival[] {
  return surroundings.filter(({ post }) => post.id !== draft.post.id).flatMap((event) => rivalOf(draft, event, span));
}

/** Less of a clash than is flagged still makes another evening the better one. */
export const FELT = 0.1;
/** So little of one is felt only with others: three webinars for the same freelancers. */
const AMONG_OTHERS = 0.03;

function rivalOf(draft: SeenEvent, event: SeenEvent, span: Interval): Rival[] {
  const happenings = event.occurrences.filter((one) => one.start < span.end && one.end > span.start);
  if (happenings.length === 0) return [];
  const own = ownProgramme(draft, event);
  if (own)
    return event.post.status === "CANCELLED" || event.reading.calledOff
      ? []
      : [{ happenings, clash: clashOf(draft, event), own, id: event.post.id }];
  if (gateOf(draft, event)) return [];
  const facts = pairFactsOf(draft, event);
  if (!facts) return [];
  const [first] = event.occurrences;
  const parts: [Interval[], number][] = [
    [happenings.filter((one) => one === first), likely(atTheStart(facts))],
    [happenings.filter((one) => one !== first), likely(facts)],
  ];
  return parts
    .filter(([when, clash]) => when.length > 0 && clash >= AMONG_OTHERS)
    .map(([when, clash]) => ({ happenings: when, clash, own, id: event.post.id }));
}

/** The probability that the two would matter to each other if they fully overlapped. */
function clashOf(draft: SeenEvent, event: SeenEvent): number {
  const facts = pairFactsOf(draft, event);
  return facts ? likely(facts) : 0;
}

/** The observations on two events whatever their dates; null where they cannot come to much. */
function pairFactsOf(draft: SeenEvent, event: SeenEvent): Fact[] | null {
  const known = softened([
    ...conceptFacts(conceptLikeness(draft.reading.concepts, event.reading.concepts)),
    ...audienceFacts(draft.reading, event.reading, UNSAID),
    ...wishFacts(draft, event),
  ]);
  if (likely([...known, ...WORDS_AND_PLACE]) < AMONG_OTHERS) return null;
  return pairFacts(draft, event);
}

/** The most that words, place and size can add: comparing words costs more than all the rest, and seldom decides. */
const WORDS_AND_PLACE: Fact[] = ["SAME_WORDS", "SAME_TITLE", "SAME_AREA", "BIG_CROWD"].map((code) => ({
  code,
  level: 1,
  params: {},
}));

function likely(facts: readonly Fact[]): number {
  const weightOf = (code: string) => OVERLAP.weights[code] ?? 0;
  const still = facts.reduce((sum, { code, level }) => sum + weightOf(code) * level, 0);
  return 1 / (1 + Math.exp(-(weightOf("BASE") + weightOf("TIME_OVERLAP") + still + OVERLAP.calibration)));
}
