import { speakingFor, toldProbability } from "#domain/flag/telling.ts";
import type { FlagData } from "../parts.server.ts";
import { useSay } from "./say.ts";

type Reasons = FlagData["reasons"];

/** The strongest reasons for a flag, in words; `most` keeps a list short. */
export function ReasonList({ reasons, most = 3 }: { reasons: Reasons; most?: number }) {
  return (
    <ul className="reasons">
      {speakingFor(reasons)
        .slice(0, most)
        .map(({ code, text }) => (
          <li key={code + text}>{text}</li>
        ))}
    </ul>
  );
}

/** The strongest reasons against, two at most; nothing where none speaks against it. */
export function ReasonsAgainst({ reasons }: { reasons: Reasons }) {
  const say = useSay();
  const against = reasons
    .filter(({ code, weight }) => weight < 0 && code !== "BASE")
    .sort((a, b) => a.weight - b.weight);
  if (against.length === 0) return null;
  return (
    <>
      <h3>{say("flag.against")}</h3>
      <ul className="reasons reasons-against">
        {against.slice(0, 2).map(({ code, text }) => (
          <li key={code + text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** Every reason with its weight, and what they add up to: behind "waarom?". */
export function ReasonNumbers({ flag }: { flag: Pick<FlagData, "reasons" | "score" | "probability"> }) {
  const say = useSay();
  return (
    <details className="numbers">
      <summary>{say("flag.numbers")}</summary>
      <ul>
        {flag.reasons.map(({ code, text, weight }) => (
          <li key={code + text}>
            {text} <span className="weight">{say("flag.weight", { weight })}</span>
          </li>
        ))}
      </ul>
      <p>{say("flag.probability", { probability: toldProbability(flag.probability), score: flag.score })}</p>
    </details>
  );
}
