import { gql, type ResultOf } from "#app/gql.ts";
import type { OnPaper } from "#app/on-paper.server.ts";
import { Mark } from "../mark.tsx";
import { QrCode } from "../qr-code.tsx";
import { foreign, useLanguage, useSay } from "../say.ts";
import { clockSpan, moment, type Span } from "../time.ts";
import { whereOf } from "../where.ts";
import type { Paper } from "./paper-links.tsx";

export const SheetEventFields = gql(`
  fragment SheetEventFields on Event {
    id title language status allDay online
    hosts { name }
    place { name }
    area { name }
  }
`);

interface Soon extends Span {
  event: ResultOf<typeof SheetEventFields>;
}

interface Props extends OnPaper {
  /** What the board is called. */
  board: string;
  now: number;
  soon: Soon[];
  paper: Paper;
}

/** The sheet itself, on the screen as it comes out of the printer: every size in it is a part of its width. */
export function Sheet({ board, now, soon, paper, ...way }: Props) {
  const say = useSay();
  return (
    <section className={`sheet sheet-${paper}`} aria-label={say("poster.sheet")}>
      <div className="sheet-head">
        <p className="sheet-brand">
          <Mark />
          {board}
        </p>
        <h2 className="sheet-title">{say("poster.question")}</h2>
        <p className="sheet-choice">
          <Chosen chosen={way.chosen} />
        </p>
      </div>
      <div className="sheet-soon">
        {soon.length === 0 ? (
          <p className="sheet-none">{say("poster.none")}</p>
        ) : (
          <>
            <h3>{say("poster.soon")}</h3>
            <ol>
              {soon.map((one) => (
                <SoonLine key={one.event.id + one.start} {...one} />
              ))}
            </ol>
          </>
        )}
      </div>
      <SheetFoot now={now} {...way} />
    </section>
  );
}

const MOST_NAMES = 4;

function Chosen({ chosen }: Pick<OnPaper, "chosen">) {
  const say = useSay();
  const more = chosen.length - MOST_NAMES;
  if (chosen.length === 0) return say("poster.all");
  return say("poster.some", { names: chosen.slice(0, MOST_NAMES).join(", "), more: Math.max(0, more) });
}

function SoonLine({ event, start, end }: Soon) {
  const say = useSay();
  const language = useLanguage();
  const where = whereOf(event, say("agenda.online"));
  const hosts = event.hosts.map(({ name }) => name).join(", ");
  const facts = [clockSpan(language, { start, end }, event.allDay), hosts, where];
  return (
    <li>
      <p className="sheet-day">
        <span>{moment(language, "shortWeekday", start)}</span> <strong>{moment(language, "dayOfMonth", start)}</strong>{" "}
        <span>{moment(language, "monthName", start)}</span>
      </p>
      <div>
        <p className="sheet-event" lang={foreign(event.language, language)}>
          {event.title}
        </p>
        <p className="sheet-facts">{facts.filter((fact) => fact !== "").join(" · ")}</p>
      </div>
    </li>
  );
}

function SheetFoot({ now, qr, site, whole, chosen }: OnPaper & { now: number }) {
  const say = useSay();
  return (
    <div className="sheet-foot">
      <QrCode qr={qr} label={say("paper.qr")} />
      <div>
        <p className="sheet-scan">{say("poster.scan")}</p>
        <p className="sheet-go">
          {say("poster.go")} <strong>{site}</strong>
        </p>
        {whole || chosen.length === 0 ? null : (
          <p className="sheet-facts">{say("paper.choose", { chosen: chosen.slice(0, MOST_NAMES).join(", ") })}</p>
        )}
        <p className="sheet-facts">{say("poster.read", { day: moment(useLanguage(), "date", now) })}</p>
      </div>
    </div>
  );
}
