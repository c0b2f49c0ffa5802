import { addParties, agreementsAbout, findingsByIds, networksOfPosts, putFindings } from "#db/findings.ts";
import type { Tx } from "#db/handle.ts";
import { endOf, type Finding, isFinding, isUndecided, outcomeOf, type Written } from "#domain/effect/finding.ts";
import type { Flag } from "#domain/flag/flag.ts";

/** What a write did to one flag; `now` is null when nothing of it is seen any more. */
export interface FlagTurn {
  id: string;
  before: Flag | undefined;
  now: Flag | null;
}

/** What somebody wrote, in which act. */
export interface Occasion {
  written: readonly Written[];
  at: number;
}

/** Keeps for the report on the effect what the board found in these flags, and what became of it. */
export async function keepFindings(tx: Tx, turns: readonly FlagTurn[], { written, at }: Occasion): Promise<void> {
  const ids = turns.map(({ id }) => id);
  const known = new Map((await findingsByIds(tx, ids)).map((one) => [one.id, one]));
  const agreed = await agreementsAbout(tx, ids);
  const kept = turns.filter(({ id, now }) => known.has(id) || (now !== null && isFinding(now)));
  const findings = kept.map((turn): Finding => {
    const finding = known.get(turn.id) ?? newFinding(turn, at);
    const agreement = agreed.get(turn.id) ?? null;
    const { kind, lastDate } = turn.now ? factsOf(turn.now) : finding;
    const outcome = becomes(finding, turn);
    return { ...finding, kind, lastDate, outcome, settledAt: settledAt(finding, outcome, agreement?.at ?? null) };
  });
  await putFindings(tx, findings);
  await addParties(tx, await partiesOf(tx, kept));

  function becomes(finding: Finding, { id, before, now }: FlagTurn): Finding["outcome"] {
    const kind = agreed.get(id)?.kind ?? null;
    const outcome = now && outcomeOf(now, kind);
    if (now && outcome && (isFinding(now) || !isUndecided(outcome))) return outcome;
    if (kind !== null && kind !== "UNDO") return kind;
    const posts = new Set([before, now].flatMap((flag) => (flag ? postsOf(flag) : [])));
    return endOf(
      finding,
      written.filter(({ item }) => posts.has(item)),
      at,
    );
  }

  function settledAt(before: Finding, outcome: Finding["outcome"], agreedAt: number | null): number | null {
    if (isUndecided(outcome)) return null;
    if (outcome === "PASSED") return before.lastDate;
    return agreedAt ?? (outcome === before.outcome ? before.settledAt : at);
  }
}

function newFinding({ id, now }: FlagTurn, at: number): Finding {
  if (!now) throw new Error("What is seen no more was found before.");
  return { id, ...factsOf(now), foundAt: at, outcome: "OPEN", settledAt: null };
}

function factsOf({ kind, dates }: Flag) {
  return { kind, lastDate: dates.at(-1) ?? null };
}

function postsOf({ events, offers }: Flag): string[] {
  return [...events, ...offers];
}

async function partiesOf(tx: Tx, turns: readonly FlagTurn[]) {
  const posts = turns.flatMap(({ now }) => (now ? postsOf(now) : []));
  const networks = await networksOfPosts(tx, [...new Set(posts)]);
  return turns.flatMap(({ id, now }) =>
    (now ? postsOf(now) : []).flatMap((post) =>
      (networks.get(post) ?? []).map((network) => ({ finding: id, network })),
    ),
  );
}
