import { BandMark } from "#app/ui/band-mark.tsx";
import { useSay } from "#app/ui/say.ts";
import type { Band, SeenFlag } from "./check-view.ts";

const BANDS: Band[] = ["CLASH", "ATTENTION"];
/** So many of a band stand open; the rest waits behind a word. */
const OPEN = 3;
const REASONS = 3;

/** What stands out, the worst band first; what is only good to know is folded. */
export function SeenFlags({ flags }: { flags: SeenFlag[] }) {
  const say = useSay();
  const notes = flags.filter(({ band }) => band === "NOTE");
  return (
    <>
      {BANDS.map((band) => (
        <OneBand key={band} flags={flags.filter((flag) => flag.band === band)} />
      ))}
      {notes.length === 0 ? null : (
        <details className="seen-more">
          <summary>{say("check.notes", { count: notes.length })}</summary>
          <List flags={notes} />
        </details>
      )}
    </>
  );
}

function OneBand({ flags }: { flags: SeenFlag[] }) {
  const say = useSay();
  const rest = flags.slice(OPEN);
  if (flags.length === 0) return null;
  return (
    <>
      <List flags={flags.slice(0, OPEN)} />
      {rest.length === 0 ? null : (
        <details className="seen-more">
          <summary>{say("check.more", { count: rest.length })}</summary>
          <List flags={rest} />
        </details>
      )}
    </>
  );
}

function List({ flags }: { flags: SeenFlag[] }) {
  return (
    <ul className="seen">
      {flags.map((flag) => (
        <li key={flag.id} className={`seen-${flag.band.toLowerCase()}`}>
          <Flag flag={flag} />
        </li>
      ))}
    </ul>
  );
}

function Flag({ flag }: { flag: SeenFlag }) {
  const say = useSay();
  return (
    <>
      <BandMark band={flag.band} />
      <p className="seen-sentence">{flag.sentence}</p>
      {flag.reasons.length === 0 ? null : (
        <ul className="reasons">
          {flag.reasons.slice(0, REASONS).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <ul className="seen-posts">
        {flag.posts.map(({ id, title, href, when }) => (
          <li key={id}>
            <a href={href} target="_blank" rel="noreferrer">
              {title}
              {when === null ? "" : ` · ${when}`} <span className="unseen">{say("check.newTab")}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
