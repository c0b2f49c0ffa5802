import { FlagSentence } from "#app/ui/flag-sentence.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useSay } from "#app/ui/say.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { Imported } from "./import-documents.ts";
import { UndoButton } from "./undo-button.tsx";

/** What an import did and what stands out because of it; or that it was taken back. */
export function DoneStep({ done }: { done: Imported }) {
  const say = useSay();
  const { id, undoneAt, counts, remarks, flags, network } = done;
  const again = (
    <p>
      <a href={paths.import}>{say("import.again")}</a>
    </p>
  );
  if (undoneAt !== null) {
    return (
      <>
        <Notice kind="warm" title={say("import.undone")} live>
          {say("import.undoneHint")}
        </Notice>
        {again}
      </>
    );
  }
  return (
    <>
      <Notice kind="warm" title={say("import.done")} live>
        {say("import.doneCounts", { ...counts })}
      </Notice>
      <UndoButton id={id} />
      {remarks.length === 0 ? null : (
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
      )}
      <section className="part">
        <h2>{say("import.flags")}</h2>
        {flags.length === 0 ? <p>{say("import.noFlags")}</p> : null}
        {flags.map((flag) => (
          <FlagSentence key={flag.id} flag={flag} level="h3" />
        ))}
        {flags.length === 0 ? null : (
          <p>
            <a href={withQuery(paths.flags, { network: network.id })}>{say("import.allFlags")}</a>
          </p>
        )}
      </section>
      {again}
    </>
  );
}
