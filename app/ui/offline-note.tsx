import { useSay } from "./say.ts";

/** Says of a page that is read again without a network that it may be old; `app/enhance/reader.js` shows it. */
export function OfflineNote() {
  const say = useSay();
  return (
    <aside className="waiting" data-offline hidden aria-label={say("offline.noteName")}>
      <OfflineWords />
    </aside>
  );
}

export function OfflineWords() {
  return <p className="wrap">{useSay()("offline.note")}</p>;
}
