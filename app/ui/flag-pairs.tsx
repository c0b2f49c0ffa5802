import type { OneFlag } from "../compared.server.ts";
import type { ResultOf } from "../gql.ts";
import { useViewer } from "../viewer.ts";
import { BandMark } from "./band-mark.tsx";
import { named } from "./flag-sentence.tsx";
import { Notice } from "./notice.tsx";
import { ReasonList } from "./reason-list.tsx";
import { useLanguage, useSay } from "./say.ts";

type Flag = NonNullable<ResultOf<typeof OneFlag>["flag"]>;
export type FlagPairsData = Pick<Flag, "kind" | "pairs">;
type Pair = Flag["pairs"][number];

/** The pairs of a group, each with what was seen and said of it; a flag of two posts says all that already. */
export function FlagPairs({ flag: { pairs } }: { flag: FlagPairsData }) {
  const say = useSay();
  if (pairs.length < 2) return null;
  return (
    <section className="flag-pairs">
      <h2>{say("flag.pairs")}</h2>
      <ol>
        {pairs.map((pair) => (
          <li key={keyOf(pair)}>
            <p className="flag-head">
              {pair.band === null ? null : <BandMark band={pair.band} />}
              {pair.verdict === null ? null : <span>{say(`flagVerdict.${pair.verdict}`)}</span>}
            </p>
            <h3>{titlesOf(say, pair)}</h3>
            <ReasonList reasons={pair.reasons} most={2} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Why a flag that was answered asks again. */
export function Reopened({ flag: { pairs } }: { flag: FlagPairsData }) {
  const say = useSay();
  const language = useLanguage();
  const changed = [...new Set(pairs.flatMap((pair) => pair.changed.map(({ text }) => text)))];
  if (changed.length === 0) return null;
  const changes = named(
    changed.map((name) => ({ name })),
    language,
  );
  return (
    <Notice kind="attention" title={say("flag.reopened")}>
      <p>{say("flag.reopenedHint", { changes })}</p>
    </Notice>
  );
}

/** The pairs of which the reader may speak: those of her networks, or for the municipality all. */
export function useOwnPairs({ pairs }: FlagPairsData): Pair[] {
  const networks = new Set(useViewer()?.memberships.map(({ network }) => network.id) ?? []);
  const own = pairs.filter((pair) => postsOf(pair).some(({ network }) => networks.has(network.id)));
  return own.length > 0 ? own : pairs;
}

export function titlesOf(say: ReturnType<typeof useSay>, pair: Pair): string {
  const [a, b] = postsOf(pair);
  return say("flag.pair", { a: a?.title ?? "", b: b?.title ?? "" });
}

/** The ids of both posts, as a form sends them. */
export function keyOf(pair: Pair): string {
  return postsOf(pair)
    .map(({ id }) => id)
    .join(" ");
}

function postsOf({ events, offers }: Pair) {
  return [...events, ...offers];
}
