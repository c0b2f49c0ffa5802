import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { answerById } from "#db/answers.ts";
import { correctionsOfAnswers, keepCorrection } from "#db/corrections.ts";
import { newId } from "#db/id.ts";
import {
  type Corrected,
  type Correction,
  corrected,
  correctingReason,
  isSo,
  type Post,
  termFaults,
} from "#domain/flag/correction.ts";
import type { Answer } from "#domain/flag/flag.ts";
import { postsOfKey } from "#domain/flag/pair.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand, refusalOf } from "#domain/permission.ts";
import { ChangedMeanwhile, Invalid, NotFound, SignInNeeded } from "#domain/refusal.ts";
import { applyCorrection, postById } from "./apply-correction.ts";

/** What an answer says of one of its posts, as its reason has it. */
export interface CorrectionSaid {
  answer: string;
  post: string;
  /** The version of the post that the person saw. */
  version: number;
  /** Ids of audiences, one theme or one area; empty where the reason says it all. */
  terms: string[];
}

/**
 * Keeps with a post what an answer said of it: at once for a post of the actor's own network, else as a proposal to the
 * network of the post, in place of an earlier one of the same answer.
 * Throws SignInNeeded, NotFound, NotAllowed, Invalid, ChangedMeanwhile.
 */
export function proposeCorrection(board: Board, actor: Actor | null, said: CorrectionSaid): Promise<Correction> {
  return act(board, actor, async (doing) => {
    if (!actor) throw new SignInNeeded();
    const answer = await answerById(doing.tx, said.answer);
    if (!answer) throw new NotFound();
    demand(actor, "CORRECT", { networks: answer.network === null ? [] : [answer.network] });
    const post = await postOf(doing, answer, said);
    const { reason, facts } = factsSaid(answer, post, said.terms);
    const own = refusalOf(actor, "POST", { networks: [post.post.network] }) === null;
    const before = await waiting(doing, answer.id, said.post);
    const correction: Correction = {
      ...{ id: before?.id ?? newId(), answer: answer.id, reason, terms: [...said.terms].sort() },
      ...{ event: post.noun === "event" ? said.post : null, offer: post.noun === "offer" ? said.post : null },
      ...{ person: actor.id, network: answer.network, at: doing.at, note: null },
      ...{ state: own ? "ACCEPTED" : "PROPOSED", decidedBy: own ? actor.id : null, decidedAt: own ? doing.at : null },
    };
    if (own) await applyCorrection(doing, correction, post, facts);
    await keepCorrection(doing.tx, correction);
    await doing.log({ verb: "propose", noun: "correction", item: correction.id, before, after: correction });
    return correction;
  });
}

async function postOf(doing: Act, { pairs }: Answer, { post: id, version }: CorrectionSaid): Promise<Post> {
  if (!pairs.flatMap(postsOfKey).includes(id)) throw new Invalid([{ field: "post", key: "fault.between" }]);
  const post = await postById(doing, id);
  if (post.post.version !== version) throw new ChangedMeanwhile(id);
  return post;
}

function factsSaid(
  answer: Answer,
  post: Post,
  terms: readonly string[],
): { reason: Correction["reason"]; facts: Corrected } {
  const reason = correctingReason(answer);
  const facts = reason && corrected(reason, post, terms);
  if (!reason || !facts) throw new Invalid([{ field: "answer", key: "fault.noCorrection" }]);
  const faults = termFaults(reason, terms);
  if (faults.length > 0) throw new Invalid(faults);
  if (isSo(post, facts)) throw new Invalid([{ field: "terms", key: "fault.alreadySo" }]);
  return { reason, facts };
}

async function waiting({ tx }: Act, answer: string, post: string): Promise<Correction | null> {
  const said = await correctionsOfAnswers(tx, [answer]);
  return said.find(({ state, event, offer }) => state === "PROPOSED" && (event ?? offer) === post) ?? null;
}
