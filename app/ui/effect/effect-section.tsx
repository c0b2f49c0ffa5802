import type { EffectCounts, EffectMonth, EffectTotal } from "#app/effect-report.server.ts";
import type { Subject } from "#domain/effect/report.ts";
import { sayMonth } from "#domain/effect/report-text.ts";
import { NetworkBadge } from "../network-badge.tsx";
import { useLanguage, useSay } from "../say.ts";
import { EffectChart } from "./effect-chart.tsx";
import { EffectTable, Unknown } from "./effect-table.tsx";

const FIGURES = ["found", "prevented", "solved", "open"] as const;

export interface EffectNetwork {
  network: { id: string; slug: string; name: string };
  counts: EffectCounts;
}

interface Props {
  subject: Subject;
  sentences: readonly string[];
  total: EffectTotal;
  months: readonly EffectMonth[];
  networks: readonly EffectNetwork[];
}

/** One subject of the report: its figures, what there is to say of them, and the same by month and by network. */
export function EffectSection({ subject, sentences, total, months, networks }: Props) {
  const say = useSay();
  const language = useLanguage();
  const name = say(`effect.subject.${subject}`);
  const named = networks.filter(({ counts }) => counts.found > 0);
  return (
    <section className="effect" aria-labelledby={`effect-${subject}`}>
      <h2 id={`effect-${subject}`}>{name}</h2>
      <dl className="figures">
        {FIGURES.map((figure) => (
          <div key={figure}>
            <dt>{say(`effect.number.${figure}`)}</dt>
            <dd>{total[figure] ?? <Unknown />}</dd>
          </div>
        ))}
      </dl>
      <p className="told">{sentences.join(" ")}</p>
      {total.found === 0 ? null : (
        <>
          <h3>{say("effect.months")}</h3>
          <EffectChart months={months} subject={name} />
          <EffectTable
            caption={say("effect.ofMonth", { subject: name })}
            first={say("effect.month")}
            rows={months.map(({ month, counts }) => ({ key: month, name: sayMonth(language, month), counts }))}
            total={total}
          />
          <h3>{say("effect.networks")}</h3>
          <p className="quiet">{say("effect.networksHint")}</p>
          <EffectTable
            caption={say("effect.ofNetwork", { subject: name })}
            first={say("effect.network")}
            rows={named.map(({ network, counts }) => ({
              ...{ key: network.id, counts },
              name: <NetworkBadge network={network} link />,
            }))}
          />
          <Outcomes outcomes={total.outcomes} />
        </>
      )}
    </section>
  );
}

function Outcomes({ outcomes }: Pick<EffectTotal, "outcomes">) {
  const say = useSay();
  return (
    <>
      <h3>{say("effect.outcomes")}</h3>
      <ul className="outcomes">
        {outcomes.map(({ outcome, count }) => (
          <li key={outcome}>
            <b>{count}</b> {say(`effect.outcome.${outcome}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
