import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { keepAnswer } from "#board/flag/keep-answer.ts";
import { answerById, answersByIds, saidOf } from "#db/answers.ts";
import { careOf } from "#db/cares.ts";
import { deedOf, setUndone } from "#db/deeds.ts";
import { pairsByCores } from "#db/pairs.ts";
import { colleagues } from "#db/people.ts";
import type { Deed } from "#domain/desk/deed.ts";
import type { Answer, Flag } from "#domain/flag/flag.ts";
import { isUndoable } from "#domain/history/line.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { ChangedMeanwhile, Invalid, NotFound } from "#domain/refusal.ts";
import { assignOne } from "./assign-flags.ts";
import { keepDeed } from "./keep-deed.ts";
import { snoozeOne } from "./snooze-flags.ts";

/**
 * Takes back what a person did at the desk, flag by flag; one that somebody touched since stays as it is, and is told.
 * Throws SignInNeeded, NotAllowed, NotFound, Invalid when it was taken back already or is too long ago.
 */
export function undoDeed(board: Board, actor: Actor | null, id: string): Promise<Deed> {
  return act(board, actor, async (doing) => {
    demand(actor, "DESK", { networks: [] });
    const deed = await deedOf(doing.tx, actor.id, id);
    if (!deed) throw new NotFound();
    const late = deed.kind === "UNDO" || deed.undoneAt !== null || !isUndoable(deed.at, doing.at);
    if (late || deed.done.length === 0) throw new Invalid([{ field: "id", key: "fault.nothingToUndo" }]);
    await setUndone(doing.tx, id, doing.at);
    const flags = deed.done.map(({ flag }) => flag);
    return keepDeed(doing, actor, { kind: "UNDO", flags }, (flag, asked) =>
      undoOne(doing, actor, deed, { flag, asked }),
    );
  });
}

async function undoOne(doing: Act, actor: Actor, { kind, done }: Deed, { flag, asked }: { flag: Flag; asked: string }) {
  const one = done.find((known) => known.flag === asked);
  if (!one) throw new NotFound();
  if (kind === "DISMISS") return takeAnswersBack(doing, actor, flag, one);
  const { assignee, snoozedUntil } = await careOf(doing.tx, doing.at, flag.id);
  if ((kind === "ASSIGN" ? assignee : snoozedUntil) !== one.after) throw new ChangedMeanwhile(flag.id);
  return kind === "ASSIGN"
    ? assignOne(doing, flag, await stillColleague(doing, one.before))
    : snoozeOne(doing, flag, typeof one.before === "number" ? one.before : null);
}

/** Who had it before, unless she is no colleague any more. */
async function stillColleague({ tx }: Act, before: unknown): Promise<string | null> {
  return (await colleagues(tx)).find(({ id }) => id === before)?.id ?? null;
}

/** Takes back what every voice said of a flag, or nothing of it. */
async function takeAnswersBack(doing: Act, actor: Actor, flag: Flag, { before, after }: Deed["done"][number]) {
  const ids = [after].flat().map(String);
  const given = await answersByIds(doing.tx, ids);
  if (given.length < ids.length) throw new NotFound();
  for (const one of given) await demandLast(doing, actor, flag, one);
  const earlier = new Map(ids.map((id, at) => [id, [before].flat()[at]]));
  const again: string[] = [];
  for (const one of given) again.push(await sayAgain(doing, actor, flag, one, earlier.get(one.id)));
  return { before: given.map(({ id }) => id), after: again };
}

async function demandLast({ tx }: Act, actor: Actor, flag: Flag, { id, pairs, network }: Answer): Promise<void> {
  demand(actor, "CORRECT", { networks: network === null ? [] : [network] });
  const said = await saidOf(tx, pairs);
  const isLast = (core: string) => said.get(core)?.findLast((one) => one.network === network)?.id === id;
  if (!pairs.every(isLast)) throw new ChangedMeanwhile(flag.id);
}

/**
 * Answers are kept for good: of the same pairs, which another flag may show by now, the voice says again what it said
 * before, or that it does not know.
 */
async function sayAgain(doing: Act, actor: Actor, flag: Flag, { pairs: cores, network }: Answer, before: unknown) {
  const known = typeof before === "string" ? await answerById(doing.tx, before) : null;
  const { answer, reason, note } = known ?? { answer: "UNSURE" as const, reason: null, note: null };
  const reply = { id: flag.id, between: [], answer, reason, note };
  const pairs = await pairsByCores(doing.tx, cores);
  const { id } = await keepAnswer(doing, flag, reply, { pairs, person: actor.id, network });
  return id;
}
