import { Facts } from "#app/ui/facts.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { fullSpan } from "#app/ui/time.ts";
import type { EventValues } from "./event-values.server.ts";

/** When an imported event is, as its source has it. */
export interface SourceFacts {
  start: string;
  end: string;
  allDay: boolean;
  recurrenceText: string | null;
}

/** What the source of an imported event decides: to be read here, and changed there. */
export function SourceSection({ source, values }: { source: SourceFacts; values: EventValues }) {
  const say = useSay();
  const language = useLanguage();
  const when = [fullSpan(language, source, source.allDay), source.recurrenceText].filter((text) => text !== null);
  return (
    <section className="part">
      <h2>{say("form.source")}</h2>
      <p>{say("form.imported")}</p>
      <Facts
        rows={[
          [say("form.title"), values.title],
          [say("form.when"), when.join(" · ")],
          [say("form.place"), values.place],
          [say("form.description"), values.description],
        ]}
      />
      {/^https?:/.test(values.url) ? (
        <p>
          <a href={values.url} rel="noopener nofollow">
            {say("event.site")}
          </a>
        </p>
      ) : null}
      <Carried values={values} />
    </section>
  );
}

const CARRIED = [
  ...(["network", "title", "description", "language", "place", "url", "status", "holdUntil"] as const),
  ...(["date", "start", "end", "lastDate", "startAs", "endAs", "repeat", "repeatEnd", "until", "count"] as const),
];

/** It goes along unseen, so that saving changes nothing of it. */
function Carried({ values }: { values: EventValues }) {
  return (
    <>
      {CARRIED.map((name) => (
        <input key={name} type="hidden" name={name} value={values[name]} readOnly />
      ))}
      {values.allDay ? <input type="hidden" name="allDay" value="on" readOnly /> : null}
    </>
  );
}
