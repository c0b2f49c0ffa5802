import { paths } from "#domain/paths.ts";
import { useLanguage, useSay } from "./say.ts";
import { moment } from "./time.ts";
import { WhoSees } from "./who-sees.tsx";

interface Props {
  /** None for who is not of the network. */
  holds: { id: string; title: string; start: string; holdUntil: string | null }[];
}

/** The holds that let go of their date, for their network alone; each leads to where it can be brought back. */
export function LapsedHolds({ holds }: Props) {
  const say = useSay();
  const language = useLanguage();
  if (holds.length === 0) return null;
  return (
    <section className="private">
      <h2>{say("network.lapsed")}</h2>
      <WhoSees what="lapsedHold" />
      <p className="quiet">{say("network.lapsedHint")}</p>
      <ul className="plain-list">
        {holds.map(({ id, title, start, holdUntil }) => (
          <li key={id}>
            <a href={paths.event(id)}>{title}</a>{" "}
            <span className="quiet">
              {say("network.lapsedLine", {
                day: moment(language, "day", start),
                lapsed: moment(language, "dayAndMonth", holdUntil ?? start),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
