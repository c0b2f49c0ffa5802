import { useSearchParams } from "@remix-run/react";
import { paths } from "#domain/paths.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { useSay } from "./say.ts";

interface Props {
  event: { id: string; version: number; undoable: boolean; status: string };
}

/** What was just done to an event; its own maker can take it back while nothing was changed since. */
export function EventDone({ event }: Props) {
  const say = useSay();
  const [search] = useSearchParams();
  const held = event.status === "TENTATIVE";
  if (search.has("published")) return <Notice kind="warm" title={say(`form.event.${held ? "held" : "published"}`)} />;
  if (search.has("undone")) return <Notice kind="warm" title={say("event.undone")} />;
  if (search.has("failed")) return <Notice kind="attention" title={say("event.failed")} />;
  // Who cancelled by mistake may come back to it later.
  const off = event.status === "CANCELLED" && event.undoable ? "cancelled" : undefined;
  const done = (["changed", "cancelled"] as const).find((one) => search.has(one)) ?? off;
  if (done === undefined) return null;
  return (
    <Notice kind="warm" title={say(`event.done.${done}`)}>
      <UndoChange event={event} />
    </Notice>
  );
}

/** Takes the last change back; for the network whose event it is. */
export function UndoChange({ event: { id, version, undoable } }: { event: Omit<Props["event"], "status"> }) {
  return undoable ? <Undo action={paths.undoEvent(id)} version={version} /> : null;
}

/** The button that takes back what was last done. */
export function Undo({ action, version }: { action: string; version: number }) {
  const say = useSay();
  return (
    <form method="post" action={action} className="acts">
      <input type="hidden" name="version" value={version} />
      <Button>{say("event.undo")}</Button>
    </form>
  );
}
