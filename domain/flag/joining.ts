import type { EventStatus } from "#domain/calendar/event.ts";
import { parts, type Verdict } from "./answering.ts";

/**
 * From this probability on the board joins two posts by itself; people can undo it. By the rules as shipped: what one
 * pair taught parts no other.
 */
export const JOIN_AT = 0.97;

/** What decides whether two posts of a same-event flag are shown as one: how sure the board is, what people's answers come to. */
export interface Tie {
  a: string;
  b: string;
  probability: number;
  verdict: Verdict | null;
  /** The name of the network that the other's text names; null where neither names one. */
  host: string | null;
  /** The one of the two under which their networks agreed to show the other; null where none did. */
  under: string | null;
}

/** A post as far as joining goes. */
export interface JoinPost {
  id: string;
  network: string;
  status: EventStatus;
  recurring: boolean;
  joinedTo: string | null;
  /** Names of the networks that host it. */
  called: readonly string[];
  /** How many of its facts are filled in. */
  told: number;
}

/**
 * Posts in groups that are each shown as one listing. People decide; the machine joins only where it is sure, between
 * networks, and never a series with one evening, which would hide all its other dates. What a person parted is in one
 * group by no detour either.
 */
export function joinGroups<Post extends JoinPost>(posts: readonly Post[], ties: readonly Tie[]): Post[][] {
  const byId = new Map(posts.map((post) => [post.id, post]));
  const groupOf = new Map(posts.map((post) => [post.id, [post]]));
  for (const tie of [...ties].sort(surestFirst)) {
    const [a, b] = [byId.get(tie.a), byId.get(tie.b)];
    const [one, other] = [groupOf.get(tie.a), groupOf.get(tie.b)];
    if (!a || !b || !one || !other || one === other || !joins(tie, a, b) || parted(one, other, ties, tie)) continue;
    const merged = [...one, ...other];
    for (const post of merged) groupOf.set(post.id, merged);
  }
  return [...new Set(groupOf.values())];
}

const STANDING: Record<EventStatus, number> = { CONFIRMED: 0, TENTATIVE: 1, CANCELLED: 2 };

/**
 * The post under which a group is shown. Of those that stand firmest: the one that its networks agreed on. Else so that no hold hides an evening: whose network
 * another names as its host ("an evening of Dreefvrouwen"), then the one that tells most, then the oldest.
 */
export function listingOf<Post extends JoinPost>(group: readonly Post[], ties: readonly Tie[]): Post | undefined {
  const hosting = new Set(group.filter((post) => isNamed(post, group, ties)).map(({ id }) => id));
  const agreed = new Set(ties.map(({ under }) => under));
  return [...group].sort(
    (a, b) =>
      STANDING[a.status] - STANDING[b.status] ||
      Number(agreed.has(b.id)) - Number(agreed.has(a.id)) ||
      Number(hosting.has(b.id)) - Number(hosting.has(a.id)) ||
      b.told - a.told ||
      (a.id < b.id ? -1 : 1),
  )[0];
}

/** Whether another post of the group, of another network, names this one's. */
function isNamed({ id, called }: JoinPost, group: readonly JoinPost[], ties: readonly Tie[]): boolean {
  return ties.some(({ a, b, host }) => {
    if (host === null || (a !== id && b !== id) || !called.includes(host)) return false;
    const other = group.find((post) => post.id === (a === id ? b : a));
    return other !== undefined && !other.called.includes(host);
  });
}

function joins(tie: Tie, a: JoinPost, b: JoinPost): boolean {
  if (tie.verdict === "SAME") return true;
  if (keptApart(tie)) return false;
  return tie.probability >= JOIN_AT && a.network !== b.network && a.recurring === b.recurring;
}

/** Either side can part what the machine, or the other side, joined. */
function keptApart({ verdict }: Tie): boolean {
  return parts(verdict) || verdict === "DISAGREED";
}

/** Whether some pair across two groups was told apart, or is two posts of one network that nobody called the same. */
function parted(one: readonly JoinPost[], other: readonly JoinPost[], ties: readonly Tie[], by: Tie): boolean {
  return one.some((a) =>
    other.some((b) => {
      const tie = ties.find((some) => (some.a === a.id && some.b === b.id) || (some.a === b.id && some.b === a.id));
      if (tie && keptApart(tie)) return true;
      return a.network === b.network && tie?.verdict !== "SAME" && by.verdict !== "SAME";
    }),
  );
}

function surestFirst(a: Tie, b: Tie): number {
  const said = Number(b.verdict === "SAME") - Number(a.verdict === "SAME");
  return said || b.probability - a.probability || (`${a.a} ${a.b}` < `${b.a} ${b.b}` ? -1 : 1);
}
