import { useState } from "react";
import { useLive } from "../live.ts";
import { useSay } from "./say.ts";

/** Says that the board has changed since this page was read. It is read again on asking: a list does not jump under a hand. */
export function BoardNews({ here, revision }: { here: string; revision: number }) {
  const say = useSay();
  const [isNew, setNew] = useState(false);
  useLive({ stream: "board", read: revision, changed: () => setNew(true) });
  return (
    <p className="quiet" aria-live="polite">
      {isNew ? (
        <>
          {say("desk.news")} <a href={here}>{say("desk.newsShow")}</a>
        </>
      ) : null}
    </p>
  );
}
