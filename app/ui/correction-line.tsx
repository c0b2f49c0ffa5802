import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#domain/paths.ts";
import type { CorrectionData } from "../parts.server.ts";
import { Button } from "./button.tsx";
import { TextField } from "./field.tsx";
import { Notice } from "./notice.tsx";
import { useSay } from "./say.ts";
import { whoSees } from "./who-sees.tsx";

interface Props {
  correction: CorrectionData;
  /** The page to come back to. */
  next: string;
}

/** What somebody says of a post: how it stands, or for its own network the question. */
export function CorrectionLine({ correction: { id, state, note, text, mayDecide, post }, next }: Props) {
  const say = useSay();
  const network = post?.network.name ?? "";
  return (
    <div className="correction">
      <p>
        {text}{" "}
        {mayDecide ? <strong>{say("correction.question")}</strong> : say(`correction.state.${state}`, { network })}
      </p>
      {note === null ? null : <p className="words">{note}</p>}
      {mayDecide && post ? <Decision id={id} version={post.version} next={next} /> : null}
    </div>
  );
}

/** One tap yes or no, with a word to it for who wants. */
function Decision({ id, version, next }: { id: string; version: number; next: string }) {
  const say = useSay();
  return (
    <form method="post" action={paths.correction(id)}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="next" value={next} />
      <div className="acts">
        <Button kind="primary" name="accept" value="yes">
          {say("correction.yes")}
        </Button>
        <Button name="accept" value="no">
          {say("correction.no")}
        </Button>
      </div>
      <details className="folded">
        <summary>{say("correction.note")}</summary>
        <Note id={id} />
      </details>
    </form>
  );
}

/** Several may stand on one page, each with its own field. */
function Note({ id }: { id: string }) {
  const say = useSay();
  return (
    <TextField
      name={`note-${id}`}
      label={say("flag.note")}
      hint={whoSees(say, "correction")}
      rows={2}
      maxLength={1000}
    />
  );
}

const DONE = ["yes", "no", "failed"] as const;

/** What came of the last decision or proposal; `undo` takes a yes back. */
export function CorrectionDone({ undo = null }: { undo?: ReactNode }) {
  const say = useSay();
  const [params] = useSearchParams();
  const decided = DONE.find((one) => one === params.get("decided"));
  if (params.has("asked")) return <Notice kind="warm" title={say("correction.proposed")} live />;
  if (!decided) return null;
  return (
    <Notice kind={decided === "failed" ? "attention" : "warm"} title={say(`correction.decided.${decided}`)} live>
      {decided === "yes" ? undo : null}
    </Notice>
  );
}
