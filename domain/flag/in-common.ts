import { lowestScore, weightsOf } from "./bound.ts";
import type { Weighing } from "./evidence.ts";
import type { Model } from "./model.ts";
import { NEXT_DAY } from "./overlap.ts";
import { BEST_STARTS } from "./same-time.ts";

/** What a pair may have in common, each a bit in the number of a combination. */
export const IN_COMMON = { theme: 1, publics: 2, near: 4, odd: 8 } as const;
type Common = Record<keyof typeof IN_COMMON, boolean>;
const COMBINATIONS = 16;

/**
 * How two happenings may lie in time, the nearest first: together; hours apart; beginning a day apart, to an hour or so;
 * otherwise near enough to be a copy; further.
 */
export const LIES = ["TOGETHER", "SAME_DAY", "DAY_OFF", "COPY", "FAR"] as const;
export type Lie = (typeof LIES)[number];

/** For each lie the combinations of `IN_COMMON` of which something may be shown: bit n is 1 when combination n may. */
export type Tables = Record<Lie, number>;

/** The fact on time that a lie makes of an overlap. */
const OVERLAPS: Record<Lie, string> = {
  TOGETHER: "TIME_OVERLAP",
  SAME_DAY: "SAME_DAY",
  DAY_OFF: "NEAR",
  COPY: "NEAR",
  FAR: "NEAR",
};
/** The facts on the starts of one event that a lie leaves possible; all others of their kind it rules out. */
const STARTS: Record<Lie, string[]> = {
  TOGETHER: ["SAME_START", "START_CLOSE", "SAME_DATE", "WITHIN"],
  SAME_DAY: ["START_CLOSE", "DAY_OFF", "OTHER_TIME"],
  DAY_OFF: ["DAY_OFF", "OTHER_TIME"],
  COPY: ["OTHER_TIME"],
  FAR: [],
};
/** The highest level of each that has more than one. */
const LEVELS = new Map(BEST_STARTS.flat().map(({ code, level }) => [code, level]));
const TIMES = new Set([...Object.values(OVERLAPS), ...Object.values(STARTS).flat()]);
const NEED = ["SAME_NEED", "SAME_MAIN_NEED", "RELATED_NEED", "OTHER_MAIN_NEED", "UNREAD_NEED", "OTHER_NEED"];
const WHO = ["SAME_GROUP", "SAME_TRADE", "SAME_STAGE"];

/**
 * The tables by which a model weighs; `wished` when somebody declared anything about a host. Made from the weights, so that
 * a fact which somebody adds later is held possible everywhere.
 */
export function tablesOf(model: Model, wished: boolean): Tables {
  const table = (lie: Lie) => {
    let bits = 0;
    for (let at = 0; at < COMBINATIONS; at++) {
      const has = (bit: number) => (at & bit) !== 0;
      const { theme, publics, near, odd } = IN_COMMON;
      const common = { theme: has(theme), publics: has(publics), near: has(near), odd: has(odd) };
      if (mayOverlap(model.OVERLAP, lie, common, wished) || mayBeSame(model.SAME_EVENT, lie, common)) bits += 2 ** at;
    }
    return bits;
  };
  const [together, sameDay, dayOff, copy, far] = LIES.map(table);
  return { TOGETHER: together ?? 0, SAME_DAY: sameDay ?? 0, DAY_OFF: dayOff ?? 0, COPY: copy ?? 0, FAR: far ?? 0 };
}

function mayOverlap(weighing: Weighing, lie: Lie, common: Common, wished: boolean): boolean {
  const weight = weightsOf(weighing);
  const without = new Set([...TIMES, ...NEED]);
  if (!common.publics) for (const code of WHO) without.add(code);
  if (!common.near) without.add("SAME_AREA");
  if (!common.odd) without.add("BIG_CROWD");
  if (!wished) without.add("WISHED");
  if (!common.theme || lie === "TOGETHER") without.add("SAME_THING_NEARBY");
  const code = OVERLAPS[lie];
  const time = weight(code) * (code === "NEAR" ? NEXT_DAY : 1);
  const place = common.near ? 0 : weight("OTHER_DISTRICT");
  return time + place + subject(weighing, common) + most(weighing, without) >= lowestScore(weighing);
}

/** What only an odd one of two can have. */
const ODD = ["CALLED_OFF", "SAME_URL", "VISITING", "SAME_SESSION"];

function mayBeSame(weighing: Weighing, lie: Lie, common: Common): boolean {
  if (!common.near || (lie === "FAR" && !common.odd)) return false;
  const weight = weightsOf(weighing);
  const without = new Set([...TIMES, ...NEED]);
  if (!common.odd) for (const code of ODD) without.add(code);
  if (lie === "COPY" || lie === "FAR") for (const code of ["SAME_END", "SAME_HOURS"]) without.add(code);
  const starts = common.odd ? [...STARTS[lie], "DAY_OFF"] : STARTS[lie];
  const start = Math.max(...starts.map((code) => weight(code) * (LEVELS.get(code) ?? 1)));
  return start + subject(weighing, common) + most(weighing, without) >= lowestScore(weighing);
}

/** The most that the subjects of two events can say. */
function subject(weighing: Weighing, { theme, publics, odd }: Common): number {
  const weight = weightsOf(weighing);
  // Where both are for one group, another subject says half of it.
  const other = weight("OTHER_NEED") / (publics ? 2 : 1);
  const nothing = odd ? Math.max(weight("UNREAD_NEED"), other) : other;
  if (!theme) return nothing;
  const shared = weight("SAME_NEED") + Math.max(0, weight("SAME_MAIN_NEED"), weight("RELATED_NEED"));
  return Math.max(shared, nothing);
}

/** The most that all facts but these can add, those that somebody adds later too. */
function most({ weights }: Weighing, without: ReadonlySet<string>): number {
  return Object.entries(weights).reduce(
    (sum, [code, weight]) => (code === "BASE" || without.has(code) ? sum : sum + Math.max(0, weight)),
    0,
  );
}
