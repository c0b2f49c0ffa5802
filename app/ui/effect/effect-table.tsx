import type { ReactNode } from "react";
import type { EffectCounts } from "#app/effect-report.server.ts";
import { MAIN_NUMBERS } from "#domain/effect/report.ts";
import { localeOf } from "#domain/wording/wording.ts";
import { useLanguage, useSay } from "../say.ts";
import { Scroller } from "../scroller.tsx";

interface Row {
  key: string;
  name: ReactNode;
  counts: EffectCounts;
}

interface Props {
  caption: string;
  /** What the first column names. */
  first: string;
  rows: readonly Row[];
  total?: EffectCounts;
}

/** Numbers by month or by network; on a phone one moves it sideways. */
export function EffectTable({ caption, first, rows, total }: Props) {
  const say = useSay();
  return (
    <Scroller label={caption}>
      <table className="effect-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {MAIN_NUMBERS.map((name) => (
              <th key={name} scope="col">
                {say(`effect.number.${name}`)}
              </th>
            ))}
            <th scope="col">{say("effect.hours.short")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, counts }) => (
            <Line key={key} name={name} counts={counts} />
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <Line name={say("effect.total")} counts={total} />
          </tfoot>
        ) : null}
      </table>
    </Scroller>
  );
}

function Line({ name, counts }: Omit<Row, "key">) {
  const say = useSay();
  const locale = localeOf(useLanguage());
  return (
    <tr>
      <th scope="row">{name}</th>
      {MAIN_NUMBERS.map((number) => (
        <td key={number}>{counts[number] ?? <Unknown />}</td>
      ))}
      <td>{counts.hours === null ? say("effect.none") : counts.hours.median.toLocaleString(locale)}</td>
    </tr>
  );
}

/** What the board cannot know is no nought. */
export function Unknown() {
  const say = useSay();
  return (
    <>
      <span aria-hidden="true">{say("effect.none")}</span>
      <span className="unseen">{say("effect.unknown")}</span>
    </>
  );
}
