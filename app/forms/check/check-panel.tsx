import { Mark } from "#app/ui/mark.tsx";
import { useSay } from "#app/ui/say.ts";
import { WhoSees } from "#app/ui/who-sees.tsx";
import { paths } from "#domain/paths.ts";
import type { CheckView, SeenSlot } from "./check-view.ts";
import { SeenFlags } from "./seen-flags.tsx";

interface Props {
  view: CheckView;
  busy: boolean;
  /** `EVENT` asks who else is there, `OFFER` who does the same. */
  of: "EVENT" | "OFFER";
  /** null where the moment is not to be changed here; without script the form itself takes it over. */
  onTake?: ((moment: string, words: string) => void) | null;
}

/** What the board sees of what is being typed; only its first sentence is spoken when it changes. */
export function CheckPanel({ view, busy, of, onTake }: Props) {
  const say = useSay();
  const offer = of === "OFFER";
  return (
    <aside className="check" aria-labelledby="check-title" aria-busy={busy}>
      <h2 id="check-title">{say(offer ? "check.titleOffer" : "check.title")}</h2>
      <p className="check-state" aria-live="polite">
        <Sentence view={view} offer={offer} />
      </p>
      <p className="check-busy" aria-hidden={!busy}>
        {say("check.busy")}
      </p>
      {view.state === "SEEN" ? <Seen view={view} onTake={onTake} /> : null}
      <WhoSees what="check" />
      <p className="quiet">{say("check.never")}</p>
      {offer ? null : <DaysLink />}
    </aside>
  );
}

/** What the board assumes of dates; in a tab of its own, so that what was typed stays. */
function DaysLink() {
  const say = useSay();
  return (
    <p>
      <a href={paths.days} target="_blank" rel="noreferrer">
        {say("check.days")} <span className="unseen">{say("check.newTab")}</span>
      </a>
    </p>
  );
}

function Sentence({ view, offer }: { view: CheckView; offer: boolean }) {
  const say = useSay();
  if (view.state === "FAILED") return <>{say("check.failed")}</>;
  if (view.state === "SIGNED_OUT") {
    return (
      <>
        {say("check.signedOut")}{" "}
        <a href={paths.signIn} target="_blank" rel="noreferrer">
          {say("signIn.act")} <span className="unseen">{say("check.newTab")}</span>
        </a>
      </>
    );
  }
  if (view.state === "WAITING") return <>{say(offer ? "check.waitingOffer" : "check.waiting")}</>;
  if (view.faults.length > 0) return <>{view.faults.join(" ")}</>;
  if (view.flags.length === 0) return <>{view.calm}</>;
  const clash = view.flags.filter(({ band }) => band === "CLASH").length;
  return <>{say("check.seen", { count: view.flags.length, clash })}</>;
}

type SeenProps = { view: Extract<CheckView, { state: "SEEN" }>; onTake: Props["onTake"] };

function Seen({ view, onTake }: SeenProps) {
  const free = view.flags.length === 0 && view.faults.length === 0;
  return (
    <>
      {view.notes.map((note) => (
        <p key={note} className="check-note">
          {note}
        </p>
      ))}
      {free ? (
        <div className="check-free">
          <Mark />
        </div>
      ) : null}
      <SeenFlags flags={view.flags} />
      {view.slots.length > 0 && onTake !== null ? <Slots slots={view.slots} onTake={onTake} /> : null}
    </>
  );
}

function Slots({ slots, onTake }: { slots: SeenSlot[]; onTake: Props["onTake"] }) {
  const say = useSay();
  return (
    <section className="slots">
      <h3>{say("check.slots")}</h3>
      <ul>
        {slots.map((slot) => (
          <li key={slot.words}>
            <div>
              <p>{slot.words}</p>
              {slot.why === null ? null : <p className="quiet">{slot.why}</p>}
            </div>
            <TakeButton moment={slot.moment} words={slot.words} onTake={onTake} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TakeButton({ moment, words, onTake }: { moment: string; words: string; onTake: Props["onTake"] }) {
  const say = useSay();
  return (
    <button
      type="submit"
      className="button button-plain"
      name="take"
      value={moment}
      aria-label={`${say("check.take")}: ${words}`}
      onClick={(event) => {
        if (!onTake) return;
        event.preventDefault();
        onTake(moment, words);
      }}
    >
      {say("check.take")}
    </button>
  );
}
