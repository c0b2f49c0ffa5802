import { useSay } from "./say.ts";

/** Says of a page that is read again without a network that it may be old; `app/enhance/reader.js` shows it. */
export function OfflineNote() {
  const say = useSay();
  return (
    <aside className="waiting" data-offline hidden aria-label={say("offline.noteName")}>
      <p className="wrap">{say("offline.note")}</p>
    </aside>
  );
}
