import { Button } from "#app/ui/button.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { fullSpan } from "#app/ui/time.ts";
import { paths } from "#domain/paths.ts";
import { FormFaults } from "../form-faults.tsx";
import { FormFrame } from "../form-frame.tsx";
import type { Choice } from "../terms.ts";
import { ColumnsField } from "./columns-field.tsx";
import type { Preview } from "./import-documents.ts";
import type { ImportAnswer } from "./post-import.server.ts";

interface Props {
  answer: Extract<ImportAnswer, { step: "LOOK" | "LOOK_AT_FEED" }>;
  networks: Choice[];
}

/** What an import would do, before it does it; of an address also that it is followed from then on. */
export function LookStep({ answer, networks }: Props) {
  const say = useSay();
  const feed = answer.step === "LOOK_AT_FEED";
  const { kind, name, product, table, counts, lines } = answer.preview;
  const network = networks.find(({ id }) => id === answer.network)?.name ?? "";
  const something = counts.new + counts.changed > 0;
  return (
    <>
      {answer.step === "LOOK" ? <FormFaults faults={[]} problem={answer.problem} /> : null}
      <h2>{say("import.preview")}</h2>
      <p>
        {say("import.previewOf", { kind, name: name ?? "NONE", network })}
        {product === null ? null : (
          <span className="quiet"> · {say("import.madeBy", { product: programOf(product) })}</span>
        )}
      </p>
      <Counts counts={counts} />
      <FormFrame upload>
        <input type="hidden" name="network" value={answer.network} />
        {feed ? <FeedFields url={answer.url} /> : <FileFields text={answer.text} />}
        {something ? null : <p>{say(nothingWord(feed, counts.same, table))}</p>}
        {table === null ? null : <ColumnsField table={table} />}
        <div className="acts">
          {something || feed ? (
            <Button kind="primary" name="step" value={feed ? "FOLLOW" : "READ"}>
              {say(feed ? "feed.act" : "import.act")}
            </Button>
          ) : null}
          <a href={paths.import}>{say(feed ? "feed.other" : "import.other")}</a>
        </div>
      </FormFrame>
      {(["REFUSED", "NEW", "CHANGED", "SAME"] as const).map((outcome) => (
        <Lines key={outcome} outcome={outcome} lines={lines.filter((line) => line.outcome === outcome)} />
      ))}
    </>
  );
}

function FeedFields({ url }: { url: string }) {
  const say = useSay();
  return (
    <>
      <input type="hidden" name="address" value={url} />
      <p>{say("feed.keepsUp")}</p>
    </>
  );
}

function FileFields({ text }: { text: string }) {
  const say = useSay();
  return <textarea name="text" hidden readOnly value={text} aria-label={say("import.text")} />;
}

function Counts({ counts }: { counts: Preview["counts"] }) {
  const say = useSay();
  return (
    <ul className="import-counts">
      {(["new", "changed", "same", "refused"] as const).map((outcome) => (
        <li key={outcome} className={`count-${outcome}`} data-none={counts[outcome] === 0 || undefined}>
          {say(`import.counts.${outcome}`, { count: counts[outcome] })}
        </li>
      ))}
    </ul>
  );
}

type Line = Preview["lines"][number];
/** So many lines stand open; the rest waits behind a word. */
const OPEN = 8;

function Lines({ outcome, lines }: { outcome: Line["outcome"]; lines: Line[] }) {
  const say = useSay();
  const rest = lines.slice(OPEN);
  if (lines.length === 0) return null;
  return (
    <section className={`import-lines import-${outcome.toLowerCase()}`}>
      <h3>
        {say(`import.lines.${outcome}`)} ({lines.length})
      </h3>
      <LineList lines={lines.slice(0, OPEN)} />
      {rest.length === 0 ? null : (
        <details className="seen-more">
          <summary>{say("import.linesMore", { count: rest.length })}</summary>
          <LineList lines={rest} />
        </details>
      )}
    </section>
  );
}

function LineList({ lines }: { lines: Line[] }) {
  const say = useSay();
  return (
    <ul>
      {lines.map((line) => (
        <li key={`${line.line} ${line.outcome} ${line.start} ${line.title}`}>
          {line.title === null ? null : <span className="import-title">{line.title}</span>}
          <When line={line} />
          <span className="quiet import-when">{say("import.line", { line: line.line })}</span>
          {line.message === null ? null : <p className="wrong">{line.message}</p>}
          {line.remark === null ? null : <p className="import-remark">{line.remark}</p>}
        </li>
      ))}
    </ul>
  );
}

/** The day, the time and the repeat in words, and whether it is off or not certain. */
function When({ line: { start, end, allDay, status, recurrenceText } }: { line: Line }) {
  const say = useSay();
  const language = useLanguage();
  if (start === null || end === null) return null;
  return (
    <span className="import-when">
      {fullSpan(language, { start, end }, allDay)}
      {recurrenceText === null ? null : ` · ${recurrenceText}`}
      {status === null || status === "CONFIRMED" ? null : ` · ${say(`eventStatus.${status}`)}`}
    </span>
  );
}

/** "-//IDN nextcloud.com//Calendar app 4.7.6//EN" without what is only for machines (RFC 5545 §3.7.3). */
function programOf(product: string): string {
  return product
    .replace(/^-\/\/(IDN )?/, "")
    .replace(/\/\/[A-Z]{2}(-[A-Z]{2})?$/, "")
    .split("//")
    .join(" ");
}

/** Why there is nothing to read in. */
function nothingWord(feed: boolean, same: number, table: Preview["table"]) {
  if (feed) return "feed.nothing";
  if (table && !table.columns.some(({ column }) => column === "TITLE")) return "import.noTitle";
  return same > 0 ? "import.nothing" : "import.unreadable";
}
