import type { Act } from "#board/act.ts";
import { addAnswer } from "#db/answers.ts";
import { newId } from "#db/id.ts";
import type { Answer, AnswerReason, Flag, FlagAnswer } from "#domain/flag/flag.ts";
import type { Pair } from "#domain/flag/pair.ts";

/** What somebody answers to a flag. */
export interface FlagReply {
  id: string;
  /** Posts of the flag that are meant; empty for all. */
  between: string[];
  answer: FlagAnswer;
  reason: AnswerReason | null;
  note: string | null;
}

/** Of which pairs who says it, and for which network; null for the municipality. */
interface Saying {
  pairs: Pair[];
  person: string;
  network: string | null;
}

/** Keeps an answer for good, in the log too; what follows from it follows like from any write. */
export async function keepAnswer(
  doing: Act,
  flag: Flag,
  { answer, reason, note }: FlagReply,
  { pairs, person, network }: Saying,
): Promise<Answer> {
  const said = { id: newId(), flag: flag.id, pairs: pairs.map(({ core }) => core), answer, reason, note };
  const kept = { ...said, person, network, at: doing.at, rewordedAt: null };
  await addAnswer(doing.tx, kept, pairs);
  await doing.log({ verb: "answer", noun: "flag", item: flag.id, before: { state: flag.state }, after: said });
  doing.touched.answers.add(said.id);
  for (const { core, kind, a, b } of pairs) {
    doing.touched.pairs.add(core);
    // Whether two posts are one listing may follow from the answer, and so with whom they compete.
    if (kind === "SAME_EVENT") doing.touched.events.add(a).add(b);
  }
  return kept;
}
