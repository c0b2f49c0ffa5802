import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import { MAIN_NUMBERS } from "#domain/effect/report.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { choosableMonths, effectMonths, effectPeriod } from "../effect-period.ts";
import { effectReport } from "../effect-report.server.ts";
import { languageOf } from "../language.server.ts";
import { read } from "../reading.server.ts";
import { EffectPeriodForm } from "../ui/effect/effect-period-form.tsx";
import { EffectSection } from "../ui/effect/effect-section.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { metaOf } from "../ui/meta.ts";
import { Page } from "../ui/page.tsx";
import { useSay } from "../ui/say.ts";
import { WhoSees } from "../ui/who-sees.tsx";

export const meta: MetaFunction = ({ matches }) => metaOf(matches, "effect.title");

export async function loader(args: LoaderFunctionArgs) {
  const period = effectPeriod(new URL(args.request.url).searchParams);
  const { report } = await read(args, effectReport, { ...period, language: languageOf(args.request) });
  return json({ report, choosable: choosableMonths(Date.now()) });
}

/** What the board brings about, on one page for who decides about it. */
export default function EffectPage() {
  const { report, choosable } = useLoaderData<typeof loader>();
  const say = useSay();
  const { months, networks, overlaps, duplicates } = report;
  return (
    <Page
      kicker={say("effect.board")}
      title={`${say("effect.title")}, ${report.period}`}
      lead={<p>{say(report.whole ? "effect.lead" : "effect.leadOwn")}</p>}
    >
      <div className="effect-tools">
        <EffectPeriodForm months={choosable} from={report.from} to={report.to} />
        <Files />
        <WhoSees what="effect" />
      </div>
      {overlaps.found + duplicates.found === 0 ? (
        <EmptyState title={say("effect.empty")} hint={say("effect.emptyHint")} />
      ) : (
        <>
          <EffectSection
            subject="OVERLAP"
            sentences={report.overlap}
            total={overlaps}
            months={months.map((row) => ({ month: row.month, counts: row.overlaps }))}
            networks={networks.map((row) => ({ network: row.network, counts: row.overlaps }))}
          />
          <EffectSection
            subject="DUPLICATE"
            sentences={report.duplicate}
            total={duplicates}
            months={months.map((row) => ({ month: row.month, counts: row.duplicates }))}
            networks={networks.map((row) => ({ network: row.network, counts: row.duplicates }))}
          />
        </>
      )}
      <Meanings />
      <p className="quiet">{report.counted}</p>
    </Page>
  );
}

const FILES = [
  { path: paths.effectPdf, key: "effect.file.pdf" },
  { path: paths.effectXlsx, key: "effect.file.xlsx" },
  { path: paths.effectCsv, key: "effect.file.csv" },
] as const;

/** The same numbers to take along. */
function Files() {
  const say = useSay();
  const { from, to } = effectMonths(new URLSearchParams(useLocation().search));
  const query = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  return (
    <p className="effect-files">
      {say("effect.files")}:{" "}
      {FILES.map(({ path, key }) => (
        <a key={key} href={withQuery(path, query)} download>
          {say(key)}
        </a>
      ))}
    </p>
  );
}

function Meanings() {
  const say = useSay();
  const meanings = [
    ...MAIN_NUMBERS.map((name) => [say(`effect.number.${name}`), say(`effect.means.${name}`)]),
    [say("effect.hours.short"), say("effect.means.hours")],
  ];
  return (
    <section className="effect-means">
      <h2>{say("effect.means")}</h2>
      <dl>
        {meanings.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
