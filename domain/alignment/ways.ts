import type { Event } from "#domain/calendar/event.ts";
import { DAY } from "#domain/calendar/interval.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { AUDIENCES } from "#domain/catalogue/taxonomy.ts";
import { AREAS } from "#domain/place/areas.ts";
import type { Fault } from "#domain/refusal.ts";
import { Invalid } from "#domain/refusal.ts";
import { unknownIn } from "../text-faults.ts";
import type { ProposalInput } from "./proposal.ts";
import { type Facts, factsOf, type LinkKind, type Step, takenBack } from "./step.ts";
import { turnOfMonths } from "./turns.ts";

/** The posts that an alignment is about, as they are now. */
export interface Posts {
  events: readonly Event[];
  offers: readonly Offer[];
  /** The steps that were agreed and taken, which UNDO takes back. */
  taken: readonly Step[];
}

const MOST_MOMENTS = 5;
const FARTHEST = 366 * DAY;

/**
 * What a proposal changes, in each of its ways; at an instant (epoch milliseconds), for what is over moves no more.
 * Throws Invalid for what does not fit these posts.
 */
export function waysOf(input: ProposalInput, posts: Posts, now: number): Step[][] {
  switch (input.kind) {
    case "MOVE":
      return momentsOf(input, now).map((moment) => [
        moved(eventOf("post", input.post, posts), input.happening, moment),
      ]);
    case "COHOST":
      return [cohosted(input, posts)];
    case "MERGE":
      return [under(input.stays, posts)];
    case "SPLIT":
      return [parted(input, posts)];
    case "SEQUENCE":
      return inSequence(input, posts, now);
    case "TURNS":
      return [inTurns(input, posts, now)];
    case "REFER":
      return [betweenAll(posts.offers, "REFERS")];
    case "RETIRE":
      return [retired(input.stays, posts)];
    case "KEEP":
      return [betweenAll([...posts.events, ...posts.offers], "KEPT")];
    case "UNDO":
      return [takenBack(posts.taken)];
  }
}

function refuse(field: string, key: Fault["key"]): never {
  throw new Invalid([{ field, key }]);
}

function eventOf(field: string, id: string | null, { events }: Posts): Event {
  return events.find((event) => event.id === id) ?? refuse(field, "fault.required");
}

function changed(post: Event | Offer, to: Facts, happening: number | null = null): Step {
  return { does: "CHANGE", post: post.id, happening, to, was: factsOf(to, post) };
}

function momentsOf({ moments }: ProposalInput, now: number) {
  const good = moments.filter(({ start, end }) => start > now && end > start && end - start < FARTHEST);
  if (moments.length === 0) refuse("moments", "fault.required");
  if (good.length < moments.length) refuse("moments", "fault.moment");
  if (moments.length > MOST_MOMENTS) refuse("moments", "fault.moments");
  return moments;
}

function moved(event: Event, happening: number | null, { start, end }: { start: number; end: number }): Step {
  const one = event.recurrence === null ? null : happening;
  // Its own network moves one date of a series that comes from a calendar; and past dates of a series stay where they were.
  if (event.recurrence !== null && (one === null || event.source !== null)) refuse("happening", "fault.happening");
  const step = changed(event, { start, end }, one);
  if (one === null) return step;
  return { ...step, was: { start: one, end: one + event.end - event.start } } as Step;
}

function linked(post: { id: string }, other: { id: string }, kind: LinkKind): Step {
  return { does: "LINK", post: post.id, other: other.id, kind, on: true };
}

function betweenAll(posts: readonly { id: string }[], kind: LinkKind): Step[] {
  return posts.flatMap((post) => posts.filter((other) => other !== post).map((other) => linked(post, other, kind)));
}

/** Every other event is shown under the one that stays. */
function under(stays: string | null, posts: Posts): Step[] {
  const one = eventOf("stays", stays, posts);
  return posts.events.filter((event) => event !== one).map((event) => linked(event, one, "ONE"));
}

/** One event of all: with whose words and whose link to register, when these are not its own. */
function cohosted(input: ProposalInput, posts: Posts): Step[] {
  const one = eventOf("stays", input.stays, posts);
  const networks = posts.events.flatMap(({ network, hosts }) => [network, ...hosts]);
  const hosts = [...new Set([...one.hosts, ...networks])].filter((network) => network !== one.network).sort();
  const words = eventOf("words", input.words ?? one.id, posts);
  const { url } = eventOf("register", input.register ?? one.id, posts);
  const told = words === one ? {} : { title: words.title, description: words.description };
  return [changed(one, { hosts, ...told, ...(url === one.url ? {} : { url }) }), ...under(one.id, posts)];
}

function parted({ parts }: ProposalInput, { events, offers }: Omit<Posts, "taken">): Step[] {
  const faults = parts.flatMap(({ audiences, areas }) => [
    ...unknownIn("parts", AUDIENCES, audiences ?? []),
    ...unknownIn("parts", AREAS, areas ?? []),
  ]);
  if (faults.length > 0) throw new Invalid(faults);
  const steps = parts.flatMap(({ post, audiences, areas }) => {
    const whom = audiences === null ? {} : { audiences: [...new Set(audiences)].sort() };
    const event = events.find(({ id }) => id === post);
    if (event) return [changed(event, { ...whom, ...(areas?.[0] === undefined ? {} : { area: areas[0] }) })];
    const offer = offers.find(({ id }) => id === post) ?? refuse("parts", "fault.required");
    return [changed(offer, { ...whom, ...(areas === null ? {} : { areas: [...new Set(areas)].sort() }) })];
  });
  const different = steps.filter(
    (step) => step.does === "CHANGE" && JSON.stringify(step.to) !== JSON.stringify(step.was),
  );
  return different.length > 0 ? different : refuse("parts", "fault.parts");
}

/** The one that comes second can move to a moment after the first, and each names the other. */
function inSequence(input: ProposalInput, posts: Posts, now: number): Step[][] {
  const first = eventOf("stays", input.stays, posts);
  const second = eventOf("post", input.post, posts);
  if (first === second) refuse("post", "fault.otherPost");
  const link = linked(first, second, "NEXT");
  if (input.moments.length === 0) return second.start >= first.end ? [[link]] : refuse("moments", "fault.required");
  return momentsOf(input, now).map((moment) => {
    if (moment.start < first.end) refuse("moments", "fault.momentAfter");
    return [moved(second, input.happening, moment), link];
  });
}

function inTurns({ stays }: ProposalInput, posts: Posts, now: number): Step[] {
  const odd = eventOf("stays", stays, posts);
  const series = posts.events.filter(({ recurrence }) => recurrence !== null);
  if (!series.includes(odd) || series.length !== 2) refuse("stays", "fault.twoSeries");
  // Only the network itself can halve what its own calendar repeats.
  if (series.some(({ source }) => source !== null)) refuse("stays", "fault.turnsImported");
  const steps = series.map((event): Step => {
    const turn = turnOfMonths(event, event === odd ? "ODD" : "EVEN", now) ?? refuse("stays", "fault.turns");
    const { happening, to, was } = turn;
    return { does: "CHANGE", post: event.id, happening, to, was };
  });
  return [...steps, ...betweenAll(series, "TURNS")];
}

/** The others are withdrawn and send people on to the one that stays. */
function retired(stays: string | null, { offers }: Posts): Step[] {
  const one = offers.find(({ id }) => id === stays) ?? refuse("stays", "fault.required");
  const others = offers.filter((offer) => offer !== one);
  return others.flatMap((offer) => [changed(offer, { status: "WITHDRAWN" }), linked(offer, one, "INSTEAD")]);
}
