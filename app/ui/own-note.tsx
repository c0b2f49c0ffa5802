import { Button } from "./button.tsx";
import { TextField } from "./field.tsx";
import { useSay } from "./say.ts";
import { whoSees } from "./who-sees.tsx";

interface Props {
  answer: { id: string; note: string | null };
  /** What was typed of this one and refused. */
  refused: { note: string; error: string | undefined } | null;
}

/** What one's network says in its own words beside its answer: to change, or to take away. */
export function OwnNote({ answer: { id, note }, refused }: Props) {
  const say = useSay();
  return (
    <details className="folded" open={refused !== null}>
      <summary>{say(note === null ? "flag.noteAdd" : "flag.noteChange")}</summary>
      <form method="post" className="stacked">
        <input type="hidden" name="reworded" value={id} />
        <TextField
          name="note"
          inputId={`note-${id}`}
          label={say("flag.noteOwn")}
          hint={whoSees(say, "answer")}
          error={refused?.error}
          defaultValue={refused?.note ?? note ?? ""}
          rows={3}
          maxLength={1000}
        />
        <div className="acts">
          <Button name="act" value="KEEP">
            {say("flag.noteKeep")}
          </Button>
          {note === null ? null : (
            <Button name="act" value="TAKE_AWAY" kind="grave">
              {say("flag.noteTakeAway")}
            </Button>
          )}
        </div>
      </form>
    </details>
  );
}
