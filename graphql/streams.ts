import { setTimeout } from "node:timers/promises";
import { Repeater } from "graphql-yoga";
import type { Board } from "#board/board.ts";
import { actorOf } from "#board/identity/actor-of.ts";
import { SignInNeeded } from "#domain/refusal.ts";
import type { Context } from "./context.ts";
import { fault, faultOf } from "./fault.ts";
import { loadersFor } from "./loaders.ts";

/** Something as it is now, with what tells it from what it was; null for who may not see it, or not any more. */
export type Look<Value> = { value: Value; key: string } | null;

/** An import writes often; nobody reads faster than this (milliseconds). */
const REST = 1_000;
/** On a quiet board, too, who may not see it any more hears nothing after this long. */
const PATROL = 30_000;
/** Pages that one person has open at a time. */
const MOST = 12;

/**
 * Looks after each write, and hands on what is another than before; ends when there is nothing to see any more. Scopes are
 * asked of what is handed on, so who is nobody is sent away here.
 */
export function live<Value>(context: Context, look: () => Promise<Look<Value>>): Repeater<Value> {
  const { board, actor, gone } = context;
  if (!actor) throw faultOf(context, new SignInNeeded());
  const leave = takeSeat(board, actor.id);
  return new Repeater<Value>(async (push, stop) => {
    const bell = new Bell();
    const deaf = board.pulse.listen(() => bell.ring(), stop);
    const patrol = setInterval(() => bell.ring(), PATROL);
    // What carries the answer out does not look whether anybody still takes it.
    if (gone?.aborted) stop();
    gone?.addEventListener("abort", () => stop());
    const over = stop.then(() => {
      deaf();
      clearInterval(patrol);
      leave();
    });
    let known: string | null = null;
    while (await Promise.race([over.then(() => false), bell.rung()])) {
      await refresh(context);
      const seen = await look();
      if (seen === null) return stop();
      if (seen.key !== known) await push(seen.value);
      known = seen.key;
      await Promise.race([over, setTimeout(REST)]);
    }
  });
}

/** Of one board, in the memory of its one process: how many streams each person has. */
const seats = new WeakMap<Board, Map<string, number>>();

/** Counts a stream of somebody; answers how to count it off. */
function takeSeat(board: Board, person: string): () => void {
  const taken = seats.get(board) ?? new Map<string, number>();
  seats.set(board, taken);
  const add = (more: number) => taken.set(person, (taken.get(person) ?? 0) + more);
  if ((taken.get(person) ?? 0) >= MOST) throw fault("TOO_OFTEN", `At most ${MOST} streams are open for one person.`);
  add(1);
  return () => void add(-1);
}

/** Rings once for all that happened since it was last heard; it has rung when it is new. */
class Bell {
  #rung = true;
  #wake = () => {};

  ring(): void {
    this.#rung = true;
    this.#wake();
  }

  async rung(): Promise<true> {
    if (!this.#rung)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    this.#rung = false;
    return true;
  }
}

/** The same request, a moment later: who asks may be signed out by now, and what was read may be another. */
async function refresh(context: Context): Promise<void> {
  context.actor = await actorOf(context.board, context.headers, "api", false);
  context.now = context.board.now();
  context.loaders = loadersFor(context.board.store.read, context.actor, context.now);
}
