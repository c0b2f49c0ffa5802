import type { FlagData } from "../parts.server.ts";
import { useViewer } from "../viewer.ts";
import { FlagSentence } from "./flag-sentence.tsx";
import { WhoSees } from "./who-sees.tsx";

/** What the board noticed about one post; for those who plan. */
export function FlagSection({ flags, title, none }: { flags: FlagData[]; title: string; none: string }) {
  const viewer = useViewer();
  if (viewer === null || viewer.boardRoles.length + viewer.memberships.length === 0) return null;
  return (
    <section className="noticed">
      <h2>{title}</h2>
      <WhoSees what="flag" />
      {flags.length === 0 ? <p>{none}</p> : flags.map((flag) => <FlagSentence key={flag.id} flag={flag} level="h3" />)}
    </section>
  );
}
