import { Button } from "#app/ui/button.tsx";
import { sentenceOf } from "#app/ui/flag-sentence.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { paths } from "#domain/paths.ts";
import type { DeedData } from "./desk-documents.ts";

/** What was just done with how many flags, what could not be and why, and the way back. */
export function DeedTold({ deed, action }: { deed: DeedData; action: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Notice
      kind={deed.count > 0 ? "warm" : "attention"}
      title={say(`desk.did.${deed.kind}`, { count: deed.count })}
      live
    >
      {deed.refused.length === 0 ? null : (
        <>
          <p>{say("desk.refused", { count: deed.refused.length })}</p>
          <ul className="desk-refused">
            {deed.refused.map(({ flag, message }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list of a deed never changes
              <li key={at}>
                {flag ? <a href={paths.flag(flag.id)}>{sentenceOf(language, flag)}</a> : say("desk.goneFlag")} {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {deed.mayUndo ? (
        <form method="post" action={action}>
          <input type="hidden" name="deed" value={deed.id} />
          <Button name="act" value="undo">
            {say("desk.undo")}
          </Button>
        </form>
      ) : null}
    </Notice>
  );
}
