import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import type { MessageKey } from "#domain/wording/wording.ts";
import { type Heard, useLive } from "../live.ts";
import { useSay } from "./say.ts";

interface Props {
  of: Heard;
  told: MessageKey;
  /** Where it is read again on asking: a list does not jump under a hand, a form half filled in stays. Null reads at once. */
  here: string | null;
}

/** Says that something changed since the page was read. */
export function News({ of, told, here }: Props) {
  const say = useSay();
  const { revalidate } = useRevalidator();
  const [isNew, setNew] = useState(false);
  const changed = () => {
    setNew(true);
    if (here === null) revalidate();
  };
  useLive({ ...of, changed });
  return (
    <p className="quiet" aria-live="polite">
      {isNew ? say(told) : ""} {isNew && here !== null ? <a href={here}>{say("news.show")}</a> : null}
    </p>
  );
}
