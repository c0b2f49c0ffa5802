import { BandMark } from "#app/ui/band-mark.tsx";
import { partiesOf, sentenceOf } from "#app/ui/flag-sentence.tsx";
import { NetworkBadge } from "#app/ui/network-badge.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { daysBetween, moment } from "#app/ui/time.ts";
import { isCalm } from "#domain/flag/urgency.ts";
import { paths } from "#domain/paths.ts";
import type { DeskFlagData } from "./desk-documents.ts";

interface Props {
  flag: DeskFlagData;
  /** The flags that are chosen already: what was chosen is not lost when something was refused. */
  chosen: readonly string[];
  /** Who reads. */
  me: string;
  now: number;
  /** In a column its state stands on top of that. */
  card?: boolean;
}

/** A flag as one line of the desk, or as a card in a column: what, how bad, whose, how old, and who has it. */
export function DeskRow({ flag, chosen, me, now, card = false }: Props) {
  const say = useSay();
  const sentence = sentenceOf(useLanguage(), flag);
  const Heading = card ? "h3" : "h2";
  return (
    <li id={`flag-${flag.id}`} className={`desk-row${isCalm(flag) ? " flag-calm" : ""}`}>
      <label className="desk-choose">
        <input type="checkbox" name="flag" value={flag.id} defaultChecked={chosen.includes(flag.id)} />
        <span className="unseen">{say("desk.choose", { flag: sentence })}</span>
      </label>
      <div className="desk-what">
        <p className="flag-head">
          <BandMark band={flag.band} />
          {card ? null : <span>{say(`desk.state.${flag.state}`)}</span>}
          <span>{say(`flagKind.${flag.kind}`)}</span>
          <span>{say("desk.seen", { days: daysBetween(flag.firstSeen, now) })}</span>
        </p>
        <Heading className="desk-sentence">
          <a href={paths.flag(flag.id)}>{sentence}</a>
        </Heading>
        <Where flag={flag} />
        <Talk flag={flag} now={now} />
      </div>
      <Who flag={flag} me={me} sentence={sentence} />
    </li>
  );
}

/** Whose posts they are, about what and where. */
function Where({ flag }: { flag: DeskFlagData }) {
  const names = [...topicsOf(flag)];
  return (
    <p className="desk-facts">
      {partiesOf(flag).map((network) => (
        <NetworkBadge key={network.id} network={network} />
      ))}
      {names.length === 0 ? null : <span className="quiet">{names.join(" · ")}</span>}
    </p>
  );
}

const MOST_TOPICS = 4;

/** Themes first, then areas, each once and only a few. */
function topicsOf({ events, offers }: DeskFlagData): Set<string> {
  const themes = [...events.flatMap((event) => event.themes), ...offers.flatMap(({ need }) => need ?? [])];
  const areas = [...events.flatMap(({ area }) => area ?? []), ...offers.flatMap((offer) => offer.areas)];
  const few = (terms: { name: string }[], most: number) => [...new Set(terms.map(({ name }) => name))].slice(0, most);
  return new Set([...few(themes, MOST_TOPICS / 2), ...few(areas, MOST_TOPICS / 2)]);
}

/** The talk about it, with by when an answer is wanted as long as it goes on. */
function Talk({ flag: { alignment }, now }: Pick<Props, "flag" | "now">) {
  const say = useSay();
  const language = useLanguage();
  if (alignment === null || alignment.state === "CLOSED") return null;
  const late = Date.parse(alignment.deadline) < now;
  const day = moment(language, "dayAndMonth", alignment.deadline);
  return (
    <p className="desk-talk">
      <a href={paths.alignment(alignment.id)}>
        {say("desk.toTalk", { state: say(`alignmentState.${alignment.state}`) })}
      </a>
      {alignment.state === "TALKING" ? (
        <span className={late ? "desk-late" : "quiet"}>
          {say(late ? "desk.talk.late" : "desk.talk.deadline", { day })}
        </span>
      ) : null}
    </p>
  );
}

/** Who has it, until when it is put off, how much was noted; what nobody has, one takes in a tap. */
function Who({ flag: { id, care, state }, me, sentence }: Pick<Props, "flag" | "me"> & { sentence: string }) {
  const say = useSay();
  const language = useLanguage();
  const { assignee = null, snoozedUntil = null, notes = [] } = care ?? {};
  return (
    <div className="desk-who">
      {assignee === null ? null : (
        <span className="desk-assignee">
          {assignee.id === me ? say("desk.mine") : say("desk.of", { name: assignee.name })}
        </span>
      )}
      {snoozedUntil === null ? null : (
        <span>{say("desk.snoozed", { day: moment(language, "dayAndMonth", snoozedUntil) })}</span>
      )}
      {notes.length === 0 ? null : <a href={paths.deskFlag(id)}>{say("desk.notes", { count: notes.length })}</a>}
      {assignee !== null || isCalm({ state, joined: false }) ? null : (
        <button type="submit" name="act" value={`take ${id}`} className="desk-take">
          <span aria-hidden="true">{say("desk.takeOne")}</span>
          <span className="unseen">{say("desk.takeThis", { flag: sentence })}</span>
        </button>
      )}
    </div>
  );
}
