import { SEEN_BY, type Thing } from "#domain/seen-by.ts";
import { useSay } from "./say.ts";

/** Who sees what stands here, in words; with an eye for everybody, and a lock for less. */
export function WhoSees({ what }: { what: Thing }) {
  const say = useSay();
  return (
    <p className="who-sees">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={SEEN_BY[what].who === "EVERYBODY" ? EYE : LOCK} />
      </svg>
      <span>{whoSees(say, what)}</span>
    </p>
  );
}

/** The same as a sentence, for the hint of a field. */
export function whoSees(say: ReturnType<typeof useSay>, what: Thing): string {
  return `${say("seenBy.label")} ${say(`seenBy.${SEEN_BY[what].who}`)}.`;
}

const EYE = "M2 12c5-8 15-8 20 0c-5 8-15 8-20 0zM12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6z";
const LOCK = "M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3";
