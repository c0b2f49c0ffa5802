import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import { useLive } from "../live.ts";
import { useSay } from "./say.ts";

/** Reads the talk again when something of it changes, and says so; what is being typed stays. */
export function AlignmentNews({ id, mark }: { id: string; mark: string }) {
  const say = useSay();
  const { revalidate } = useRevalidator();
  const [isNew, setNew] = useState(false);
  const changed = () => {
    setNew(true);
    revalidate();
  };
  useLive({ stream: "alignment", variables: { id }, read: mark, changed });
  return (
    <p className="quiet" aria-live="polite">
      {isNew ? say("alignment.news") : ""}
    </p>
  );
}
