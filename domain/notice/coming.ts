/** How something in a letter stands to the letter before it. */
export type News = "NEW" | "KNOWN" | "MOVED" | "CANCELLED" | "GONE";

/** An event in the letter of what is coming, once, with all its networks. Instants in epoch milliseconds. */
export interface Coming {
  event: string;
  title: string;
  networks: string[];
  /** When it happens in the time of the letter, in order; of what is gone when it would have. */
  starts: number[];
  allDay: boolean;
  place: string | null;
  /** The id of its area. */
  area: string | null;
  online: boolean;
  news: News;
  /** When it would have been, of what was moved. */
  was: number | null;
}

/** What an earlier letter told: that an event was to happen at an instant, or was off. */
export interface ToldBefore {
  event: string;
  title: string;
  start: number;
  allDay: boolean;
  off: boolean;
}

/** Of a series and the happenings of it that are events of their own the same. */
interface OfFamily {
  family: string;
}

/** An event as it stands on the board. */
export interface Present extends Omit<Coming, "news" | "was">, OfFamily {
  recurring: boolean;
  /** The start by the rule of its series, of a happening that is an event of its own. */
  instead: number | null;
  off: boolean;
  /** Whether the agenda of the choice lists it in the time of the letter; else it was told of before. */
  listed: boolean;
  /** Every start that it has, in the time of the letter or not. */
  standing: number[];
}

type Told = ToldBefore & OfFamily;

/** What a letter says of what stands on the board at an instant, after what letters before it told. */
export function comingOf(present: readonly Present[], before: readonly Told[], now: number) {
  const starts = new Set(present.flatMap(({ family, standing }) => standing.map((start) => keyOf(family, start))));
  const stands = ({ family, start }: Told) => starts.has(keyOf(family, start));
  const told = present.flatMap((one) => {
    const ofFamily = before.filter(({ family }) => family === one.family);
    return comparedWith(one, ofFamily, ofFamily.find((was) => !was.off && !stands(was))?.start ?? null);
  });
  const moved = new Set(told.map(({ family, was }) => keyOf(family, was)));
  const lost = before.filter(
    (one) => one.start > now && !one.off && !stands(one) && !moved.has(keyOf(one.family, one.start)),
  );
  const coming = [...told.map(({ family, ...one }) => one), ...lost.map(goneOf)];
  const said = told.flatMap(({ family, ...one }) => toldOf(one).map((entry) => ({ ...entry, family })));
  const again = new Set(said.map(({ family, start }) => keyOf(family, start)));
  const still = before.filter((one) => stands(one) && !again.has(keyOf(one.family, one.start)));
  return {
    coming: coming.sort(byStart),
    /** What the next letter has to know. */
    told: [...said, ...still].map(({ family, ...entry }): ToldBefore => entry),
  };
}

/** Whether a letter has anything to say that the ones before had not. */
export function isNews(coming: readonly Coming[]): boolean {
  return coming.some((one) => !isKnown(one));
}

/** Whether something that was told before is otherwise now. */
export function isChange({ news }: Coming): boolean {
  return news !== "NEW" && news !== "KNOWN";
}

/** What fits in a letter of about so many, in order: all that changed, which no later one says; then what is new. */
export function firstOf(coming: readonly Coming[], most: number): Coming[] {
  const changed = coming.filter(isChange);
  const rest = coming.filter((one) => !isChange(one)).sort((a, b) => Number(isKnown(a)) - Number(isKnown(b)));
  return [...changed, ...rest.slice(0, Math.max(0, most - changed.length))].sort(byStart);
}

function isKnown({ news }: Coming): boolean {
  return news === "KNOWN";
}

function byStart(a: Coming, b: Coming): number {
  return (a.starts[0] ?? 0) - (b.starts[0] ?? 0);
}

/** An event beside what was told of its family; `missing` is a start that was told and is none any more. */
function comparedWith(now: Present, told: readonly Told[], missing: number | null): (Coming & OfFamily)[] {
  const { recurring, instead, off, listed, standing, ...facts } = now;
  const known = told.filter(({ start }) => now.starts.includes(start));
  const as = (news: News, was: number | null = null) => [{ ...facts, news, was }];
  if (off) return !listed || known.some((one) => one.off) ? [] : as("CANCELLED");
  if (known.some((one) => !one.off)) return listed ? as("KNOWN") : [];
  const was =
    instead === null ? (recurring ? null : missing) : (told.find(({ start }) => start === instead)?.start ?? null);
  if (was !== null && now.starts.length > 0) return as("MOVED", was);
  if (!listed) return [];
  // A series that goes on is nothing new.
  return as(recurring && told.length > 0 ? "KNOWN" : "NEW");
}

function goneOf({ event, title, start, allDay }: ToldBefore): Coming {
  const nowhere = { networks: [], place: null, area: null, online: false };
  return { event, title, starts: [start], allDay, ...nowhere, news: "GONE", was: null };
}

function toldOf({ event, title, starts, allDay, news }: Coming): ToldBefore[] {
  return starts.map((start) => ({ event, title, start, allDay, off: news === "CANCELLED" }));
}

function keyOf(family: string, start: number | null): string {
  return `${family}\n${start}`;
}
