import { FlagSentence } from "#app/ui/flag-sentence.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useSay } from "#app/ui/say.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { Imported } from "./import-documents.ts";
import { UndoButton } from "./undo-button.tsx";

/** What an import did and what stands out because of it; or that it was taken back. */
export function DoneStep({ done }: { done: Imported }) {
  const say = useSay();
  const { id, undoneAt, counts, remarks, network } = done;
  const undone = undoneAt !== null;
  return (
    <>
      <Notice kind="warm" title={say(undone ? "import.undone" : "import.done")} live>
        {undone ? say("import.undoneHint") : say("import.doneCounts", { ...counts })}
      </Notice>
      {undone ? null : (
        <>
          <UndoButton id={id} />
          <Remarks remarks={remarks} />
          <Flags flags={done.flags} network={network.id} />
        </>
      )}
      <p>
        <a href={paths.import}>{say("import.again")}</a>
      </p>
    </>
  );
}

/** Which times came in other than they are written. */
function Remarks({ remarks }: Pick<Imported, "remarks">) {
  const say = useSay();
  if (remarks.length === 0) return null;
  return (
    <section className="part">
      <h2>{say("import.remarks")}</h2>
      <ul className="plain-list">
        {remarks.map(({ line, title, message }) => (
          <li key={line}>
            <span className="import-title">{title}</span>
            <p className="import-remark">{message}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Flags({ flags, network }: Pick<Imported, "flags"> & { network: string }) {
  const say = useSay();
  return (
    <section className="part">
      <h2>{say("import.flags")}</h2>
      {flags.length === 0 ? <p>{say("import.noFlags")}</p> : null}
      {flags.map((flag) => (
        <FlagSentence key={flag.id} flag={flag} level="h3" />
      ))}
      {flags.length === 0 ? null : (
        <p>
          <a href={withQuery(paths.flags, { network })}>{say("import.allFlags")}</a>
        </p>
      )}
    </section>
  );
}
