import type { Act } from "#board/act.ts";
import { changeFacts } from "#board/calendar/change-facts.ts";
import { ownOffer } from "#board/catalogue/own-offer.ts";
import { saveOffer } from "#board/catalogue/save-offer.ts";
import { answerById, saidOf, setGrounds } from "#db/answers.ts";
import { eventById } from "#db/events.ts";
import { offerById } from "#db/offers.ts";
import { type Corrected, type Correction, isSo, MATTER_OF, type Post } from "#domain/flag/correction.ts";
import { agreedOn, type Facts, factsOfEvent, factsOfOffer } from "#domain/flag/grounds.ts";
import { postsOfKey } from "#domain/flag/pair.ts";
import { readEvent, readOffer } from "#domain/likeness/read-post.ts";
import { NotFound } from "#domain/refusal.ts";

/** The event or offer with this id as the actor may see it. Throws NotFound. */
export async function postById({ tx, actor, at }: Act, id: string): Promise<Post> {
  const event = await eventById(tx, { actor, now: at }, id);
  if (event) return { noun: "event", post: event };
  const offer = await offerById(tx, id);
  if (offer?.status === "OFFERED") return { noun: "offer", post: offer };
  throw new NotFound();
}

/**
 * Makes a post of the actor's own network say what a correction says, as a change by hand does. The answer that it came
 * from stands: that the post says so now is what it asked for. Throws what a change of the post throws.
 */
export async function applyCorrection(doing: Act, correction: Correction, post: Post, facts: Corrected): Promise<void> {
  const after = isSo(post, facts) ? post : await changed(doing, post, facts);
  const matter = MATTER_OF[correction.reason];
  await agree(doing, correction.answer, after.post.id, { [matter]: factsNow(after)[matter] });
}

async function changed(doing: Act, { noun, post }: Post, facts: Corrected): Promise<Post> {
  if (noun === "event") return { noun, post: await changeFacts(doing, post, { verb: "change", becomes: () => facts }) };
  const before = await ownOffer(doing, post.id, post.version);
  const after = { ...before, ...facts, version: before.version + 1, confirmedAt: doing.at };
  return { noun, post: await saveOffer(doing, before, after, { verb: "change" }) };
}

function factsNow({ noun, post }: Post): Facts {
  return noun === "event" ? factsOfEvent(post, readEvent(post)) : factsOfOffer(readOffer(post));
}

async function agree(doing: Act, answer: string, post: string, facts: Facts): Promise<void> {
  const cores = (await answerById(doing.tx, answer))?.pairs ?? [];
  for (const [core, said] of await saidOf(doing.tx, cores)) {
    const side = postsOfKey(core).indexOf(post);
    const one = said.find(({ id }) => id === answer);
    if (side < 0 || !one) continue;
    await setGrounds(doing.tx, answer, core, agreedOn(one.grounds, side === 0 ? "a" : "b", facts));
    doing.touched.pairs.add(core);
  }
}
