import { Button } from "#app/ui/button.tsx";
import { useSay } from "#app/ui/say.ts";
import { paths } from "#domain/paths.ts";

/** Takes an import back as a whole. */
export function UndoButton({ id }: { id: string }) {
  const say = useSay();
  return (
    <form method="post" action={paths.import} encType="multipart/form-data" className="undo">
      <input type="hidden" name="step" value="UNDO" />
      <input type="hidden" name="id" value={id} />
      <Button>{say("import.undo")}</Button> <span className="quiet">{say("import.undoHint")}</span>
    </form>
  );
}
