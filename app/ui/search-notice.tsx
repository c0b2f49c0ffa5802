import { withQuery } from "#domain/paths.ts";
import type { ReadingData } from "../parts.server.ts";
import { ButtonLink } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { useSay } from "./say.ts";

interface Props {
  /** How the search was read; null when nothing was searched for. */
  reading: ReadingData | null;
  isFound: boolean;
}

/** Says which words were searched for instead of those that were typed, and which were not looked at. */
export function SearchNotice({ reading, isFound }: Props) {
  const say = useSay();
  if (!reading || reading.corrected.length + reading.leftOut.length === 0) return null;
  return (
    <Notice>
      {reading.corrected.map((words) => (
        <p key={words.typed}>{say(isFound ? "search.corrected" : "search.correctedNone", words)}</p>
      ))}
      {reading.leftOut.length === 0 ? null : <p>{say("search.leftOut", { words: reading.leftOut.join(" ") })}</p>}
    </Notice>
  );
}

/** The same words in the other list. */
export function ElsewhereLink({
  to,
  params,
  say: key,
}: {
  to: string;
  params: URLSearchParams;
  say: "search.inAgenda" | "search.inOffers";
}) {
  const say = useSay();
  const words = params.get("q")?.trim();
  return words ? <ButtonLink to={withQuery(to, new URLSearchParams({ q: words }))}>{say(key)}</ButtonLink> : null;
}
