import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { eventsByIds } from "#db/events.ts";
import { addAnswer, coreKey, setFlagState } from "#db/flags.ts";
import { flagAt } from "#db/flags-at.ts";
import { newId } from "#db/id.ts";
import { offersByIds } from "#db/offers.ts";
import { answersFor, stateAfter } from "#domain/flag/answering.ts";
import type { AnswerReason, Flag, FlagAnswer } from "#domain/flag/flag.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { tooLong } from "#domain/text-faults.ts";

export interface FlagReply {
  id: string;
  /** Posts of the flag that are meant; empty for all. */
  between: string[];
  answer: FlagAnswer;
  reason: AnswerReason | null;
  note: string | null;
}

/**
 * Keeps what a party or an officer says of a flag, for good; SAME and DIFFERENT also join and part the posts.
 * Throws SignInNeeded, NotAllowed, NotFound, Invalid.
 */
export function answerFlag(board: Board, actor: Actor | null, reply: FlagReply): Promise<Flag> {
  return act(board, actor, async (doing) => {
    const flag = await flagAt(doing.tx, doing.at, reply.id);
    if (!flag) throw new NotFound();
    const networks = await partiesOf(doing, flag);
    demand(actor, "ANSWER", { networks });
    refuse(flag, reply);
    const network = actor.memberships.find((membership) => networks.includes(membership.network))?.network ?? null;
    return keep(doing, flag, reply, { person: actor.id, network });
  });
}

async function keep(
  doing: Act,
  flag: Flag,
  reply: FlagReply,
  by: { person: string; network: string | null },
): Promise<Flag> {
  const answer = { ...reply, id: newId(), flag: flag.id, person: by.person, at: doing.at };
  await addAnswer(doing.tx, answer, coreKey(flag.kind, flag.core), by.network);
  const state = stateAfter(flag.state, reply.answer);
  await setFlagState(doing.tx, flag, state, doing.at);
  await doing.log({
    verb: "answer",
    noun: "flag",
    item: flag.id,
    before: { state: flag.state },
    after: { ...reply, state },
  });
  // Whether two posts are one listing may follow from the answer.
  for (const event of flag.kind === "SAME_EVENT" ? flag.core : []) doing.touched.events.add(event);
  return { ...flag, state };
}

function refuse(flag: Flag, { between, answer, note }: FlagReply): void {
  if (!answersFor(flag.kind).includes(answer)) throw new Invalid([{ field: "answer", key: "fault.answer" }]);
  const posts = [...flag.events, ...flag.offers];
  if (between.some((id) => !posts.includes(id))) throw new Invalid([{ field: "between", key: "fault.between" }]);
  const faults = tooLong("note", note, 1000);
  if (faults.length > 0) throw new Invalid(faults);
}

async function partiesOf({ tx, actor, at }: Act, flag: Flag): Promise<string[]> {
  const events = await eventsByIds(tx, { actor, now: at }, flag.events);
  const offers = await offersByIds(tx, flag.offers);
  return [
    ...new Set([
      ...events.flatMap((event) => [event.network, ...event.hosts]),
      ...offers.map((offer) => offer.network),
    ]),
  ];
}
