import { useLocation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useLanguage, useSay } from "#app/ui/say.ts";
import { moment } from "#app/ui/time.ts";
import { WhoSees } from "#app/ui/who-sees.tsx";
import { useViewer } from "#app/viewer.ts";
import { paths } from "#domain/paths.ts";
import { DeedTold } from "./deed-told.tsx";
import type { DeedData, OneCareData } from "./desk-documents.ts";

type Flag = OneCareData & { id: string };

/** What the municipality does with a flag, on the page of the flag; nothing for others. */
export function DeskCare({ flag, deed }: { flag: Flag; deed: DeedData | null }) {
  const say = useSay();
  const did = new URLSearchParams(useLocation().search).get("did");
  const viewer = useViewer();
  if (flag.care === null) return null;
  return (
    <section className="private" id="desk" tabIndex={-1}>
      <h2>{say("desk.care")}</h2>
      <WhoSees what="desk" />
      {deed === null ? null : <DeedTold deed={deed} action={paths.deskFlag(flag.id)} />}
      {did === "NOTE" ? <Notice kind="warm" title={say("desk.did.NOTE")} live /> : null}
      <CareLine care={flag.care} />
      <form method="post" action={paths.deskFlag(flag.id)} className="acts">
        <input type="hidden" name="flag" value={flag.id} />
        {flag.care.assignee?.id === viewer?.person.id ? null : (
          <Button name="act" value="take">
            {say("desk.take")}
          </Button>
        )}
        <a href={paths.deskFlag(flag.id)}>{say("desk.more")}</a>
      </form>
      <DeskNotes flag={flag} />
    </section>
  );
}

/** Who has it, and until when it is put off. */
export function CareLine({ care: { assignee, snoozedUntil } }: { care: NonNullable<Flag["care"]> }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <p>
      <strong>{assignee === null ? say("desk.nobody") : say("desk.of", { name: assignee.name })}</strong>
      {snoozedUntil === null ? null : <>. {say("desk.snoozed", { day: moment(language, "day", snoozedUntil) })}</>}
    </p>
  );
}

/** What colleagues wrote, oldest first, and a field for the next: notes are added, none is written over. */
export function DeskNotes({ flag, typed = "", error }: { flag: Flag; typed?: string; error?: string | undefined }) {
  const say = useSay();
  const language = useLanguage();
  const notes = flag.care?.notes ?? [];
  return (
    <>
      {notes.length === 0 ? <p className="quiet">{say("desk.noNotes")}</p> : null}
      <ol className="desk-notes">
        {notes.map(({ id, by, text, at }) => (
          <li key={id}>
            <p className="words">{text}</p>
            <p className="quiet">{say("desk.noteBy", { name: by, at: moment(language, "stamp", at) })}</p>
          </li>
        ))}
      </ol>
      <form method="post" action={paths.deskFlag(flag.id)}>
        <input type="hidden" name="flag" value={flag.id} />
        <TextField
          name="text"
          label={say("desk.note")}
          hint={say("desk.noteHint")}
          rows={3}
          defaultValue={typed}
          error={error}
          required
        />
        <Button name="act" value="note">
          {say("desk.noteSend")}
        </Button>
      </form>
    </>
  );
}
