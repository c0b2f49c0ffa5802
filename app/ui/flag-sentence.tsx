import { flagSentence } from "#domain/flag/sentence.ts";
import { isCalm, isSettled } from "#domain/flag/urgency.ts";
import { paths } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import { sayList } from "#domain/wording/list.ts";
import type { MessageKey } from "#domain/wording/wording.ts";
import type { FlagData } from "../parts.server.ts";
import { useOwns } from "../viewer.ts";
import { BandMark } from "./band-mark.tsx";
import { PaidOtherwise } from "./paid-otherwise.tsx";
import { ReasonList } from "./reason-list.tsx";
import { useLanguage, useSay } from "./say.ts";

interface Props {
  flag: FlagData;
  /** The level of the heading that fits the page. */
  level?: "h2" | "h3";
  /** Whether the sentence leads to the flag; not where the flag is not stored yet. */
  link?: boolean;
}

/** A flag as a colleague would say it: what, with whom, why, what now. */
export function FlagSentence({ flag, level: Heading = "h2", link = true }: Props) {
  const say = useSay();
  const now = useWhatNow(flag);
  const sentence = sentenceOf(useLanguage(), flag);
  const asked = useOwns(flag.waitsFor);
  return (
    <article className={`flag flag-${isCalm(flag) && !asked ? "calm" : flag.band.toLowerCase()}`}>
      <p className="flag-head">
        <BandMark band={flag.band} />
        <span>{say(`flagKind.${flag.kind}`)}</span>
        <FlagState flag={flag} />
      </p>
      <Heading className="flag-sentence">{link ? <a href={paths.flag(flag.id)}>{sentence}</a> : sentence}</Heading>
      <ReasonList reasons={flag.reasons} />
      <PaidOtherwise flag={flag} />
      <p className="flag-now">{now}</p>
    </article>
  );
}

/** How it stands, or whose word it waits for; nothing of a new one, unless `always`. */
export function FlagState({ flag, always = false }: { flag: FlagData; always?: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const own = useOwns(flag.waitsFor);
  if (own) return <strong className="flag-waits">{say("flag.waits.own")}</strong>;
  if (flag.waitsFor.length > 0) return <span>{say("flag.waits", { networks: named(flag.waitsFor, language) })}</span>;
  return flag.state === "NEW" && !always ? null : <span>{say(`flagState.${flag.state}`)}</span>;
}

/** What to do about it; posts that the board joined by itself are to be parted, not joined. */
export function useWhatNow(flag: FlagData): string {
  const say = useSay();
  const language = useLanguage();
  const networks = partiesOf(flag);
  const own = useOwns(networks);
  const asked = useOwns(flag.waitsFor);
  const key = whatNow(flag);
  const proposals = flag.proposed.filter(({ mayDecide }) => mayDecide);
  if (proposals.length > 0) return [...proposals.map(({ text }) => text), say("correction.question")].join(" ");
  if (flag.waitsFor.length > 0 && flag.voices.length > 0) {
    const said = flag.voices.map(({ by, answer }) => say("flag.says", { by, answer: say(`answer.${answer}`) }));
    const next = asked ? say("flag.yourTurn") : say("flag.waitsFor", { networks: named(flag.waitsFor, language) });
    return [...said, next].join(" ");
  }
  if (own || !isForParties(key)) return say(key);
  return say(`${key}.others`, { networks: named(networks, language) });
}

/** The networks of a flag's posts, each once. */
export function partiesOf({ events, offers }: Pick<FlagData, "events" | "offers">) {
  const networks = [...events, ...offers].map(({ network }) => network);
  return networks.filter(({ id }, index) => networks.findIndex((other) => other.id === id) === index);
}

/** "Adinkra en Hustlehoek". */
export function named(networks: readonly { name: string }[], language: Language): string {
  const names = networks.map(({ name }) => name);
  return sayList(language, names);
}

const FOR_PARTIES = ["flag.now.OVERLAP", "flag.now.SERIES_OVERLAP", "flag.now.DUPLICATE_OFFER"] as const;

/** Whether a sentence speaks to the networks themselves; others read it with their names. */
function isForParties(key: MessageKey): key is (typeof FOR_PARTIES)[number] {
  return FOR_PARTIES.some((one) => one === key);
}

function whatNow(flag: FlagData): MessageKey {
  if (isSettled(flag)) return "flag.now.settled";
  return flag.joined ? "flag.now.joined" : `flag.now.${flag.kind}`;
}

type Named = Pick<FlagData, "kind" | "events" | "offers" | "dates">;

/** What the board saw, in one sentence. */
export function sentenceOf(language: Language, flag: Named & Partial<Pick<FlagData, "state">>): string {
  const posts = [...flag.events, ...flag.offers].map(({ title, network }) => ({ title, network: network.name }));
  const day = flag.dates[0] ?? flag.events[0]?.start ?? null;
  const past = flag.state === "AGREED";
  return flagSentence(language, { kind: flag.kind, posts, day, days: flag.dates.length, past });
}
